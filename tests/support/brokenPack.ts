import { checkPack, type PackFault } from '@/domain/packCheck';
import { readPack } from './packs';

/** JSON as an author may write it by mistake: any field, any value. */
type Loose = Record<string, unknown>;
type Files = { head: Loose; indicators: Record<string, Loose | null> };

/** A way of breaking a pack, and what must be said of it. */
export type Planted = {
  fault: string;
  plant: (files: Files) => void;
  file: string;
  field: string;
  reason: RegExp;
};

/** One indicator of each format, as paths below the folder of the pack. */
export const SCALE = '01-inclusive-education/01.C2.json';
export const YES_NO = '01-inclusive-education/01.C1.json';
export const NUMBER = '01-inclusive-education/01.P1.json';
export const PACK = 'pack.json';

/** A change of some fields of one indicator. */
export const change = (path: string, fields: Loose) => (files: Files) => {
  files.indicators[path] = { ...files.indicators[path], ...fields };
};
/** A change of one part of an indicator, such as one text of its levels. */
export const changePart = (path: string, part: string, fields: Loose) => (files: Files) => {
  change(path, { [part]: { ...(files.indicators[path]?.[part] as Loose), ...fields } })(files);
};
/** A change of one entry of a list of pack.json. */
export const changeEntry = (list: string, index: number, fields: Loose) => (files: Files) => {
  const entries = files.head[list] as Loose[];
  files.head[list] = entries.map((entry, place) => (place === index ? { ...entry, ...fields } : entry));
};
export const rename = (from: string, to: string) => (files: Files) => {
  const { [from]: renamed = {}, ...others } = files.indicators;
  files.indicators = { ...others, [to]: renamed };
};

/** The faults found in a copy of the real pack after one change. */
export function checkPlanted(plant: Planted['plant']): PackFault[] {
  const files = structuredClone(readPack('educating-cities-2026').files) as Files;
  plant(files);
  return checkPack(files);
}
