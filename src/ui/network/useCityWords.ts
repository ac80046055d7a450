import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { CitySize } from '@/domain/network/city';
import { nameOf, numberCities } from '@/domain/network/names';
import type { NetworkYear } from '@/domain/network/record';
import { useFormat } from '@/ui/useFormat';

/**
 * How cities of a network are called and described, in the language of the screen. `records`: those of the network that count,
 * of every year, so that a city has the same number on each page; `areNamesWanted`: whether a person asked for names.
 */
export function useCityWords(records: readonly NetworkYear[], areNamesWanted: boolean) {
  const { t, i18n } = useTranslation();
  const format = useFormat();
  const numbers = useMemo(() => listNumbers(records), [records]);
  const languages = useMemo(() => new Intl.DisplayNames(i18n.language, { type: 'language' }), [i18n.language]);
  return useMemo(
    () => ({
      /** The name of a city where it may be shown, otherwise its number among the cities of a year, such as "City 7". */
      label: (record: NetworkYear, year: number): string =>
        nameOf(record, areNamesWanted) ??
        t('network.words.city', { number: format.number(numbers(year).get(record.cityId) ?? 0) }),
      size: (size: CitySize): string => t(`network.words.sizes.${size}`),
      language: (code: string): string => languageOf(languages, code),
      country: format.country,
    }),
    [t, format, numbers, languages, areNamesWanted],
  );
}

/** The numbers of the cities of a year, worked out when a year is first asked for. */
function listNumbers(records: readonly NetworkYear[]): (year: number) => ReadonlyMap<string, number> {
  const known = new Map<number, ReadonlyMap<string, number>>();
  return (year) => {
    const found =
      known.get(year) ??
      numberCities(
        records.filter((record) => record.year === year),
        year,
      );
    known.set(year, found);
    return found;
  };
}

/** A file may hold a code that no browser knows: it is shown as it stands. */
function languageOf(names: Intl.DisplayNames, code: string): string {
  try {
    return names.of(code) ?? code;
  } catch {
    return code;
  }
}
