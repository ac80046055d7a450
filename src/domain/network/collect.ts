/** What becomes of a share file that a network is given, and of each year in it. */
import { z } from '@/domain/schema';
import type { NetworkYear } from './record';

const recordId = z.string().check(z.minLength(1), z.maxLength(200));

/**
 * taken: it was not there; newer: it takes the place of an older state of the same assessment; older: a newer state is there
 * already; duplicate: it is there; question: another file says something else of the same city and year, both are kept.
 */
export const YEAR_OUTCOMES = ['taken', 'newer', 'older', 'duplicate', 'question'] as const;
export type YearOutcome = (typeof YEAR_OUTCOMES)[number];

/** What to do with a year: `replaces` are the ids of records that go. */
export type Verdict = { outcome: YearOutcome; replaces: string[]; with?: string };

/**
 * Judges a year against those of the network. The same assessment saved later is newer; another assessment of the same city
 * and year, or a city of the same name and country, is a question, and so are two states of one assessment saved at the very
 * same moment.
 */
export function judgeYear(known: readonly NetworkYear[], incoming: NetworkYear): Verdict {
  const same = known.filter((record) => isSameCityYear(record, incoming));
  if (same.some(({ id, savedAt }) => id === incoming.id && savedAt >= incoming.savedAt)) {
    return { outcome: 'duplicate', replaces: [] };
  }
  const states = same.filter(({ assessmentId }) => assessmentId === incoming.assessmentId);
  const others = same.filter(({ assessmentId }) => assessmentId !== incoming.assessmentId);
  if (states.some(({ savedAt }) => savedAt > incoming.savedAt)) {
    return { outcome: 'older', replaces: [] };
  }
  const older = states.filter(({ savedAt }) => savedAt < incoming.savedAt);
  const rival = [...others, ...states.filter(({ savedAt }) => savedAt === incoming.savedAt)][0];
  // The same again, saved later, is written over itself.
  const replaces = older.map(({ id }) => id).filter((id) => id !== incoming.id);
  if (rival) {
    return { outcome: 'question', replaces, with: rival.id };
  }
  return { outcome: older.length > 0 ? 'newer' : 'taken', replaces };
}

/** The same year of what claims to be the same city: by its id, or by name and country. */
export function isSameCityYear(a: NetworkYear, b: NetworkYear): boolean {
  const sameName = a.country === b.country && plainName(a.name) === plainName(b.name);
  return a.year === b.year && (a.cityId === b.cityId || sameName);
}

/** Records of the same city and year (`isSameCityYear`) have one of these two in common, and only they. */
export function keysOfCityYear({ year, cityId, country, name }: NetworkYear): [id: string, name: string] {
  return [`${year} id ${cityId}`, `${year} name ${country} ${plainName(name)}`];
}

function plainName(name: string): string {
  return name.normalize('NFKC').trim().toLowerCase();
}

/** What a person has decided of records that claim to be one city and year: those of `ids` that count are in `counts`. */
export const decisionSchema = z.looseObject({
  ids: z.array(recordId).check(z.maxLength(100)),
  counts: z.array(recordId).check(z.maxLength(100)),
});
export type Decision = z.infer<typeof decisionSchema>;

/**
 * Records of one city and year that say different things, each group with two or more; the latest first. A group of which a
 * person has decided is left out until another record joins it.
 */
export function listQuestions(records: readonly NetworkYear[], decisions: readonly Decision[] = []): NetworkYear[][] {
  const isDecided = (group: readonly NetworkYear[]) =>
    decisions.some(({ ids }) => group.every(({ id }) => ids.includes(id)));
  return listSame(records).filter((group) => group.length > 1 && !isDecided(group));
}

/** Records that claim to be the same city and year, directly or over a third one; the latest first. */
function listSame(records: readonly NetworkYear[]): NetworkYear[][] {
  const groups = new Map<string, Set<NetworkYear>>();
  for (const record of records) {
    const keys = keysOfCityYear(record);
    const others = new Set(keys.flatMap((key) => [...(groups.get(key) ?? [])]));
    const joined = new Set([record, ...others]);
    for (const key of [...keys, ...[...others].flatMap(keysOfCityYear)]) {
      groups.set(key, joined);
    }
  }
  return [...new Set(groups.values())].map((group) => [...group].toSorted(compareAge));
}

/**
 * The records that count: of what claims to be one city and year the one saved last, unless a person has decided otherwise; of
 * those saved at the same moment the one with the smaller id. A city may be named where its record says so and the file that it
 * saved last does too. The order of the records makes no difference.
 */
export function chooseRecords(records: readonly NetworkYear[], decisions: readonly Decision[] = []): NetworkYear[] {
  const decided = readDecisions(new Set(records.map(({ id }) => id)), decisions);
  const latest = new Map<string, NetworkYear>();
  for (const record of records.toSorted(compareAge).toReversed()) {
    latest.set(record.cityId, record);
  }
  return listSame(records)
    .flatMap((group) => chooseOfGroup(group, decided))
    .map((record) => (latest.get(record.cityId)?.mayBeNamed === false ? { ...record, mayBeNamed: false } : record));
}

/** Whether a record counts, by its id, as it was decided last. A decision for records that have all gone since is void. */
function readDecisions(known: ReadonlySet<string>, decisions: readonly Decision[]): ReadonlyMap<string, boolean> {
  return new Map(
    decisions
      .filter(({ counts }) => counts.length === 0 || counts.some((id) => known.has(id)))
      .flatMap(({ ids, counts }) => ids.map((id) => [id, counts.includes(id)] as const)),
  );
}

/** Of one city only one record counts, whatever was decided; a record that is not decided of counts when it is the latest. */
function chooseOfGroup(group: readonly NetworkYear[], decided: ReadonlyMap<string, boolean>): NetworkYear[] {
  const open = group.filter(({ id }) => decided.get(id) !== false);
  const [latest] = open;
  const wanted = latest && decided.get(latest.id) === undefined ? [latest] : open.filter(({ id }) => decided.get(id));
  return wanted.filter(({ cityId }, index) => wanted.findIndex((other) => other.cityId === cityId) === index);
}

function compareAge(a: NetworkYear, b: NetworkYear): number {
  return a.savedAt === b.savedAt ? (a.id < b.id ? -1 : 1) : a.savedAt > b.savedAt ? -1 : 1;
}
