/** The three cases of the calibration: which indicator each is about, and the level that its texts give. */
import type { LevelId } from '@/domain/pack';

export const CASES = [
  { name: 'first', indicator: '13.I1', level: 'notYet' },
  { name: 'second', indicator: '08.C2', level: 'firstSteps' },
  { name: 'third', indicator: '05.I1', level: 'underWay' },
] as const satisfies readonly { name: string; indicator: string; level: LevelId }[];

export type Case = (typeof CASES)[number];
