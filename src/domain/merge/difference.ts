/** What would be otherwise if a city were as it was at another moment. */
import type { CityContent, FileAssessment } from '@/domain/file/cityFile';
import { listRecords, type MergeRecord } from './records';
import { contentOf } from './weigh';

/** One year: ids of the answers that would change, come back, or go; and how many other records would be otherwise. */
export type YearDifference = {
  year: number;
  changed: string[];
  back: string[];
  gone: string[];
  others: number;
  /** The year itself would come back, or go. */
  whole: 'back' | 'gone' | undefined;
};

/** What would be otherwise with `was` in place of `now`, newest year first. Years that would stay the same are left out. */
export function listDifferences(now: CityContent | undefined, was: CityContent): YearDifference[] {
  const ids = [...(now?.assessments ?? []), ...was.assessments].map(({ id }) => id);
  return [...new Set(ids)]
    .map((id) => {
      const find = (content: CityContent | undefined) => content?.assessments.find((item) => item.id === id);
      return compareYear(find(now), find(was));
    })
    .filter(
      ({ changed, back, gone, others, whole }) => whole || changed.length + back.length + gone.length + others > 0,
    )
    .toSorted((a, b) => b.year - a.year);
}

function compareYear(now: FileAssessment | undefined, was: FileAssessment | undefined): YearDifference {
  const before = now ? listRecords(now) : new Map<string, MergeRecord>();
  const after = was ? listRecords(was) : new Map<string, MergeRecord>();
  const names = [...new Set([...before.keys(), ...after.keys()])].toSorted();
  const pairs = names.map((name) => ({ a: before.get(name), b: after.get(name) }));
  const other = pairs.filter(({ a, b }) => (a && contentOf(a.value)) !== (b && contentOf(b.value)));
  const isSaid = (record: MergeRecord | undefined) => record !== undefined && record.value['state'] !== 'unanswered';
  const ids = (test: (a: boolean, b: boolean) => boolean) =>
    other.flatMap(({ a, b }) =>
      (a ?? b)?.kind === 'answer' && test(isSaid(a), isSaid(b)) ? [(a ?? b)?.key ?? ''] : [],
    );
  return {
    year: (now ?? was)?.year ?? 0,
    changed: ids((a, b) => a === b),
    back: ids((a, b) => !a && b),
    gone: ids((a, b) => a && !b),
    others: other.filter(({ a, b }) => (a ?? b)?.kind !== 'answer').length,
    whole: now && was ? undefined : now ? 'gone' : 'back',
  };
}
