/** Carries out what was weighed and decided. The result holds every record of every file, or a newer state of it. */
import type { City } from '@/domain/assessment';
import type { CityContent, FileAssessment } from '@/domain/file/cityFile';
import type { HandedOut, Part } from '@/domain/part';
import { joinFacts, stripFacts } from './cityFacts';
import { canKeepAll, decide, settle, type Decision } from './decide';
import type { DecisionEntry, LedgerEntry } from './ledger';
import { bringsSomething, type Conflict, type MergePlan, type WeighedRecord, type YearPlan } from './plan';
import { putRecords, type MergeRecord, type RecordValue } from './records';

/** What is said of a file in the ledger. */
export type FileFacts = LedgerEntry['files'][number];
/** Who combines, when, and the id of the entry in the ledger. */
export type Stamp = { device: string; at: string; id: string };
export type Combined = { content: CityContent; entry: LedgerEntry };

/**
 * The content after combining, and its entry in the ledger, which is in the content already. `here` and `files` are those of
 * the plan; `decisions` are by the name of the conflict. Years with an obstacle stay as they are. Undefined when nothing
 * would change. Throws when a conflict was not decided.
 */
export function combine(
  here: CityContent,
  files: readonly { content: CityContent; facts: FileFacts }[],
  plan: MergePlan,
  decisions: ReadonlyMap<string, Decision>,
  stamp: Stamp,
): Combined | undefined {
  const taken = plan.years.filter((year) => year.obstacle === undefined && bringsSomething(year));
  if (taken.length === 0 && !plan.facts) {
    return undefined;
  }
  const sources = ['', ...files.map(({ facts }) => facts.department ?? facts.name)];
  const made = taken.map((year) => combineYear(year, plan.conflicts, decisions, stamp, sources));
  const entry: LedgerEntry = {
    id: stamp.id,
    at: stamp.at,
    files: files.map(({ facts }) => facts),
    added: sum(taken, (year) => year.counts.new),
    updated: sum(taken, (year) => year.counts.changedThere),
    decisions: made.flatMap(({ entries }) => entries),
  };
  const combined = new Map(made.map(({ assessment }) => [assessment.id, assessment]));
  const contents = files.map(({ content }) => content);
  const ledger = [...contents.flatMap((content) => content.ledger ?? []), ...(here.ledger ?? []), entry];
  const content: CityContent = {
    ...Object.assign({}, ...contents.toReversed()),
    ...here,
    city: combineCities(
      [here, ...contents].map(({ city }) => city),
      stamp.device,
    ),
    assessments: keepShown(here.assessments, [
      ...here.assessments.map((assessment) => combined.get(assessment.id) ?? assessment),
      ...made.flatMap(({ assessment }) =>
        here.assessments.some(({ id }) => id === assessment.id) ? [] : [assessment],
      ),
    ]),
    ledger: [...new Map(ledger.map((item) => [item.id, item])).values()],
  };
  return { content, entry };
}

/** What is here goes before what a file says, but for what the city says to its networks: there the later state counts. */
function combineCities(cities: readonly City[], device: string): City {
  return { ...Object.assign({}, ...cities.map(stripFacts).toReversed()), ...joinFacts(cities, device) };
}

/**
 * A year that a file says was moved to another set is only out of sight when the draft in its place is not: here somebody
 * may have gone back meanwhile, and then neither would be shown.
 */
function keepShown(here: readonly FileAssessment[], all: readonly FileAssessment[]): FileAssessment[] {
  const wasShown = new Set(here.filter(({ replacedBy }) => replacedBy === undefined).map(({ id }) => id));
  const isShown = (id: string) => all.some((draft) => draft.id === id && draft.replacedBy === undefined);
  return all.map((draft) => {
    const { replacedBy, ...shown } = draft;
    return replacedBy !== undefined && wasShown.has(draft.id) && !isShown(replacedBy) ? shown : draft;
  });
}

function sum<T>(items: readonly T[], count: (item: T) => number): number {
  return items.reduce((total, item) => total + count(item), 0);
}

function combineYear(
  plan: YearPlan,
  conflicts: readonly Conflict[],
  decisions: ReadonlyMap<string, Decision>,
  stamp: Stamp,
  sources: readonly string[],
): { assessment: FileAssessment; entries: DecisionEntry[] } {
  const entries: DecisionEntry[] = [];
  const records = plan.records.map((weighed): MergeRecord => {
    const { outcome, kind, key, sides } = weighed;
    const conflict = conflicts.find((item) => item.name === `${plan.assessmentId} ${kind} ${key}`);
    const decision = conflict && decisions.get(conflict.name);
    if (conflict && !decision) {
      throw new Error(`${conflict.name} was not decided`);
    }
    if (outcome !== 'settled' && !(conflict && decision)) {
      return keepVersions(weighed);
    }
    entries.push({
      year: plan.year,
      kind,
      key,
      by: conflict ? 'person' : 'rule',
      sides: sides.map(({ sources: from, record }) => ({ from: sources[from[0] ?? 0] ?? '', record: record.value })),
      chosen: decision?.take ?? 0,
      keptAll: conflict !== undefined && decision?.keepAll === true && canKeepAll(conflict),
    });
    const value = conflict && decision ? decide(conflict, decision).value : settle(sides);
    return { kind, key, value: sign(value, weighed, stamp) };
  });
  return { assessment: putRecords(combineHeads(plan), records), entries };
}

/** The one state that counts, knowing what all states of it knew. */
function keepVersions({ kind, key, sides, versions }: WeighedRecord): MergeRecord {
  const value = sides[0]?.record.value ?? {};
  return { kind, key, value: Object.keys(versions).length > 0 ? { ...value, versions } : value };
}

/** A decision is a change of its own: it comes after all that it decided on. */
function sign(value: RecordValue, { kind, versions }: WeighedRecord, { device, at }: Stamp): RecordValue {
  const next = { ...versions, [device]: (versions[device] ?? 0) + 1 };
  return kind === 'principle' ? { ...value, versions: next } : { ...value, at, versions: next };
}

/** The head of the year: what is here goes before what a file says, and a file adds what is not here. */
function combineHeads({ drafts, records }: YearPlan): FileAssessment {
  const present = drafts.filter((draft) => draft !== undefined);
  const [first] = present;
  if (!first) {
    throw new Error('A year without a draft');
  }
  const here = drafts[0];
  const { agreed: _agreed, part: _part, ...joined } = Object.assign({}, ...present.toReversed()) as FileAssessment;
  const plans = present.flatMap(({ plan }) => plan ?? []);
  const handedOut = firstOfEach(present.flatMap((draft) => draft.handedOut ?? []));
  const editions = present.flatMap((draft) => draft.editions ?? []);
  const known = new Set(here?.editions?.map(({ revision }) => revision));
  const isWhole = (source: number) =>
    records.every(
      ({ kind, sides }) => kind === 'session' || (sides.length === 1 && sides[0]?.sources.includes(source)),
    );
  // A body agreed there, and nothing was changed since, here or in another file: then it is agreed here too. Workshops are
  // not part of what it agreed.
  const agreedThere = drafts.find(
    (draft, source) => source > 0 && draft?.agreed && !known.has(draft.agreed.revision) && isWhole(source),
  );
  const agreed = here?.agreed ?? agreedThere?.agreed;
  const part = joinParts(present);
  return {
    ...joined,
    id: first.id,
    ...(agreed ? { agreed } : {}),
    ...(part ? { part } : {}),
    ...(handedOut.length > 0 ? { handedOut } : {}),
    ...(plans.length > 0 ? { plan: Object.assign({}, ...plans.toReversed()) } : {}),
    ...(editions.length > 0 ? { editions: [...new Map(editions.map((item) => [item.revision, item])).values()] } : {}),
  };
}

/** Two parts of a year are one larger part; with the whole it is whole. */
function joinParts(drafts: readonly FileAssessment[]): Part | undefined {
  const parts = drafts.flatMap(({ part }) => part ?? []);
  const [first] = parts;
  if (!first || parts.length < drafts.length) {
    return undefined;
  }
  return { ...first, indicators: [...new Set(parts.flatMap(({ indicators }) => indicators))].toSorted() };
}

/** Each part once, as the first source has it. */
function firstOfEach(items: readonly HandedOut[]): HandedOut[] {
  return [...new Map(items.toReversed().map((item) => [item.id, item])).values()];
}
