import { useMemo } from 'react';
import type { ShownNetwork } from '@/data/network/useNetwork';
import type { NetworkView } from '@/domain/network/view';
import { describeYear, viewYear, type FigureSource, type YearFigures } from '@/exports/network/yearFigures';

/** The figures of a year of a network, and what they are read from. */
export function useYearFigures(
  { network, counting, packs, links }: ShownNetwork,
  year: number,
  chosen: string | undefined,
  areNamesWanted: boolean,
): { source: FigureSource; view: NetworkView; figures: YearFigures } {
  const source = useMemo(
    () => ({
      editions: network.editions,
      records: counting,
      packs: links,
      principleIds: [...new Set(packs.flatMap(({ principles }) => principles.map(({ id }) => id)))],
      areNamesWanted,
    }),
    [network.editions, counting, packs, links, areNamesWanted],
  );
  const view = useMemo(() => viewYear(source, year), [source, year]);
  const figures = useMemo(() => describeYear(source, year, chosen), [source, year, chosen]);
  return { source, view, figures };
}
