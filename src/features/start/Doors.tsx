import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { paths } from '@/ui/paths';
import styles from './Doors.module.css';

/** Doors by intention, not by role. */
export function Doors({ onSample }: { onSample: () => void }) {
  const { t } = useTranslation();
  const doors = [
    { id: 'assess', to: paths.setUp() },
    { id: 'open', to: paths.openFile() },
    { id: 'workshop', to: paths.workshop() },
    { id: 'compare', to: paths.networks() },
  ] as const;
  return (
    <section>
      <h2>{t('start.question')}</h2>
      <ul className={styles.doors}>
        {doors.map(({ id, to }) => (
          <li key={id}>
            <Link href={to} className={styles.door}>
              {t(`start.doors.${id}.name`)}
            </Link>
            <span>{t(`start.doors.${id}.text`)}</span>
          </li>
        ))}
        <li>
          <button type="button" className={`plain ${styles.door}`} onClick={onSample}>
            {t('start.doors.sample.name')}
          </button>
          <span>{t('start.doors.sample.text')}</span>
        </li>
      </ul>
    </section>
  );
}
