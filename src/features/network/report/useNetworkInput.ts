import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ShownNetwork } from '@/data/network/useNetwork';
import { getPack } from '@/data/packs';
import { useLoaded } from '@/data/useLoaded';
import { getFrozen } from '@/domain/network/years/frozenYear';
import type { Pack } from '@/domain/pack';
import type { ChangeFigures, NetworkInput } from '@/exports/network/networkInput';
import type { FigureSource, YearFigures } from '@/exports/network/yearFigures';
import { createFormat } from '@/ui/useFormat';

type Parts = {
  open: ShownNetwork;
  years: readonly number[];
  figures: YearFigures;
  change: ChangeFigures;
  source: FigureSource;
};

/**
 * Everything a network report is made from, in any language; undefined until the words are there. While another language loads,
 * the report in the language before stays.
 */
export function useNetworkInput(
  { open, years, figures, change, source }: Parts,
  language: string,
): NetworkInput | undefined {
  const { i18n } = useTranslation();
  const [savedAt] = useState(() => new Date().toISOString());
  const { network, packs, counting } = open;
  const packIds = packs.map(({ id }) => id);
  // Words travel together with their language: a pack and a `t` of two languages must never meet in one document.
  const loaded = useLoaded(packIds.join(' '), language, async () => {
    await i18n.loadLanguages(language);
    return { language, packs: await Promise.all(packIds.map((id) => getPack(id, language))) };
  });
  const listed = useMemo(
    () =>
      years.map((year) => ({
        year,
        cities:
          getFrozen(network.editions, counting, year)?.cities ??
          counting.filter((record) => record.year === year).length,
      })),
    [years, network.editions, counting],
  );
  return useMemo(() => {
    const [first, ...others] = loaded?.packs ?? [];
    return (
      loaded &&
      first && {
        network,
        years: listed,
        figures,
        change,
        packs: [first, ...others] satisfies [Pack, ...Pack[]],
        principleIds: source.principleIds,
        areNamesWanted: source.areNamesWanted,
        t: i18n.getFixedT(loaded.language),
        format: createFormat(loaded.language),
        language: loaded.language,
        direction: i18n.dir(loaded.language),
        savedAt,
      }
    );
  }, [loaded, network, listed, figures, change, source, i18n, savedAt]);
}
