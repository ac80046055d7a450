/**
 * The dry run of combining files with what is stored: every record is weighed and nothing is changed. Only conflicts need a
 * person; a year that cannot be combined says why.
 */
import type { CityContent, FileAssessment } from '@/domain/file/cityFile';
import { bringsFacts } from './cityFacts';
import type { DecisionEntry } from './ledger';
import { listRecords, type MergeRecord } from './records';
import { OUTCOMES, weigh, type Outcome, type Side, type Weighed } from './weigh';

/**
 * agreedHere: the year is agreed and frozen here, and a file has something new; editionsDiffer: two different editions bear
 * the same number; otherSet: the year goes on with another indicator set, and answers were given on both sides.
 */
export type Obstacle = 'agreedHere' | 'editionsDiffer' | 'otherSet';

export type WeighedRecord = Weighed & Pick<MergeRecord, 'kind' | 'key'>;
/** One year of the plan. `drafts`: the year as each source has it, by source; 0 is what is stored here. */
export type YearPlan = {
  assessmentId: string;
  year: number;
  drafts: readonly (FileAssessment | undefined)[];
  records: readonly WeighedRecord[];
  counts: Readonly<Record<Outcome, number>>;
  /** Editions that are not here yet. */
  newEditions: number;
  obstacle: Obstacle | undefined;
};
/** A record that a person decides. `name` is unique in the plan and the same in every order of the files. */
export type Conflict = {
  name: string;
  assessmentId: string;
  year: number;
  kind: DecisionEntry['kind'];
  key: string;
  sides: readonly Side[];
};
/** `facts`: the files say something new of the city to its networks. */
export type MergePlan = { years: readonly YearPlan[]; conflicts: readonly Conflict[]; facts: boolean };

/** Weighs everything that files of one city hold against what is stored. Conflicts of a year with an obstacle are not asked. */
export function planMerge(here: CityContent, files: readonly CityContent[]): MergePlan {
  const years = matchYears([here, ...files]).map(planYear);
  const conflicts = years.flatMap(({ assessmentId, year, records, obstacle }) =>
    obstacle === undefined
      ? records.flatMap(({ outcome, kind, key, sides }) =>
          outcome === 'conflict'
            ? [{ name: `${assessmentId} ${kind} ${key}`, assessmentId, year, kind, key, sides }]
            : [],
        )
      : [],
  );
  const facts = bringsFacts(
    here.city,
    files.map(({ city }) => city),
  );
  return { years, conflicts, facts };
}

/** True when combining would bring something that is not here; an obstacle in its way does not count as nothing. */
export function bringsSomething({ drafts, counts, newEditions }: YearPlan): boolean {
  return drafts[0] === undefined || newEditions > 0 || countTaken(counts) > 0;
}

/** How many records would be added, take a newer state, or be decided. */
export function countTaken(counts: Readonly<Record<Outcome, number>>): number {
  return OUTCOMES.filter(isTaken).reduce((total, outcome) => total + counts[outcome], 0);
}

/** True when combining would add the record, take a newer state of it, or decide between several. */
export function isTaken(outcome: Outcome): boolean {
  return ['new', 'changedThere', 'conflict', 'settled'].includes(outcome);
}

/**
 * The drafts that are the same year: by id; or, when two people started a year apart from one another, by year and set. In
 * the order of what is stored, then of the files.
 */
function matchYears(contents: readonly CityContent[]): (FileAssessment | undefined)[][] {
  const groups: (FileAssessment | undefined)[][] = [];
  contents.forEach(({ assessments }, source) => {
    const known = new Set(groups.flatMap((group) => group.map((draft) => draft?.id)));
    // Those with a known id first: no other draft of the same year may take their place.
    for (const draft of assessments.toSorted((a, b) => Number(known.has(b.id)) - Number(known.has(a.id)))) {
      const free = groups.filter((group) => group[source] === undefined);
      const group =
        free.find((others) => others.some((other) => other?.id === draft.id)) ??
        free.find((others) => others.some((other) => isSameOpenYear(other, draft)));
      if (group) {
        group[source] = draft;
      } else {
        groups.push(contents.map((_, place) => (place === source ? draft : undefined)));
      }
    }
  });
  return groups;
}

function isSameOpenYear(a: FileAssessment | undefined, b: FileAssessment): boolean {
  return a?.year === b.year && a.packId === b.packId && a.replacedBy === undefined && b.replacedBy === undefined;
}

function planYear(drafts: readonly (FileAssessment | undefined)[]): YearPlan {
  const lists = drafts.map((draft) => draft && listRecords(draft));
  const names = [...new Set(lists.flatMap((list) => [...(list?.keys() ?? [])]))];
  const records = names.flatMap((name): WeighedRecord[] => {
    const states = lists.map((list) => list?.get(name));
    const known = states.find((state) => state !== undefined);
    return known ? [{ ...weigh(states), kind: known.kind, key: known.key }] : [];
  });
  const counts = Object.fromEntries(
    OUTCOMES.map((outcome) => [outcome, records.filter((record) => record.outcome === outcome).length]),
  ) as Record<Outcome, number>;
  const [first] = drafts.filter((draft) => draft !== undefined);
  const known = new Set(drafts[0]?.editions?.map(({ revision }) => revision));
  const there = drafts.slice(1).flatMap((draft) => draft?.editions ?? []);
  const newEditions = new Set(there.map(({ revision }) => revision).filter((revision) => !known.has(revision))).size;
  const plan = { assessmentId: first?.id ?? '', year: first?.year ?? 0, drafts, records, counts, newEditions };
  return { ...plan, obstacle: findObstacle(plan) };
}

function findObstacle({ drafts, records, counts, newEditions }: Omit<YearPlan, 'obstacle'>): Obstacle | undefined {
  const [here, ...files] = drafts;
  const editions = drafts.flatMap((draft) => draft?.editions ?? []);
  if (editions.some((a) => editions.some((b) => a.revision === b.revision && a.sha256 !== b.sha256))) {
    return 'editionsDiffer';
  }
  const takes = countTaken(counts) > 0;
  // A workshop is not part of what a body agrees: it goes on, and its minutes are kept, beside a frozen year.
  const takesWork = records.some(({ kind, outcome }) => kind !== 'session' && isTaken(outcome));
  if (here?.agreed && (takesWork || newEditions > 0)) {
    return 'agreedHere';
  }
  const sets = new Set(drafts.flatMap((draft) => (draft ? [draft.packId] : [])));
  const movedThere = files.some((file) => file?.replacedBy !== undefined && here && here.replacedBy === undefined);
  const changedHere = counts.changedHere + counts.onlyHere + counts.conflict + counts.settled > 0;
  const movedApart = (here?.replacedBy !== undefined && takes) || (movedThere && changedHere);
  return sets.size > 1 || movedApart ? 'otherSet' : undefined;
}
