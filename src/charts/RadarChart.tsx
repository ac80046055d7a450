import { useTranslation } from 'react-i18next';
import { Dot, PolarAngleAxis, PolarGrid, PolarRadiusAxis, Polygon, Radar, RadarChart as Web } from 'recharts';
import { HIGHEST, LOWEST } from '@/domain/scoring';
import { useFormat } from '@/ui/useFormat';
import { PICTURE, indexTitles, type ChartProps } from './chart';
import styles from './marks.module.css';
import { useChartSize } from './useChartSize';

/** Wider than this it says nothing more. CSS pixels at a text size of 16 px. */
const WIDEST = 520;

type Spoke = { number: string; value: number | undefined; provisional: boolean };
type Point = { x: number; y: number; payload: Spoke };

/**
 * The profile as one unfilled polygon, a picture for a cover: area and shape depend on the order of the principles, so it
 * carries no reading that the profile does not have, and never compares cities. A principle without a level is a gap in
 * the polygon and is named below it. `order` is not used: the order of the Charter is the only one.
 */
export function RadarChart({ report, pack, width: given }: ChartProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const { frame, width, scale } = useChartSize(given);
  const titles = indexTitles(pack);
  const size = Math.min(width, WIDEST * scale);
  const spokes = report.principles.map(({ number, level }): Spoke => ({
    number: format.number(number),
    value: level.value,
    provisional: level.provisional,
  }));
  const gaps = report.principles
    .filter(({ level }) => level.value === undefined)
    .map(({ id, number }) => t('charts.numbered', { number, title: titles.get(id) ?? id }));
  const text = { fontSize: 14 * scale };
  return (
    <div ref={frame} className={styles.frame}>
      <p>{t('charts.radar.note')}</p>
      <Web
        width={size}
        height={size}
        data={spokes}
        outerRadius="84%"
        {...PICTURE}
        title={t('charts.radar.name', { city: report.city.name, year: report.year })}
        desc={t('charts.radar.description', { count: spokes.length - gaps.length, total: spokes.length })}
      >
        <PolarGrid gridType="polygon" />
        <PolarAngleAxis dataKey="number" tick={text} tickLine={false} axisLine={false} className={styles.spokes} />
        <PolarRadiusAxis
          domain={[LOWEST, HIGHEST]}
          ticks={[1, 2, 3, 4]}
          angle={90 - 180 / spokes.length}
          tick={<RingLevel size={14 * scale} />}
          axisLine={false}
        />
        <Radar dataKey="value" isAnimationActive={false} activeDot={false} shape={<Outline radius={4 * scale} />} />
      </Web>
      {gaps.length > 0 ? (
        <p className="small">{t('charts.radar.gaps', { count: gaps.length, principles: format.list(gaps) })}</p>
      ) : null}
    </div>
  );
}

type RingProps = { size: number; x?: number; y?: number; payload?: { value: number } };

/** The level of one ring of the web. The library would turn the figure with its spoke. */
function RingLevel({ size, x, y, payload }: RingProps) {
  return (
    <text x={x} y={y} dy="0.36em" textAnchor="middle" className={styles.ring} style={{ fontSize: size }}>
      {payload?.value}
    </text>
  );
}

/**
 * The library would draw a missing value in the centre, as the lowest level. Here it has no place, so the polygon is open
 * there.
 */
function Outline({ points = [], radius }: { points?: Point[]; radius: number }) {
  const placed = points.map((point) => ({
    ...point,
    ...(point.payload.value === undefined ? { x: Number.NaN, y: Number.NaN } : {}),
  }));
  return (
    <g>
      <Polygon points={placed} className={styles.outline} />
      {placed
        .filter(({ payload }) => payload.value !== undefined)
        .map(({ x, y, payload }) => (
          <Dot
            key={payload.number}
            cx={x}
            cy={y}
            r={radius}
            className={payload.provisional ? styles.hollow : styles.dot}
            data-principle={payload.number}
          />
        ))}
    </g>
  );
}
