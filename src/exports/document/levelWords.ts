/** A level in words. It never travels without its range and its counts, so there is one place that writes the three. */
import type { Level } from '@/domain/scoring';
import type { ReportInput } from './reportInput';

type Words = Pick<ReportInput, 't' | 'format'>;

/** Why there is no level, in words. */
export function describeWithheld({ withheld }: Level, { t }: Words): string {
  return t(`withheld.${withheld ?? 'notEnoughAnswers'}`);
}

/** The level with its range and its counts, or why there is none. */
export function describeLevel(level: Level, words: Words, of: 'indicators' | 'principles' = 'indicators'): string {
  const { t, format } = words;
  const { answered, applicable } = level;
  if (applicable === 0) {
    return t('exports.level.none', { reason: describeWithheld(level, words) });
  }
  const counts = t(`exports.level.${of}`, { answered, applicable });
  if (level.value === undefined) {
    return t('exports.level.withheld', { reason: describeWithheld(level, words), counts });
  }
  const value = format.level(level.value);
  return level.provisional
    ? t('exports.level.provisional', { value, low: format.level(level.low), high: format.level(level.high), counts })
    : t('exports.level.whole', { value, counts });
}

/** The level alone, for a cell that has its range and counts beside it; the reason where there is none. */
export function shortLevel(level: Level, words: Words): string {
  return level.value === undefined ? describeWithheld(level, words) : words.format.level(level.value);
}

/** From the lowest to the highest level still possible; one number once the range has closed, a dash while nothing is known. */
export function describeRange(level: Level, { t, format }: Words): string {
  const [low, high] = [format.level(level.low), format.level(level.high)];
  return level.answered === 0 ? '–' : low === high ? low : t('exports.level.range', { low, high });
}
