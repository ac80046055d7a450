import { useRef, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Rating, RatingCounts } from '@/domain/workshop/ballot';
import type { ItemWords } from '@/domain/workshop/itemWords';
import { PEOPLE_LIMIT } from '@/domain/workshop/session';
import { FieldError } from '@/ui/Field';
import styles from './CountForm.module.css';
import { useTallyWords } from './useTallyWords';

type Props = {
  item: ItemWords;
  /** What is counted; the question where nothing else names it. */
  legend: ReactNode;
  people: number;
  /** How many rated this question in another way: their ballots count too. */
  others?: number;
  /** What the button that keeps the count says. */
  save: string;
  onSave: (counts: RatingCounts, total: number) => void;
};

type Fault = 'none' | 'number';

/** How many hands or cards at each level of one question. The numbers are on the screen until they are kept, and then no more. */
export function CountForm({ item, legend, people, others = 0, save, onSave }: Props) {
  const { t } = useTranslation();
  const words = useTallyWords();
  const form = useRef<HTMLFormElement>(null);
  const [typed, setTyped] = useState<Readonly<Partial<Record<Rating, string>>>>({});
  const [fault, setFault] = useState<Fault>();
  const ratings: readonly Rating[] = [...item.options.map(({ rating }) => rating), 'unknown'];
  const counts = ratings.map((rating) => readCount(typed[rating]));
  const total = counts.reduce<number>((sum, count) => sum + (count ?? 0), 0);
  const submit = () => {
    const wrong = counts.indexOf(undefined);
    const found = wrong >= 0 ? 'number' : total === 0 ? 'none' : undefined;
    setFault(found);
    if (found) {
      form.current?.querySelectorAll('input')[Math.max(0, wrong)]?.focus();
      return;
    }
    onSave(Object.fromEntries(ratings.map((rating, index) => [rating, counts[index]])), total);
  };
  return (
    <form
      ref={form}
      noValidate
      autoComplete="off"
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <fieldset className={styles.counts} aria-describedby="count-sum">
        <legend>{legend}</legend>
        {ratings.map((rating, index) => (
          <label key={rating} className={styles.count}>
            <span>{words.rating(rating, item)}</span>
            <input
              type="text"
              inputMode="numeric"
              autoComplete="off"
              size={4}
              aria-invalid={fault === 'number' && counts[index] === undefined ? true : undefined}
              value={typed[rating] ?? ''}
              onChange={(event) => {
                setTyped({ ...typed, [rating]: event.target.value });
                setFault(undefined);
              }}
            />
          </label>
        ))}
      </fieldset>
      <p id="count-sum">
        {t('workshop.collect.count.sum', { count: total, people })}{' '}
        {others > 0 ? t('workshop.collect.count.others', { count: others }) : null}{' '}
        {total + others > people ? t('workshop.collect.more', { count: total + others - people }) : null}
      </p>
      <FieldError
        id="count-fault"
        text={fault && t(`workshop.collect.count.faults.${fault}`, { most: PEOPLE_LIMIT })}
      />
      <button type="submit" className="main">
        {save}
      </button>
    </form>
  );
}

/** The number that was typed, 0 for nothing; undefined when it is none. */
function readCount(text = ''): number | undefined {
  const count = Number(text.trim() === '' ? '0' : text.trim());
  return Number.isInteger(count) && count >= 0 && count <= PEOPLE_LIMIT ? count : undefined;
}
