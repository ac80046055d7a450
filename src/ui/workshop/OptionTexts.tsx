import type { ItemWords } from '@/domain/workshop/itemWords';
import { useFormat } from '@/ui/useFormat';
import styles from './OptionTexts.module.css';

type Props = {
  options: ItemWords['options'];
  /** Numbers beside the names: of levels, which have them. */
  numbered: boolean;
};

/** The options of an indicator with what each means, and a box to mark on paper. Lowest first. */
export function OptionTexts({ options, numbered }: Props) {
  const format = useFormat();
  return (
    <ul className={styles.options}>
      {options.map(({ rating, name, text }, value) => (
        <li key={rating}>
          <span className={styles.box} />
          <span>
            <strong>
              {numbered ? `${format.number(value)} ` : ''}
              {name}
            </strong>
            <span className={styles.text}>{text}</span>
          </span>
        </li>
      ))}
    </ul>
  );
}
