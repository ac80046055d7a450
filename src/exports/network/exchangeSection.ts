import type { Lines, Section } from '@/domain/document/model';
import { mayListUnnamed } from '@/domain/network/learn';
import { nameOf } from '@/domain/network/names';
import type { NetworkYear } from '@/domain/network/record';
import { countCities, namePrinciple, type NetworkInput } from './networkInput';
import type { OtherFigures } from './yearFigures';

/** Who offers and who asks, per principle. Cities are named where they allow it and a person asked for names. */
export function buildExchange({ exchanges, rows }: OtherFigures, input: NetworkInput): Section {
  const { t, areNamesWanted } = input;
  const used = exchanges.filter(({ offers, asks }) => offers.length + asks.length > 0);
  return {
    id: 'exchange',
    heading: t('exports.network.exchange.heading'),
    blocks:
      used.length === 0
        ? [{ kind: 'text', text: t('exports.network.exchange.none') }]
        : [
            { kind: 'text', text: t('exports.network.exchange.text') },
            { kind: 'text', text: t(`exports.network.exchange.${areNamesWanted ? 'named' : 'notNamed'}`) },
            ...(mayListUnnamed(rows.map(({ record }) => record))
              ? []
              : [{ kind: 'text', text: t('exports.network.exchange.leftOut') } as const]),
            {
              kind: 'table',
              caption: t('exports.network.exchange.caption'),
              columns: [
                t('exports.columns.principle'),
                t('exports.network.exchange.offers'),
                t('exports.network.exchange.asks'),
              ],
              rows: used.map(({ principleId, offers, asks }) => ({
                key: principleId,
                cells: [
                  namePrinciple(input, principleId),
                  listCities(offers, input, (city) => titleOf(city, principleId)),
                  listCities(asks, input),
                ],
              })),
            },
          ],
    sections: [],
  };
}

/** How many, and below them those that are named. */
function listCities(
  cities: readonly NetworkYear[],
  input: NetworkInput,
  titleOfCity: (city: NetworkYear) => string | undefined = () => undefined,
): Lines {
  const named = cities.flatMap((city) => {
    const name = nameOf(city, input.areNamesWanted);
    return name === undefined ? [] : [{ typed: [name, titleOfCity(city)].filter(Boolean).join(' – ') }];
  });
  const { compare } = new Intl.Collator(input.language, { numeric: true });
  return [countCities(cities.length, input), ...named.toSorted((a, b) => compare(a.typed, b.typed))];
}

function titleOf({ offers }: NetworkYear, principle: string): string | undefined {
  return offers.find(({ principleId, title }) => principleId === principle && title)?.title;
}
