import { useId } from 'react';
import styles from './network.module.css';

type Props = { label: string; hint?: string; checked: boolean; onChange: (isOn: boolean) => void };

/** One thing that a city allows, with what it means. */
export function Tick({ label, hint, checked, onChange }: Props) {
  const id = useId();
  return (
    <div className={styles.tick}>
      <input
        id={id}
        type="checkbox"
        checked={checked}
        aria-describedby={hint ? `${id}-hint` : undefined}
        onChange={(event) => onChange(event.target.checked)}
      />
      <div>
        <label htmlFor={id}>{label}</label>
        {hint ? (
          <span className="hint" id={`${id}-hint`}>
            {hint}
          </span>
        ) : null}
      </div>
    </div>
  );
}
