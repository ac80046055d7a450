import { useTranslation } from 'react-i18next';
import type { DamagedCode } from '@/domain/workshop/chat';
import styles from './code.module.css';

/** What looks like a code and cannot be read, each with its line: so that the person who wrote it can be asked. */
export function DamagedList({ codes }: { codes: readonly DamagedCode[] }) {
  const { t } = useTranslation();
  if (codes.length === 0) {
    return null;
  }
  return (
    <>
      <h3>{t('workshop.collect.chat.damagedTitle')}</h3>
      <p>{t('workshop.collect.chat.damagedText')}</p>
      <ul className={styles.lines}>
        {codes.map(({ line, text, written, reason }) => (
          <li key={`${line} ${written}`}>
            <p className={styles.line}>
              {t('workshop.collect.chat.line', { line })} <q>{text}</q>
            </p>
            <p className="quiet">{t(`workshop.collect.chat.reasons.${reason}`, { written })}</p>
          </li>
        ))}
      </ul>
    </>
  );
}
