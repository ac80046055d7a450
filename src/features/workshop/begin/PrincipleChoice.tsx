import type { UseFormRegister } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import type { PrincipleOutline } from '@/domain/pack';
import type { SetupForm } from './setupForm';
import styles from './begin.module.css';

type Props = {
  principles: readonly PrincipleOutline[];
  register: UseFormRegister<SetupForm>;
  /** The id of the sentence that tells what is wrong. */
  describedBy: string;
};

/** The principles that a training is about. */
export function PrincipleChoice({ principles, register, describedBy }: Props) {
  const { t } = useTranslation();
  return (
    <fieldset className={styles.choice} aria-describedby={describedBy}>
      <legend>{t('workshop.list.principles')}</legend>
      <div className={styles.columns}>
        {principles.map(({ id, number, shortTitle }) => (
          <label key={id} className={styles.tick}>
            <input type="checkbox" value={id} {...register('items')} />
            <span>
              {number} {shortTitle}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
