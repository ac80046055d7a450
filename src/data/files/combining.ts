/** Combines files with what is stored: a dry run first, a restore point before, a ledger after. */
import { database } from '@/data/database';
import { getDevice, newId } from '@/data/browser/device';
import type { CityContent, Lineage } from '@/domain/file/cityFile';
import { combine, type FileFacts } from '@/domain/merge/combine';
import type { Decision } from '@/domain/merge/decide';
import type { LedgerEntry } from '@/domain/merge/ledger';
import { planMerge, type MergePlan } from '@/domain/merge/plan';
import { standingOf, type Standing } from '@/domain/merge/standing';
import { CITY_TABLES, getCityContent, hasClash, hashContent, putContent } from './content';
import { keepRestorePoint } from './restorePoints';

/** A file that was read and checked. */
export type ReadFile = { name: string; content: CityContent; savedAt: string; sha256: string } & Lineage;

/**
 * How a file stands to what is stored. new: the city is not here; clash: a year in it belongs to another city here; again: it
 * was combined before, at `combinedAt`, and brings nothing; the others: see `Standing`. `revisionHere` is that of the last
 * file written here.
 */
export type FileStanding = {
  standing: Standing | 'new' | 'clash' | 'again';
  revisionHere: number | undefined;
  combinedAt: string | undefined;
};

/** Compares one file with the store. Changes nothing. */
export async function getStanding({ content, sha256 }: ReadFile): Promise<FileStanding> {
  const nothing = { revisionHere: undefined, combinedAt: undefined };
  if (await hasClash(content)) {
    return { standing: 'clash', ...nothing };
  }
  const cityId = content.city.id;
  if (!(await database.cities.get(cityId))) {
    return { standing: 'new', ...nothing };
  }
  const [here, copy] = await Promise.all([getCityContent(cityId), database.copies.get(cityId)]);
  const standing = hashContent(here) === sha256 ? 'same' : standingOf(here, content);
  const entry = here.ledger?.find(({ files }) => files.some((file) => file.sha256 === sha256));
  const bringsNothing = standing === 'same' || standing === 'older';
  return {
    standing: entry && bringsNothing ? 'again' : standing,
    revisionHere: copy?.revision,
    combinedAt: entry?.at,
  };
}

/** A dry run: what combining would do, and the state of the store that it was made for. */
export type DryRun = { plan: MergePlan; here: CityContent; files: readonly ReadFile[] };

/** Weighs files of one city against the store. Changes nothing. Throws when there is no such city. */
export async function planCombining(files: readonly ReadFile[]): Promise<DryRun> {
  const here = await getCityContent(files[0]?.content.city.id ?? '');
  return {
    here,
    files,
    plan: planMerge(
      here,
      files.map(({ content }) => content),
    ),
  };
}

/** `undo` is the restore point that takes it back. */
export type Outcome =
  | { outcome: 'combined'; entry: LedgerEntry; undo: string }
  | { outcome: 'nothing' }
  /** Something was answered here after the dry run: it must be made again. */
  | { outcome: 'changed' };

/**
 * Carries out a dry run with the decisions of a person (by name of the conflict), in one transaction, after keeping a restore
 * point. Rejects, with nothing changed, when the disk is full.
 */
export async function carryOut(
  { plan, here, files }: DryRun,
  decisions: ReadonlyMap<string, Decision>,
): Promise<Outcome> {
  const cityId = here.city.id;
  const stamp = { device: getDevice(), at: new Date().toISOString(), id: newId() };
  const given = files.map((file) => ({ content: file.content, facts: factsOf(file) }));
  const made = combine(here, given, plan, decisions, stamp);
  if (!made) {
    return { outcome: 'nothing' };
  }
  const undo = await keepRestorePoint(cityId, 'combine');
  const isDone = await database.transaction('rw', CITY_TABLES, async () => {
    if (hashContent(await getCityContent(cityId)) !== hashContent(here)) {
      return false;
    }
    const copy = await database.copies.get(cityId);
    const { added, updated, decisions: decided } = made.entry;
    await putContent(made.content, {
      at: undefined,
      ...copy,
      cityId,
      changes: (copy?.changes ?? 0) + Math.max(1, added + updated + decided.length),
      revision: Math.max(copy?.revision ?? 0, ...files.map(({ revision }) => revision)),
      combined: [...(copy?.combined ?? []), ...files.map(({ sha256 }) => sha256)],
    });
    return true;
  });
  return isDone && undo !== undefined ? { outcome: 'combined', entry: made.entry, undo } : { outcome: 'changed' };
}

function factsOf({ name, content, savedAt, sha256, revision }: ReadFile): FileFacts {
  const part = content.assessments.find((assessment) => assessment.part)?.part;
  return {
    name: name.slice(0, 200),
    savedAt,
    sha256,
    revision,
    ...(part ? { part: part.id, department: part.department } : {}),
  };
}

/** What was combined in a city, the newest first. */
export async function listLedger(cityId: string): Promise<LedgerEntry[]> {
  const entries = await database.ledger.where({ cityId }).sortBy('at');
  return entries.map(({ cityId: _, ...entry }) => entry).toReversed();
}
