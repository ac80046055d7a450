/** What became of files, sorted for a person: first what needs something, then what is in order. */
import type { CollectedFile } from '@/data/network/collecting';
import type { CollectRefusal } from '@/data/network/sources';

/** What a city, or the person at the screen, has to do something about. */
export const NEEDS = [
  'question',
  'notForComparing',
  'wholeCopy',
  'noYears',
  'otherPack',
  'damaged',
  'invalid',
  'forbiddenKeys',
  'notJson',
  'otherKind',
  'tooLarge',
  'newerVersion',
  'unreadable',
  'zipDamaged',
  'zipTooLarge',
  'zipInside',
  'zipLocked',
  'noRoom',
  'notStored',
  'networkFull',
] as const satisfies readonly (CollectRefusal['reason'] | 'question' | 'otherPack')[];
export type Need = (typeof NEEDS)[number];

/** What is in order, the most welcome first. */
export const FINE = ['taken', 'newer', 'network', 'duplicate', 'older'] as const;
export type Fine = (typeof FINE)[number];

/** The needs a city can do something about: there is a text for a mail. */
export const MAILED = [
  'question',
  'notForComparing',
  'wholeCopy',
  'noYears',
  'otherPack',
  'damaged',
  'invalid',
  'forbiddenKeys',
  'notJson',
  'otherKind',
  'tooLarge',
] as const satisfies readonly Need[];
export type Mailed = (typeof MAILED)[number];

/** What became of a file; `id` tells two of one name apart. */
export type OpenedFile = CollectedFile & { id: number };
export type Group<Kind> = { kind: Kind; files: OpenedFile[] };
/** `used`: files of which something new was taken; `here`: files that brought nothing new. */
export type Sorted = { needs: Group<Need>[]; fine: Group<Fine>[]; used: number; here: number; needing: number };

/** Puts each file into one group. */
export function sortFiles(files: readonly OpenedFile[]): Sorted {
  const kinds = files.map((file) => ({ file, kind: kindOf(file) }));
  const group = <Kind extends Need | Fine>(order: readonly Kind[]): Group<Kind>[] =>
    order
      .map((kind) => ({ kind, files: kinds.filter((item) => item.kind === kind).map(({ file }) => file) }))
      .filter((item) => item.files.length > 0);
  const [needs, fine] = [group(NEEDS), group(FINE)];
  const count = (groups: readonly Group<Need | Fine>[]) => groups.reduce((sum, item) => sum + item.files.length, 0);
  const isHere = ({ kind }: Group<Fine>) => kind === 'duplicate' || kind === 'older';
  return {
    needs,
    fine,
    used: count(fine.filter((item) => !isHere(item))),
    here: count(fine.filter(isHere)),
    needing: count(needs),
  };
}

function kindOf({ refusal, years, otherPacks, network }: CollectedFile): Need | Fine {
  if (refusal) {
    return refusal.reason;
  }
  if (otherPacks.length > 0) {
    return 'otherPack';
  }
  const has = (outcome: CollectedFile['years'][number]['outcome']) => years.some((year) => year.outcome === outcome);
  if (has('question')) {
    return 'question';
  }
  if (network !== undefined) {
    return 'network';
  }
  return (['taken', 'newer', 'duplicate'] as const).find(has) ?? 'older';
}

/** Whether a city can be asked about it. */
export function isMailed(need: Need): need is Mailed {
  return (MAILED as readonly Need[]).includes(need);
}
