/**
 * The list of charts. To add one, write `XChart.tsx` beside this file, add a line here, and its title to the language
 * files. A chart comes with the drawing library only when it is shown: nothing else may import an `XChart` file.
 */
import type { ParseKeys } from 'i18next';
import { lazy, type ComponentType } from 'react';
import type { ChartProps } from './chart';
import type { SeriesSpreadProps } from './network/seriesSpread';
import type { DistributionProps } from './network/DistributionChart';
import type { SpreadProps } from './network/spread';
import type { AgreementProps } from './room/agreement';
import type { RoomChartProps } from './room/RoomChart';
import type { ComparisonProps } from './years/changes';
import type { SeriesProps } from './years/seriesFinding';

/** One kind of picture, of a report when nothing else is said. `title` is a translation key. */
export type Chart<Props = ChartProps> = { id: string; title: ParseKeys; Picture: ComponentType<Props> };

export const CHARTS = [
  {
    id: 'profile',
    title: 'charts.profile.title',
    Picture: lazy(async () => ({ default: (await import('./ProfileChart')).ProfileChart })),
  },
  {
    id: 'radar',
    title: 'charts.radar.title',
    Picture: lazy(async () => ({ default: (await import('./RadarChart')).RadarChart })),
  },
] as const satisfies readonly Chart[];

/** Two years of a city side by side. */
export const CHANGE_CHART = {
  id: 'change',
  title: 'years.change.title',
  Picture: lazy(async () => ({ default: (await import('./years/ChangeChart')).ChangeChart })),
} as const satisfies Chart<ComparisonProps>;

/** All years of a city in a row. */
export const SERIES_CHART = {
  id: 'series',
  title: 'years.series.title',
  Picture: lazy(async () => ({ default: (await import('./years/SeriesChart')).SeriesChart })),
} as const satisfies Chart<SeriesProps>;

/** How a room stands on one question, in one round or two. */
export const ROOM_CHART = {
  id: 'room',
  title: 'charts.room.title',
  Picture: lazy(async () => ({ default: (await import('./room/RoomChart')).RoomChart })),
} as const satisfies Chart<RoomChartProps>;

/** All questions of a session by how far apart the room stands. */
export const AGREEMENT_CHART = {
  id: 'agreement',
  title: 'charts.agreement.title',
  Picture: lazy(async () => ({ default: (await import('./room/AgreementChart')).AgreementChart })),
} as const satisfies Chart<AgreementProps>;

/** All years of a network in a row: how its cities are spread. */
export const SERIES_SPREAD_CHART = {
  id: 'seriesSpread',
  title: 'network.change.series.title',
  Picture: lazy(async () => ({ default: (await import('./network/SeriesSpreadChart')).SeriesSpreadChart })),
} as const satisfies Chart<SeriesSpreadProps>;

/** All principles of a network: how its cities are spread in each. */
export const SPREAD_CHART = {
  id: 'spread',
  title: 'charts.network.title',
  Picture: lazy(async () => ({ default: (await import('./network/SpreadChart')).SpreadChart })),
} as const satisfies Chart<SpreadProps>;

/** One principle of a network: where its cities stand. */
export const DISTRIBUTION_CHART = {
  id: 'distribution',
  title: 'charts.network.one.title',
  Picture: lazy(async () => ({ default: (await import('./network/DistributionChart')).DistributionChart })),
} as const satisfies Chart<DistributionProps>;

export type ChartId = (typeof CHARTS)[number]['id'];

/** The chart with this id: the types allow no other. */
export function getChart<Id extends ChartId>(id: Id): Extract<(typeof CHARTS)[number], { id: Id }> {
  return CHARTS.find((chart) => chart.id === id) as Extract<(typeof CHARTS)[number], { id: Id }>;
}
