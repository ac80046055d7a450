import { useTranslation } from 'react-i18next';
import { CartesianGrid, ComposedChart, Scatter, XAxis, YAxis } from 'recharts';
import { HIGHEST, LOWEST } from '@/domain/scoring';
import { useFormat } from '@/ui/useFormat';
import { PICTURE, indexTitles, orderPrinciples, type ChartProps } from './chart';
import { describeProfile } from './profileFinding';
import styles from './marks.module.css';
import { layOutProfile } from './profileLayout';
import { LevelTick, ProfileLegend } from './ProfileKey';
import { ProfileRow, type ProfileDatum } from './ProfileRow';
import { useChartSize } from './useChartSize';

/**
 * The profile of a city: one row per principle on one common scale. Filled dot: all answered; hollow dot and a line from
 * lowest to highest possible level: provisional; words instead of a mark: no level. Everything is printed beside the
 * marks, nothing needs a pointer. On a narrow screen the title of a row stands above its line.
 */
export function ProfileChart({ report, pack, order = 'charter', width: given }: ChartProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const { frame, width, scale, rtl } = useChartSize(given);
  const titles = indexTitles(pack);
  const rows = orderPrinciples(report, order).map(({ id, number, level, indicators }): ProfileDatum => ({
    id,
    number,
    title: titles.get(id) ?? id,
    level,
    value: level.value,
    points: indicators.flatMap(({ points }) => points ?? []),
  }));
  const layout = layOutProfile(width, scale, rtl, {
    title: longest(rows.map(({ title }) => title)),
    words: longest(rows.map(({ level }) => (level.withheld ? t(`withheld.${level.withheld}`) : ''))),
  });
  const withLevel = rows.filter(({ value }) => value !== undefined).length;
  return (
    <div ref={frame} className={styles.frame}>
      <ComposedChart
        layout="vertical"
        width={width}
        height={layout.axisHeight + rows.length * layout.rowHeight}
        margin={layout.margin}
        data={rows}
        {...PICTURE}
        title={t('charts.profile.name', { city: report.city.name, year: report.year })}
        desc={t('charts.profile.description', {
          count: withLevel,
          total: rows.length,
          finding: describeProfile(report, pack, t, format).join(' '),
        })}
      >
        {layout.wide ? <CartesianGrid horizontal={false} /> : null}
        <XAxis
          type="number"
          domain={[LOWEST, HIGHEST]}
          ticks={pack.scale.map(({ value }) => value)}
          interval={0}
          orientation="top"
          height={layout.axisHeight}
          reversed={layout.rtl}
          axisLine={false}
          tickLine={false}
          tick={<LevelTick scale={pack.scale} layout={layout} />}
        />
        <YAxis type="category" scale="band" dataKey="id" hide />
        <Scatter dataKey="value" isAnimationActive={false} shape={<ProfileRow layout={layout} />} />
      </ComposedChart>
      <ProfileLegend scale={layout.wide ? undefined : pack.scale} />
    </div>
  );
}

function longest(texts: readonly string[]): number {
  return Math.max(0, ...texts.map((text) => text.length));
}
