import type { UseFormRegister } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { SESSION_FORMATS } from '@/domain/workshop/session';
import type { SetupForm } from './setupForm';
import styles from './begin.module.css';

type Props = { register: UseFormRegister<SetupForm>; onChange: () => void };

/** The kinds of workshop, each with what it takes and what it gives. */
export function FormatChoice({ register, onChange }: Props) {
  const { t } = useTranslation();
  return (
    <fieldset className={styles.formats}>
      <legend>{t('workshop.list.format')}</legend>
      {SESSION_FORMATS.map((format) => (
        <div key={format} className={styles.format}>
          <label className={styles.tick}>
            <input
              type="radio"
              value={format}
              aria-describedby={`about-${format}`}
              {...register('format', { onChange })}
            />
            {t(`workshop.list.formats.${format}.name`)}
          </label>
          <div id={`about-${format}`} className={styles.about}>
            <p>{t(`workshop.list.formats.${format}.takes`)}</p>
            <p>{t(`workshop.list.formats.${format}.gives`)}</p>
          </div>
        </div>
      ))}
    </fieldset>
  );
}
