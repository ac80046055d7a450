/**
 * A second pack that is not in the product: the next edition of the real one, with every kind of change there is. Everything
 * that is not named here stays the same.
 */
import type { Indicator, PackHead, PackOutline } from '@/domain/pack';
import type { PackFiles } from '@/domain/packCheck';
import { readPack } from '../packs';

export const FIRST_PACK = 'educating-cities-2026';
export const NEXT_PACK = 'educating-cities-2028';

const first = readPack(FIRST_PACK);

/** The pack that cities have used so far. */
export const firstPack: PackOutline = { ...first.head, indicators: first.indicators };

/** 01.C2 and 01.P1 say the same in other words; 04.C1 is marked as the same. */
const REWORDED = ['01.C2', '01.P1'];
/** Their ids stay, their meaning does not. */
const CHANGED = ['06.I1', '09.P1'];
const WITHDRAWN = ['05.I2'];
/** What is new, the old indicator that its words are taken from, and the ids whose place it takes. */
const MADE = [
  { id: '02.C3', like: '02.C2', replaces: [] },
  { id: '03.I3', like: '03.I2', replaces: ['03.I2'] },
  { id: '08.I3', like: '08.I1', replaces: ['08.I1'] },
  { id: '08.I4', like: '08.I1', replaces: ['08.I1'] },
  { id: '13.I3', like: '13.I1', replaces: ['13.I1', '13.I2'] },
];

/** The files of the next edition, as an author would write them. */
export function nextPackFiles(): PackFiles {
  const gone = new Set([...WITHDRAWN, ...MADE.flatMap(({ replaces }) => replaces)]);
  const kept = Object.entries(first.files.indicators as Record<string, Indicator>).filter(
    ([, { id }]) => !gone.has(id),
  );
  const made = MADE.map(({ id, like, replaces }) => {
    const path = first.paths.find((name) => name.endsWith(`/${like}.json`)) ?? '';
    const successor = { id, change: 'new', ...(replaces.length > 0 ? { replaces } : {}) };
    return [path.replace(like, id), { ...(first.files.indicators[path] as Indicator), ...successor }] as const;
  });
  const head: PackHead = { ...first.head, id: NEXT_PACK, version: '2028.1.0', follows: FIRST_PACK };
  return { head, indicators: Object.fromEntries([...kept.map(([path, file]) => [path, markChange(file)]), ...made]) };
}

function markChange(indicator: Indicator): Indicator {
  if (REWORDED.includes(indicator.id)) {
    return { ...indicator, change: 'wording', question: `Put otherwise: ${indicator.question}` };
  }
  if (CHANGED.includes(indicator.id)) {
    return { ...indicator, change: 'new', question: `Asked for more: ${indicator.question}` };
  }
  return indicator.id === '04.C1' ? { ...indicator, change: 'same' } : indicator;
}

const next = nextPackFiles();

/** The next edition as the rules take it. */
export const nextPack: PackOutline = {
  ...(next.head as PackHead),
  indicators: Object.values(next.indicators) as Indicator[],
};
