/** Figures of a year that a body of the network has agreed, and what may be shown beside them later. */
import { FEWEST_CITIES } from './distribution';
import type { NetworkEdition } from './network';
import { cityOfRecord, type NetworkYear } from './record';
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

/** `few`: so little has changed since the edition that a figure of today beside it would tell of fewer than 5 cities. */
export type SinceEdition = 'same' | 'few' | 'many';

/**
 * What may be shown beside an agreed edition. same: today's records are those of the edition; many: what has gone or was replaced
 * is nothing or of 5 cities, and so is what has come: today's figures may stand beside it; few: only the figures of the edition
 * are shown, without filters.
 */
export function compareToEdition(
  edition: Pick<NetworkEdition, 'records'>,
  ofYear: readonly Pick<NetworkYear, 'id'>[],
): SinceEdition {
  const [agreed, now] = [edition.records, ofYear.map(({ id }) => id)];
  const changes = [countCities(agreed, now), countCities(now, agreed)];
  if (changes.every((cities) => cities === 0)) {
    return 'same';
  }
  return changes.every((cities) => cities === 0 || cities >= FEWEST_CITIES) ? 'many' : 'few';
}

/** How many cities have records among these that are not among the others. */
function countCities(ids: readonly string[], others: readonly string[]): number {
  const known = new Set(others);
  return new Set(ids.filter((id) => !known.has(id)).map(cityOfRecord)).size;
}
