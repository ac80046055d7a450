import type { Lines, Section } from '@/domain/document/model';
import { FEWEST_CITIES } from '@/domain/network/distribution';
import type { Scope } from '@/domain/network/view';
import { isClearChange } from '@/domain/scoring';
import { countCities, describeSpread, namePrinciple, type NetworkInput } from './networkInput';
import { drawSpread } from './spreadFigure';
import type { PrincipleSpread } from './yearFigures';

/** So many principles are named at most at each end. */
const MOST = 3;

/** The spread of every principle, as a picture and as the same data in a table; then its two dimensions. */
export function buildProfile(input: NetworkInput): Section {
  const { figures, t } = input;
  const levels = listScope('level', input);
  const finding = describeFinding(levels, input);
  return {
    id: 'profile',
    heading: t('exports.network.profile.heading'),
    newPage: true,
    blocks: [
      { kind: 'text', text: finding },
      { kind: 'text', text: describeSubtitle(input) },
      {
        kind: 'figure',
        id: 'spread-picture',
        picture: drawSpread(levels, finding, input),
        caption: t('exports.network.profile.legend'),
      },
    ],
    sections: [
      {
        id: 'spread-table',
        heading: t('exports.profile.sameData'),
        blocks: [
          {
            kind: 'table',
            caption: t('exports.network.profile.caption', { year: figures.year }),
            columns: [
              t('exports.columns.principle'),
              t('exports.network.columns.middle'),
              t('exports.network.columns.half'),
              t('exports.network.columns.range'),
              t('exports.network.columns.withLevel'),
              t('exports.network.columns.coverage'),
              ...(figures.others ? [t('exports.network.columns.unknown')] : []),
            ],
            rows: levels.map((spread) => ({ key: spread.principleId, cells: describeRow(spread, input) })),
          },
        ],
        sections: [],
      },
      buildDimensions(levels, input),
    ],
  };
}

function describeSubtitle({ figures, t }: NetworkInput): string {
  const { year, cities } = figures;
  return cities < FEWEST_CITIES
    ? t('exports.network.profile.subtitleFew', { year, count: FEWEST_CITIES })
    : t('exports.network.profile.subtitle', { year, count: cities });
}

function listScope(scope: Scope, { figures }: NetworkInput): PrincipleSpread[] {
  return figures.principles.filter((spread) => spread.scope === scope);
}

function describeRow({ principleId, distribution, coverage }: PrincipleSpread, input: NetworkInput): Lines[] {
  const { format, figures } = input;
  const unknown = figures.others?.unknownShares.get(principleId);
  const [answered] = describeSpread(coverage, format.percent, input);
  return [
    namePrinciple(input, principleId),
    ...describeSpread(distribution, format.level, input),
    countCities(distribution.n, input),
    answered,
    ...(figures.others ? [unknown === undefined ? '–' : format.percent(unknown)] : []),
  ];
}

function buildDimensions(levels: readonly PrincipleSpread[], input: NetworkInput): Section {
  const { t, packs, format } = input;
  const scopes = (['commitment', 'implementation'] as const).map((scope) => ({
    name: packs[0].dimensions[scope],
    spreads: new Map(listScope(scope, input).map((spread) => [spread.principleId, spread.distribution])),
  }));
  return {
    id: 'dimensions',
    heading: t('exports.network.dimensions.heading'),
    blocks: [
      { kind: 'text', text: t('exports.network.dimensions.text') },
      {
        kind: 'table',
        caption: t('exports.network.dimensions.caption'),
        columns: [
          t('exports.columns.principle'),
          ...scopes.flatMap(({ name }) => [
            t('exports.network.dimensions.middle', { dimension: name }),
            t('exports.network.dimensions.cities', { dimension: name }),
          ]),
        ],
        rows: levels.map(({ principleId }) => ({
          key: principleId,
          cells: [
            namePrinciple(input, principleId),
            ...scopes.flatMap(({ spreads }) => {
              const distribution = spreads.get(principleId) ?? { shown: 'nothing', n: 0 };
              return [describeSpread(distribution, format.level, input)[0], countCities(distribution.n, input)];
            }),
          ],
        })),
      },
    ],
    sections: [],
  };
}

/** Where the city in the middle is highest and lowest: only principles that are clearly apart are named. */
function describeFinding(levels: readonly PrincipleSpread[], input: NetworkInput): string {
  const { t, format } = input;
  const sorted = levels
    .flatMap(({ principleId, distribution }) =>
      distribution.shown === 'nothing' ? [] : [{ principleId, median: distribution.median }],
    )
    .toSorted((a, b) => b.median - a.median);
  const [first, last] = [sorted[0], sorted.at(-1)];
  if (!first || !last) {
    return t('exports.network.profile.noLevels');
  }
  const middle = (first.median + last.median) / 2;
  const stands = (median: number) => isClearChange(middle, median);
  const highest = sorted.slice(0, MOST).filter(({ median }) => median > middle && stands(median));
  const lowest = sorted
    .slice(-MOST)
    .toReversed()
    .filter(({ median }) => median < middle && stands(median));
  const name = (principles: typeof sorted) =>
    format.list(principles.map(({ principleId }) => namePrinciple(input, principleId)));
  return highest.length > 0 && lowest.length > 0
    ? t('exports.network.profile.finding', { highest: name(highest), lowest: name(lowest) })
    : t('exports.network.profile.even');
}
