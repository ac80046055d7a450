/**
 * An edition that was changed after it was agreed, and what in it differs. Its checksum says that something did; what it was
 * is found by computing its results anew, and by holding its answers against those of the open assessment.
 */
import type { Answer } from '@/domain/answer';
import { indexAnswers, type Assessment } from '@/domain/assessment';
import { canonicalText } from '@/domain/json';
import { buildReport } from '@/domain/report';
import { isIntact, type Edition } from './edition';
import { stripReport } from './results';

/**
 * One thing that differs. `results`: the frozen results of an indicator, principle, group or of the city are not those of
 * the answers in the edition. `answer`: a field is not the one of the open assessment; `onlyInEdition` and `onlyOpen`: the
 * other side has no answer to the indicator at all.
 */
export type Difference =
  | { kind: 'results'; of: 'indicator' | 'principle' | 'group'; id: string }
  | { kind: 'results'; of: 'city' }
  | { kind: 'answer'; indicatorId: string; field: string }
  | { kind: 'onlyInEdition' | 'onlyOpen'; indicatorId: string };

export type Verification = { intact: boolean; differences: Difference[] };

/**
 * Whether an edition is as it was agreed; when it is not, what differs. An altered edition may have no difference that can be
 * named: another body or date leaves no trace but the checksum. `open` is the year as it is being worked on.
 */
export function verifyEdition(edition: Edition, sha256: (text: string) => string, open?: Assessment): Verification {
  const intact = isIntact(edition, sha256);
  return { intact, differences: intact ? [] : listDifferences(edition, open) };
}

/** Results that do not follow from the answers, then answers that are not those of `open`; each in the order of the edition. */
export function listDifferences(edition: Edition, open?: Assessment): Difference[] {
  const answers = open ? compareAnswers(edition.content.assessment.answers, open.answers) : [];
  return [...compareResults(edition), ...answers];
}

function compareResults({ content: { city, assessment, pack, results } }: Edition): Difference[] {
  const again = stripReport(buildReport(city, assessment, pack));
  const { principles, groups, ...rest } = results;
  const { principles: principlesAgain, groups: groupsAgain, ...restAgain } = again;
  const within = principles.flatMap((principle): Difference[] => {
    const { indicators, ...own } = principle;
    const { indicators: indicatorsAgain = [], ...ownAgain } = byId(principlesAgain, principle.id) ?? {};
    return [
      ...(isSame(own, ownAgain) ? [] : [{ kind: 'results', of: 'principle', id: principle.id } as const]),
      ...listUnlike(indicators, indicatorsAgain).map((id) => ({ kind: 'results', of: 'indicator', id }) as const),
    ];
  });
  const added = principlesAgain.filter(({ id }) => !byId(principles, id));
  return [
    ...within,
    ...added.map(({ id }) => ({ kind: 'results', of: 'principle', id }) as const),
    ...listUnlike(groups, groupsAgain).map((id) => ({ kind: 'results', of: 'group', id }) as const),
    ...(isSame(rest, restAgain) ? [] : [{ kind: 'results', of: 'city' } as const]),
  ];
}

/** When, and by which device, is no part of what was said. */
const UNSAID = new Set(['indicatorId', 'at', 'versions']);

function compareAnswers(frozen: readonly Answer[], open: readonly Answer[]): Difference[] {
  const [agreed, now] = [indexAnswers(frozen), indexAnswers(open)];
  const ids = [...new Set([...agreed.keys(), ...now.keys()])];
  return ids.flatMap((indicatorId): Difference[] => {
    const [before, after] = [agreed.get(indicatorId), now.get(indicatorId)];
    if (!before || !after) {
      return [{ kind: before ? 'onlyInEdition' : 'onlyOpen', indicatorId }];
    }
    const fields = [...new Set([...Object.keys(before), ...Object.keys(after)])].toSorted();
    return fields
      .filter((field) => !UNSAID.has(field) && !isSame(before[field], after[field]))
      .map((field) => ({ kind: 'answer', indicatorId, field }));
  });
}

type Named = { id: string };

function byId<T extends Named>(list: readonly T[], id: string): T | undefined {
  return list.find((item) => item.id === id);
}

/** The ids that are not the same on both sides, those of the first list first. */
function listUnlike(before: readonly Named[], after: readonly Named[]): string[] {
  const ids = [...new Set([...before, ...after].map(({ id }) => id))];
  return ids.filter((id) => !isSame(byId(before, id), byId(after, id)));
}

function isSame(a: unknown, b: unknown): boolean {
  return canonicalText(a ?? null) === canonicalText(b ?? null);
}
