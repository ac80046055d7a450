import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { listCities } from '@/data/cities';
import type { ShownNetwork } from '@/data/network/useNetwork';
import { useWatched } from '@/data/useWatched';
import { FEWEST_CITIES } from '@/domain/network/distribution';
import { readLook, type Look } from '@/domain/network/look';
import type { NetworkYear } from '@/domain/network/record';
import { buildView, listYears } from '@/domain/network/view';
import { getFrozen } from '@/domain/network/years/frozenYear';
import { useCityWords } from '@/ui/network/useCityWords';

/** A city whose values may be marked, and how it is called. */
export type OwnCity = { id: string; label: string; mark: string };

/**
 * What an address asks to look at, as far as it may be shown: the view of the year, the filters, the city to mark, and the agreed
 * edition beside which nothing else may stand. Built again only when one of these changes.
 */
export function useLook(open: ShownNetwork, text: string | undefined, areNamesWanted: boolean) {
  const { t } = useTranslation();
  const { counting, packs, links, network } = open;
  const asked = useMemo(() => readLook(text), [text]);
  const years = useMemo(() => listYears(counting), [counting]);
  const year = asked.year !== undefined && years.includes(asked.year) ? asked.year : chooseYear(counting, years);
  const frozen = useMemo(() => getFrozen(network.editions, counting, year), [network.editions, counting, year]);
  const view = useMemo(
    () => buildView(counting, year, packs, { links, editions: network.editions, areNamesWanted }),
    [counting, year, packs, links, network.editions, areNamesWanted],
  );
  const words = useCityWords(counting, view.mayShowNames);
  const { value: here } = useWatched('cities of this computer', listCities);
  const ownCities = useMemo(
    () =>
      view.alike.cities.flatMap(({ record }): OwnCity[] => {
        const isHere = here?.some(({ city }) => city.id === record.cityId) ?? false;
        const isNamed = view.mayShowNames && record.mayBeNamed;
        if (!isHere && !isNamed) {
          return [];
        }
        const label = words.label(record, year);
        return [
          {
            id: record.cityId,
            label: isHere ? t('network.compare.own.here', { city: label }) : label,
            mark: isNamed ? label : t('network.compare.own.mark'),
          },
        ];
      }),
    [view, here, words, year, t],
  );
  const own = ownCities.find(({ id }) => id === asked.ownCityId);
  const filters = useMemo(() => (frozen ? {} : asked.filters), [frozen, asked.filters]);
  const look = useMemo((): Look => ({ ...asked, year, filters }), [asked, year, filters]);
  /** The pack whose words are shown: the newest of the year. */
  const pack = packs.find(({ id }) => view.packIds.includes(id)) ?? packs[0];
  // The same object until something changes, so that what takes long to draw can come after the rest.
  return useMemo(
    () => ({ look, year, years, view, pack, filters, own, ownCities, frozen, words }),
    [look, year, years, view, pack, filters, own, ownCities, frozen, words],
  );
}

export type ShownLook = ReturnType<typeof useLook>;

/** The newest year of which figures may be shown, otherwise the newest. */
function chooseYear(records: readonly NetworkYear[], years: readonly number[]): number {
  const countOf = (year: number) => records.filter((record) => record.year === year).length;
  return years.find((year) => countOf(year) >= FEWEST_CITIES) ?? years[0] ?? 0;
}
