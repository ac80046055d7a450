import type { TFunction } from 'i18next';
import { indexTitles } from '@/charts/chart';
import type { PackOutline } from '@/domain/pack';
import { isClearChange } from '@/domain/scoring';
import type { ScopeSeries, Segment, YearSeries } from '@/domain/years/series';
import type { Format } from '@/ui/useFormat';

/** What a chart of all years is given. `city` is its name. */
export type SeriesProps = { series: YearSeries; pack: PackOutline; city: string };

/** True when at least one step of one principle can be drawn as a line. */
export function hasLine({ principles }: YearSeries): boolean {
  return principles.some(({ segments }) => segments.some((segment) => segment.break === undefined));
}

/**
 * The finding of a series in sentences: how many principles have a line from the first year to the last, and which of them
 * went up in every step.
 */
export function describeSeries(
  { years, principles }: YearSeries,
  pack: PackOutline,
  t: TFunction,
  format: Format,
): string[] {
  const titles = indexTitles(pack);
  const whole = principles.filter(({ segments }) => segments.every((segment) => segment.break === undefined));
  const rising = whole.filter((principle) => risesInEveryStep(principle)).map(({ id }) => titles.get(id) ?? id);
  return [
    t('years.series.finding', { count: whole.length, total: principles.length, from: years[0], to: years.at(-1) }),
    ...(rising.length > 0 ? [t('years.series.rising', { principles: format.list(rising) })] : []),
  ];
}

function risesInEveryStep({ segments }: ScopeSeries): boolean {
  return segments.every(({ likeForLike: { before, after } }) => {
    return before !== undefined && after !== undefined && after > before && isClearChange(before, after);
  });
}

/** One step from year to year in words: both like-for-like levels and what they rest on, or why there is no line. */
export function describeSegment({ from, to, likeForLike, break: why }: Segment, t: TFunction, format: Format): string {
  const { before, after, restsOn, of } = likeForLike;
  const step = { from, to, restsOn, of };
  if (before === undefined || after === undefined) {
    return t(`years.series.steps.${why ?? 'noLevel'}`, step);
  }
  const levels = { before: format.level(before), after: format.level(after) };
  return why === undefined
    ? t('years.series.steps.line', { ...step, ...levels })
    : t('years.series.steps.otherSet', { ...step, ...levels });
}
