/** Figures of a year that a body of the network has agreed, and what may be shown beside them later. */
import { FEWEST_CITIES } from './distribution';
import type { NetworkEdition } from './network';
import type { NetworkYear } from './record';
import { describeView, SCOPES, type NetworkView } from './view';

/** The figures of a year as they are now. `view` is that of the whole year. */
export function freezeEdition(
  view: NetworkView,
  principleIds: readonly string[],
  agreed: { id: string; body: string; agreedAt: string },
): NetworkEdition {
  const records = view.groups.flat().map(({ record }) => record.id);
  return {
    ...agreed,
    year: view.year,
    cities: records.length,
    records: records.toSorted(),
    principles: SCOPES.flatMap((scope) =>
      describeView(view, {}, principleIds, scope).map(({ principleId, distribution, coverage, cities }) => ({
        principleId,
        scope,
        distribution,
        coverage,
        cities,
      })),
    ),
  };
}

/** The edition of a year that was agreed last. */
export function latestEdition(editions: readonly NetworkEdition[], year: number): NetworkEdition | undefined {
  return editions.filter((edition) => edition.year === year).toSorted((a, b) => (a.agreedAt < b.agreedAt ? 1 : -1))[0];
}

/**
 * What may be shown beside an agreed edition. same: today's records are those of the edition; many: 5 or more have come, gone or
 * changed, today's figures may stand beside it; few: fewer have, and the difference would tell of them: only the figures of the
 * edition are shown, without filters.
 */
export function compareToEdition(
  edition: NetworkEdition,
  ofYear: readonly Pick<NetworkYear, 'id'>[],
): 'same' | 'few' | 'many' {
  const agreed = new Set(edition.records);
  const now = new Set(ofYear.map(({ id }) => id));
  const different = [...agreed].filter((id) => !now.has(id)).length + [...now].filter((id) => !agreed.has(id)).length;
  return different === 0 ? 'same' : different < FEWEST_CITIES ? 'few' : 'many';
}
