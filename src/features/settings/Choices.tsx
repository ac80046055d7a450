import { useId } from 'react';
import styles from './settings.module.css';

type Option<T> = { value: T; name: string; language?: string };
type Props<T> = { legend: string; value: T; options: readonly Option<T>[]; onChoose: (value: T) => void };

/** One choice among a few, as native radio buttons. It takes effect at once. */
export function Choices<T extends string>({ legend, value, options, onChoose }: Props<T>) {
  const name = useId();
  return (
    <fieldset className={styles.choices}>
      <legend>{legend}</legend>
      {options.map((option) => (
        <label key={option.value} className={styles.choice} lang={option.language}>
          <input
            type="radio"
            name={name}
            value={option.value}
            checked={option.value === value}
            onChange={() => onChoose(option.value)}
          />
          {option.name}
        </label>
      ))}
    </fieldset>
  );
}
