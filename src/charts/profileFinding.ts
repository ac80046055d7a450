import type { TFunction } from 'i18next';
import type { PackOutline } from '@/domain/pack';
import { findExtremes, sortByLevel, type PrincipleResult, type Report } from '@/domain/report';
import { roundLevel } from '@/domain/scoring';
import type { Format } from '@/ui/useFormat';
import { indexTitles } from './chart';

/** `findExtremes` names three on each side, and nobody on both. */
const LEAST_TO_NAME = 6;

/**
 * The finding of a profile in sentences, for its heading and its description: the strongest and the weakest principles, or
 * why none is named. When others share the level of the last one named, the sentence says "among". Never empty.
 */
export function describeProfile(report: Report, pack: PackOutline, t: TFunction, format: Format): string[] {
  const sorted = sortByLevel(report.principles);
  const { strongest, weakest } = findExtremes(report);
  if (sorted.length === 0) {
    return [t('charts.finding.noLevel')];
  }
  if (strongest.length === 0) {
    return [
      sorted.length < LEAST_TO_NAME
        ? t('charts.finding.tooFew', { count: sorted.length, least: LEAST_TO_NAME })
        : t('charts.finding.even'),
    ];
  }
  const titles = indexTitles(pack);
  const name = (principles: PrincipleResult[]) => format.list(principles.map(({ id }) => titles.get(id) ?? id));
  return [
    sharesLevel(sorted, strongest)
      ? t('charts.finding.amongStrongest', { principles: name(strongest) })
      : t('charts.finding.strongest', { principles: name(strongest) }),
    sharesLevel(sorted, weakest)
      ? t('charts.finding.amongWeakest', { principles: name(weakest) })
      : t('charts.finding.weakest', { principles: name(weakest) }),
  ];
}

/** A principle that is not named has the same level, as it is printed, as the last one that is. */
function sharesLevel(sorted: PrincipleResult[], named: PrincipleResult[]): boolean {
  const last = named.at(-1)?.level.value;
  return sorted.some(
    (principle) =>
      !named.includes(principle) && roundLevel(principle.level.value ?? 0) === roundLevel(last ?? Number.NaN),
  );
}
