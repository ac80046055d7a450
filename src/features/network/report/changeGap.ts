import { useMemo } from 'react';
import type { Changes } from '@/data/network/useChanges';
import type { ShownNetwork } from '@/data/network/useNetwork';
import type { NetworkYear } from '@/domain/network/record';
import { getFrozen } from '@/domain/network/years/frozenYear';
import type { ChangeFigures } from '@/exports/network/networkInput';
import type { YearFigures } from '@/exports/network/yearFigures';

/** The year to compare with, and the records to compare: none where no change may be told. */
type PreviousYear = { from: number | undefined; records: readonly NetworkYear[]; isFrozen: boolean };

const NONE: readonly NetworkYear[] = [];

/** The year before that of a report. Beside figures that were agreed and are not those of today, no change is told. */
export function usePreviousYear(
  { network, counting }: ShownNetwork,
  years: readonly number[],
  { year, edition, others }: YearFigures,
): PreviousYear {
  const from = years.find((item) => item < year);
  const isFrozen =
    (edition !== undefined && others === undefined) ||
    (from !== undefined && getFrozen(network.editions, counting, from) !== undefined);
  return useMemo(
    () => ({ from, isFrozen, records: from === undefined || isFrozen ? NONE : counting }),
    [from, isFrozen, counting],
  );
}

/** Why a report has no change; undefined when it has one, or will have. */
export function nameGap({ from, isFrozen }: PreviousYear, status: Changes['status']): ChangeFigures['gap'] {
  if (from === undefined) {
    return 'firstYear';
  }
  if (isFrozen) {
    return 'frozen';
  }
  return status === 'stopped' || status === 'failed' ? 'stopped' : undefined;
}
