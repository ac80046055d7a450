import { useForm, useWatch } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { PEOPLE_LIMIT } from '@/domain/workshop/session';
import type { Rating, RatingCounts } from '@/domain/workshop/ballot';
import type { ItemWords } from '@/domain/workshop/itemWords';
import { FieldError } from '@/ui/Field';
import { useTallyWords } from '@/ui/workshop/useTallyWords';
import styles from './question.module.css';

type Props = { words: ItemWords; people: number; onSave: (counts: RatingCounts) => void };

const COUNT = /^\d{1,3}$/;

/** How many hands or cards there are for each level. Nothing is kept of it before it is saved. */
export function HandCount({ words, people, onSave }: Props) {
  const { t } = useTranslation();
  const tallyWords = useTallyWords();
  const ratings: Rating[] = [...words.options.map(({ rating }) => rating), 'unknown'];
  const form = useForm<Record<string, string>>({ defaultValues: Object.fromEntries(ratings.map((id) => [id, ''])) });
  const typed = useWatch({ control: form.control });
  const isBad = ratings.some((rating) => !isCount(typed[rating] ?? ''));
  const total = isBad ? 0 : ratings.reduce((sum, rating) => sum + Number(typed[rating] ?? ''), 0);
  const { isSubmitted } = form.formState;
  const fault = isBad
    ? t('workshop.talk.again.notACount', { most: PEOPLE_LIMIT })
    : isSubmitted && total === 0
      ? t('workshop.talk.again.noHand')
      : undefined;
  const save = form.handleSubmit((texts) => {
    if (!isBad && total > 0) {
      onSave(Object.fromEntries(ratings.map((rating) => [rating, Number(texts[rating] ?? '')])));
    }
  });
  return (
    <form noValidate onSubmit={(event) => void save(event)}>
      <fieldset className={styles.count}>
        <legend>{t('workshop.talk.again.legend')}</legend>
        {ratings.map((rating) => (
          <label key={rating}>
            <span>{tallyWords.rating(rating, words)}</span>
            <input
              type="text"
              inputMode="numeric"
              size={4}
              autoComplete="off"
              aria-invalid={isCount(typed[rating] ?? '') ? undefined : true}
              aria-describedby="count-total"
              {...form.register(rating)}
            />
          </label>
        ))}
      </fieldset>
      <p id="count-total">
        {t('workshop.talk.again.total', { count: total, people })}{' '}
        {total > people ? t('workshop.talk.rating.more', { count: total - people }) : null}
      </p>
      <FieldError id="count-fault" text={fault} />
      <button type="submit" className="main">
        {t('workshop.talk.again.save')}
      </button>
    </form>
  );
}

/** Digits, as many people as there can be; nothing typed is nobody. */
function isCount(text: string): boolean {
  return text.trim() === '' || (COUNT.test(text.trim()) && Number(text) <= PEOPLE_LIMIT);
}
