import { useTranslation } from 'react-i18next';
import type { FoundCode, RepeatedCode } from '@/domain/workshop/chat';
import styles from './code.module.css';

type Props = {
  codes: readonly RepeatedCode[];
  chosen: readonly FoundCode[];
  onChoose: (chosen: readonly FoundCode[]) => void;
};

/** Codes that were there before. Each can be taken all the same: two people may have rated alike. */
export function RepeatedList({ codes, chosen, onChoose }: Props) {
  const { t } = useTranslation();
  if (codes.length === 0) {
    return null;
  }
  return (
    <fieldset className={styles.repeated}>
      <legend>{t('workshop.collect.chat.repeatedTitle')}</legend>
      <p>{t('workshop.collect.chat.repeatedText')}</p>
      {codes.map((code) => (
        <label key={`${code.line} ${code.code}`} className={styles.choice}>
          <input
            type="checkbox"
            checked={chosen.includes(code)}
            onChange={(event) =>
              onChoose(event.target.checked ? [...chosen, code] : chosen.filter((one) => one !== code))
            }
          />
          <span>
            {t('workshop.collect.chat.line', { line: code.line })} <q>{code.text}</q>{' '}
            <span className="quiet">
              {code.first === undefined
                ? t('workshop.collect.chat.isIn')
                : t('workshop.collect.chat.sameAs', { line: code.first })}
            </span>
          </span>
        </label>
      ))}
    </fieldset>
  );
}
