import { useTranslation } from 'react-i18next';
import { Text, usePlotArea, useXAxisScale } from 'recharts';
import { HIGHEST, LOWEST, type Level } from '@/domain/scoring';
import { useFormat } from '@/ui/useFormat';
import styles from './marks.module.css';
import type { ProfileLayout } from './profileLayout';

/** One principle as it is drawn. `value` is its level, not rounded; `points` are those of its answered indicators, 0-4. */
export type ProfileDatum = {
  id: string;
  number: number;
  title: string;
  level: Level;
  value: number | undefined;
  points: number[];
};

type Props = { datum: ProfileDatum; y: number; layout: ProfileLayout };
/** `payload` and `cy` are given by the chart: which principle, and the middle of its row. */
type RowProps = { layout: ProfileLayout; payload?: ProfileDatum; cy?: number };

/** The row of one principle: number and title, the line with its marks, and the level in figures. */
export function ProfileRow({ layout, payload: datum, cy: y }: RowProps) {
  const { t } = useTranslation();
  const format = useFormat();
  if (!datum || y === undefined) {
    return null;
  }
  const { id, number, title, level, value } = datum;
  const { rtl, width, text, smallText, numberWidth, titleWidth } = layout;
  const fromStart = (distance: number) => (rtl ? width - distance : distance);
  const titleY = y + layout.titleShift;
  const marksY = y + layout.marksShift;
  const state = value === undefined ? 'withheld' : level.provisional ? 'provisional' : 'complete';
  return (
    <g data-principle={id} data-state={state}>
      <text x={fromStart(0)} y={titleY} dy="0.36em" className={styles.quiet} style={{ fontSize: text }}>
        {format.number(number)}
      </text>
      <Text
        x={fromStart(numberWidth)}
        y={titleY}
        width={titleWidth}
        verticalAnchor="middle"
        lineHeight="1.2em"
        style={{ fontSize: text }}
      >
        {title}
      </Text>
      {value === undefined ? null : (
        <text
          x={fromStart(width - layout.countsWidth)}
          y={titleY}
          dy="0.36em"
          textAnchor="end"
          className={styles.strong}
          style={{ fontSize: text }}
        >
          {format.level(value)}
        </text>
      )}
      <text
        x={fromStart(width)}
        y={titleY}
        dy="0.36em"
        textAnchor="end"
        className={styles.quiet}
        style={{ fontSize: smallText }}
      >
        {t('charts.ofApplicable', { answered: level.answered, applicable: level.applicable })}
      </text>
      <Marks datum={datum} y={marksY} layout={layout} />
    </g>
  );
}

/** The line of the scale with what is known on it: the range, the single indicators, the dot. Or the words why not. */
function Marks({ datum: { level, value, points }, y, layout }: Props) {
  const { t } = useTranslation();
  const plot = usePlotArea();
  const scale = useXAxisScale();
  const { wide, rtl, text, smallText } = layout;
  if (!plot || !scale) {
    return null;
  }
  const at = (position: number) => scale(position) ?? 0;
  const unit = text / 15;
  const line = <line x1={at(LOWEST)} x2={at(HIGHEST)} y1={y} y2={y} className={styles.guide} />;
  if (value === undefined) {
    return (
      <>
        {line}
        <Text
          x={wide ? at(LOWEST) + (rtl ? -10 : 10) : at(LOWEST)}
          y={y}
          width={Math.abs(at(HIGHEST) - at(LOWEST)) - (wide ? 20 : 0)}
          verticalAnchor="middle"
          lineHeight="1.2em"
          className={styles.words}
          style={{ fontSize: smallText }}
        >
          {level.withheld ? t(`withheld.${level.withheld}`) : ''}
        </Text>
      </>
    );
  }
  return (
    <>
      {line}
      {wide
        ? null
        : [0, 1, 2, 3, 4].map((step) => (
            <line key={step} x1={at(step)} x2={at(step)} y1={y - 4} y2={y + 4} className={styles.guide} />
          ))}
      {spreadTicks(points).map(({ key, points: tick, shift }) => (
        <line
          key={key}
          x1={at(tick) + shift * 4 * unit}
          x2={at(tick) + shift * 4 * unit}
          y1={y + 9 * unit}
          y2={y + 17 * unit}
          className={styles.tick}
          data-mark="indicator"
        />
      ))}
      {level.provisional ? (
        <path
          d={`M${at(level.low)} ${y - 6 * unit}v${12 * unit}M${at(level.low)} ${y}H${at(level.high)}M${at(level.high)} ${y - 6 * unit}v${12 * unit}`}
          className={styles.range}
          data-mark="range"
        />
      ) : null}
      <circle
        cx={at(value)}
        cy={y}
        r={7 * unit}
        className={level.provisional ? styles.hollow : styles.dot}
        data-mark="level"
      />
    </>
  );
}

/** Indicators with the same points stand side by side, so that each can be counted. `shift` is in widths of a tick. */
function spreadTicks(points: readonly number[]): { key: string; points: number; shift: number }[] {
  return [...new Set(points)].flatMap((value) => {
    const count = points.filter((other) => other === value).length;
    return Array.from({ length: count }, (_, index) => ({
      key: `${value} ${index}`,
      points: value,
      shift: index - (count - 1) / 2,
    }));
  });
}
