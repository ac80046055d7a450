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
  if (same.some(({ id }) => id === incoming.id)) {
    return { outcome: 'duplicate', replaces: [] };
  }
  const states = same.filter(({ assessmentId }) => assessmentId === incoming.assessmentId);
  const others = same.filter(({ assessmentId }) => assessmentId !== incoming.assessmentId);
  if (states.some(({ savedAt }) => savedAt > incoming.savedAt)) {
    return { outcome: 'older', replaces: [] };
  }
  const older = states.filter(({ savedAt }) => savedAt < incoming.savedAt).map(({ id }) => id);
  const rival = [...others, ...states.filter(({ savedAt }) => savedAt === incoming.savedAt)][0];
  if (rival) {
    return { outcome: 'question', replaces: older, with: rival.id };
  }
  return { outcome: older.length > 0 ? 'newer' : 'taken', replaces: older };
}

/** The same year of what claims to be the same city: by its id, or by name and country. */
export function isSameCityYear(a: NetworkYear, b: NetworkYear): boolean {
  const sameName = a.country === b.country && plainName(a.name) === plainName(b.name);
  return a.year === b.year && (a.cityId === b.cityId || sameName);
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
  const groups = new Map<string, Set<NetworkYear>>();
  for (const record of records) {
    const keys = [`${record.year} ${record.cityId}`, `${record.year} ${record.country} ${plainName(record.name)}`];
    const joined = new Set([record, ...keys.flatMap((key) => [...(groups.get(key) ?? [])])]);
    for (const member of joined) {
      groups.set(`${member.year} ${member.cityId}`, joined);
      groups.set(`${member.year} ${member.country} ${plainName(member.name)}`, joined);
    }
  }
  const isDecided = (group: ReadonlySet<NetworkYear>) =>
    decisions.some(({ ids }) => [...group].every(({ id }) => ids.includes(id)));
  return [...new Set(groups.values())]
    .filter((group) => group.size > 1 && !isDecided(group))
    .map((group) => [...group].toSorted(isLater));
}

/**
 * The records that count: of each city and year one, unless a person has decided otherwise. Of several that say different things
 * the one saved last counts until then; of those saved at the same moment the one with the smaller id, so that the order of the
 * files makes no difference.
 */
export function chooseRecords(records: readonly NetworkYear[], decisions: readonly Decision[] = []): NetworkYear[] {
  const dropped = new Set(decisions.flatMap(({ ids, counts }) => ids.filter((id) => !counts.includes(id))));
  const chosen = new Map<string, NetworkYear>();
  for (const record of records.filter(({ id }) => !dropped.has(id))) {
    const key = `${record.cityId} ${record.year}`;
    const other = chosen.get(key);
    if (!other || isLater(record, other) < 0) {
      chosen.set(key, record);
    }
  }
  return [...chosen.values()];
}

function isLater(a: NetworkYear, b: NetworkYear): number {
  return a.savedAt === b.savedAt ? (a.id < b.id ? -1 : 1) : a.savedAt > b.savedAt ? -1 : 1;
}
