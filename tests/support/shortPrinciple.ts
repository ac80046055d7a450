/** Principles, answers and levels in a few words, for tests that are read as documentation. */
import { patchAnswer, type Answer, type AnswerPatch } from '@/domain/answer';
import { CHOICES, LEVELS, type IndicatorOutline } from '@/domain/pack';
import { scorePrinciple, type PrincipleLevel } from '@/domain/scoring';
import type { Answered } from './arbitraries';
import { MOMENT } from './samples';

type Outline = Pick<IndicatorOutline, 'id' | 'dimension' | 'format'>;

const DIMENSION_OF = { C: 'commitment', I: 'implementation', P: 'progress' } as const;

/**
 * One principle in short: `C1: 'established'` is a commitment indicator answered with a level, `I2: 'yes'` an
 * implementation indicator answered with a choice, `I3: 12` a number. The states are called by their names.
 */
export type Short = Record<string, string | number>;

export function readShort(short: Short): Answered {
  const indicators = Object.entries(short).map(([id, value]): Outline => {
    const format = typeof value === 'number' ? 'number' : isChoice(value) ? 'yesNo' : 'scale';
    return { id, dimension: DIMENSION_OF[id.charAt(0) as 'C' | 'I' | 'P'], format };
  });
  const answers = Object.entries(short).map(([id, value]) => [id, answerOf(id, value)] as const);
  return { indicators, answers: Object.fromEntries(answers) };
}

function isChoice(value: string): boolean {
  return (CHOICES as readonly string[]).includes(value);
}

export function answerOf(id: string, value: string | number): Answer {
  const patch = (
    typeof value === 'number'
      ? { figure: { measure: 'people', value } }
      : isChoice(value)
        ? { choice: value }
        : (LEVELS as readonly string[]).includes(value)
          ? { level: value }
          : { state: value }
  ) as AnswerPatch;
  return patchAnswer(undefined, id, patch, 'device-1', MOMENT);
}

export function scoreAnswered({ indicators, answers }: Answered): PrincipleLevel {
  return scorePrinciple(indicators, new Map(Object.entries(answers)));
}

export const score = (short: Short): PrincipleLevel => scoreAnswered(readShort(short));
