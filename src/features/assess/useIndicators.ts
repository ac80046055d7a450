import { useEffect, useState } from 'react';
import { getPrincipleIndicators, type IndicatorsRead } from '@/data/packs';

/** The indicators of one principle with their words; undefined while they are loaded. */
export function useIndicators(packId: string, principleId: string): IndicatorsRead | undefined {
  const [read, setRead] = useState<{ key: string; indicators: IndicatorsRead }>();
  const key = `${packId} ${principleId}`;
  useEffect(() => {
    let current = true;
    void getPrincipleIndicators(packId, principleId).then((indicators) => {
      if (current) {
        setRead({ key, indicators });
      }
    });
    return () => {
      current = false;
    };
  }, [key, packId, principleId]);
  return read?.key === key ? read.indicators : undefined;
}
