import { useTranslation } from 'react-i18next';
import { Text, usePlotArea } from 'recharts';
import type { PackOutline } from '@/domain/pack';
import { Mark } from './Mark';
import styles from './marks.module.css';
import type { ProfileLayout } from './profileLayout';

type TickProps = {
  scale: PackOutline['scale'];
  layout: ProfileLayout;
  /** Given by the axis: where the tick is, and its level. */
  x?: number | string;
  payload?: { value: number };
};

/** One level on the axis: its number and, where there is room, its name. */
export function LevelTick({ scale, layout, x, payload }: TickProps) {
  const plot = usePlotArea();
  const { wide, text, smallText, axisHeight } = layout;
  const value = payload?.value;
  return (
    <g>
      <text
        x={x}
        y={wide ? text * 1.2 : axisHeight - smallText * 0.6}
        textAnchor="middle"
        className={styles.strong}
        style={{ fontSize: text }}
      >
        {value}
      </text>
      {wide ? (
        <Text
          x={x}
          y={text * 1.7}
          width={(plot?.width ?? 0) / 4 - 4}
          textAnchor="middle"
          verticalAnchor="start"
          lineHeight="1.2em"
          className={styles.quiet}
          style={{ fontSize: smallText }}
        >
          {scale.find((level) => level.value === value)?.name}
        </Text>
      ) : null}
    </g>
  );
}

/** What the marks mean, in words; and the names of the levels where the axis has no room for them. */
export function ProfileLegend({ scale }: { scale: PackOutline['scale'] | undefined }) {
  const { t } = useTranslation();
  return (
    <div className={styles.legend}>
      {scale ? (
        <ul className={styles.levels} aria-label={t('charts.legend.levels')}>
          {scale.map(({ id, value, name }) => (
            <li key={id}>
              <strong>{value}</strong> {name}
            </li>
          ))}
        </ul>
      ) : null}
      <ul aria-label={t('charts.legend.marks')}>
        <Mark words={t('charts.legend.complete')}>
          <circle cx="12" cy="12" r="7" className={styles.dot} />
        </Mark>
        <Mark words={t('charts.legend.provisional')}>
          <circle cx="12" cy="12" r="7" className={styles.hollow} />
        </Mark>
        <Mark words={t('charts.legend.range')}>
          <path d="M2 6v12M2 12H22M22 6v12" className={styles.range} />
        </Mark>
        <Mark words={t('charts.legend.indicator')}>
          <path d="M8 8v8M12 8v8M16 8v8" className={styles.tick} />
        </Mark>
      </ul>
    </div>
  );
}
