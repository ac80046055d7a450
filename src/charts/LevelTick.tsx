import { Text, usePlotArea } from 'recharts';
import type { PackOutline } from '@/domain/pack';
import styles from './ProfileChart.module.css';
import type { ProfileLayout } from './profileLayout';

type Props = {
  scale: PackOutline['scale'];
  layout: ProfileLayout;
  /** Given by the axis: where the tick is, and its level. */
  x?: number | string;
  payload?: { value: number };
};

/** One level on the axis: its number and, where there is room, its name. */
export function LevelTick({ scale, layout, x, payload }: Props) {
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
