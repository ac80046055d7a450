import type { ReactNode } from 'react';
import styles from './choose.module.css';

/** One thing that can be in or out; `isFixed`: it is always in. */
export type Tick = { id: string; text: ReactNode; isIn: boolean; isFixed?: boolean };

type Props = {
  legend: string;
  hint?: string;
  ticks: readonly Tick[];
  /** Many stand in columns, where there is room. */
  columns?: boolean;
  children?: ReactNode;
  onChange: (id: string, isIn: boolean) => void;
};

/** A list of boxes to tick: what is ticked is in the document. */
export function TickList({ legend, hint, ticks, columns = false, children, onChange }: Props) {
  return (
    <fieldset className={styles.group}>
      <legend>{legend}</legend>
      {hint ? <span className="hint">{hint}</span> : null}
      <div className={columns ? styles.columns : undefined}>
        {ticks.map(({ id, text, isIn, isFixed = false }) => (
          <label key={id} className={styles.tick}>
            <input
              type="checkbox"
              checked={isIn}
              disabled={isFixed}
              onChange={({ target }) => onChange(id, target.checked)}
            />
            <span>{text}</span>
          </label>
        ))}
      </div>
      {children}
    </fieldset>
  );
}
