import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { OpenAssessment } from '@/data/assessments';
import { getKnownIndicators, getPrincipleIndicators, type IndicatorsRead } from '@/data/packs';
import { useLoaded } from '@/data/useLoaded';

/** `isWhole`: every question of the principle is here. A part of a year may have only some of them. */
type PrincipleRead = IndicatorsRead & { isWhole: boolean };

/** The questions of a principle with all their words, as far as they are in the open year or part; undefined until loaded. */
export function usePrinciple({ pack }: OpenAssessment, principleId = ''): PrincipleRead | undefined {
  const { language } = useTranslation().i18n;
  const read = useLoaded(
    `${pack.id} ${principleId}`,
    language,
    () => getPrincipleIndicators(pack.id, principleId, language),
    () => getKnownIndicators(pack.id, principleId, language),
  );
  return useMemo(() => {
    const here = new Set(pack.indicators.map(({ id }) => id));
    const isWhole = read?.indicators.every(({ id }) => here.has(id)) ?? true;
    if (!read || isWhole) {
      return read && { ...read, isWhole };
    }
    const indicators = read.indicators.filter(({ id }) => here.has(id));
    return { ...read, indicators, leftOut: read.leftOut.filter((id) => here.has(id)), isWhole };
  }, [read, pack]);
}
