import type { TFunction } from 'i18next';
import type { CityChange } from '@/domain/network/change';
import { FEWEST_CITIES, type Distribution } from '@/domain/network/distribution';
import type { Network } from '@/domain/network/network';
import type { Indicator, Measure, Pack } from '@/domain/pack';
import { SOURCE_LANGUAGE } from '@/domain/pack';
import type { Text } from '@/domain/document/model';
import type { YearFigures } from './yearFigures';

/** What is written differently in each language and is not a sentence; `createFormat` of the interface has it. */
type NetworkFormat = {
  level: (value: number) => string;
  number: (value: number, decimals?: number) => string;
  percent: (share: number) => string;
  day: (moment: string) => string;
  list: (items: readonly string[]) => string;
  country: (code: string) => string;
};

/** The change since an earlier year; `gap`: why it is not there. */
export type ChangeFigures =
  | { from: number; changes: readonly CityChange[]; gap?: undefined }
  | { from?: number; changes?: undefined; gap: 'firstYear' | 'frozen' | 'stopped' };

/** What the report of a network is made from: all words come from `packs`, the newest first, and `t`, in one language. */
export type NetworkInput = {
  t: TFunction;
  format: NetworkFormat;
  /** BCP 47. */
  language: string;
  direction: 'ltr' | 'rtl';
  /** The moment of making, in UTC. */
  savedAt: string;
  network: Network;
  /** Every year of the network with the cities that it counts, the newest first. */
  years: readonly { year: number; cities: number }[];
  figures: YearFigures;
  change: ChangeFigures;
  packs: readonly [Pack, ...Pack[]];
  /** All principles of the network, in the order of the Charter. */
  principleIds: readonly string[];
  /** Whether a person asked for the names of the cities that may be named. */
  areNamesWanted: boolean;
};
type Words = Pick<NetworkInput, 'packs' | 't'>;

/** A principle as a list names it: number and short title, or its id where no pack has it. */
export function namePrinciple({ packs, t }: Words, id: string): string {
  const found = packs.flatMap(({ principles }) => principles).find((principle) => principle.id === id);
  return found ? t('exports.named', { number: Number(id.slice(1)), title: found.shortTitle }) : id;
}

/** An indicator in the words of the newest pack that has it. */
export function findIndicator(packs: readonly Pack[], id: string): Indicator | undefined {
  return packs.flatMap(({ indicators }) => indicators).find((indicator) => indicator.id === id);
}

/** An indicator as a list names it; marked with its language where nobody has translated it yet. */
export function nameIndicator({ packs, t }: Words, id: string): Text {
  const title = findIndicator(packs, id)?.title;
  const name = title ? t('exports.named', { number: id, title }) : id;
  return packs.some(({ untranslated }) => untranslated.includes(id))
    ? { typed: name, language: SOURCE_LANGUAGE }
    : name;
}

/** A measure of a number; undefined when no pack has it. */
export function findMeasure(packs: readonly Pack[], indicatorId: string, measure: string): Measure | undefined {
  const indicator = findIndicator(packs, indicatorId);
  return indicator?.format === 'number' ? indicator.measures[measure] : undefined;
}

/** How many cities; under 5 only that they are fewer. */
export function countCities(n: number, { t, format }: Pick<NetworkInput, 't' | 'format'>): string {
  return n === 0
    ? t('exports.network.cells.none')
    : n < FEWEST_CITIES
      ? t('exports.network.cells.few', { count: FEWEST_CITIES })
      : format.number(n);
}

/** Middle, middle half and range of values as three cells, each "–" where it may not be shown. */
export function describeSpread(
  distribution: Distribution,
  write: (value: number) => string,
  { t }: Pick<NetworkInput, 't'>,
): [middle: string, half: string, range: string] {
  const fromTo = (low: number, high: number) =>
    write(low) === write(high) ? write(low) : t('exports.network.cells.fromTo', { low: write(low), high: write(high) });
  return [
    distribution.shown === 'nothing' ? '–' : write(distribution.median),
    distribution.shown === 'half' ? fromTo(distribution.lowerQuarter, distribution.upperQuarter) : '–',
    distribution.shown === 'nothing' ? '–' : fromTo(distribution.low, distribution.high),
  ];
}
