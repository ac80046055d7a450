import { useTranslation } from 'react-i18next';
import styles from './handouts.module.css';

/** Why a city does this, what it gets, and what is asked of its elected officials: one page. */
export function PoliticiansPage() {
  const { t } = useTranslation('trainer');
  return (
    <section className={`sheet paper ${styles.page}`}>
      <h2>{t('politicians.lead')}</h2>
      <h3>{t('politicians.what.title')}</h3>
      <p>{t('politicians.what.one')}</p>
      <p>{t('politicians.what.two')}</p>
      <h3>{t('politicians.not.title')}</h3>
      <ul>
        {(['list', 'data', 'official'] as const).map((key) => (
          <li key={key}>{t(`politicians.not.${key}`)}</li>
        ))}
      </ul>
      <h3>{t('politicians.get.title')}</h3>
      <ul>
        {(['picture', 'differ', 'ideas', 'years'] as const).map((key) => (
          <li key={key}>{t(`politicians.get.${key}`)}</li>
        ))}
      </ul>
      <h3>{t('politicians.asked.title')}</h3>
      <ul>
        {(['open', 'alone', 'listen', 'answer'] as const).map((key) => (
          <li key={key}>{t(`politicians.asked.${key}`)}</li>
        ))}
      </ul>
      <h3>{t('politicians.time.title')}</h3>
      <ul>
        {(['short', 'staff', 'repeat'] as const).map((key) => (
          <li key={key}>{t(`politicians.time.${key}`)}</li>
        ))}
      </ul>
      <p className={styles.contact}>{t('politicians.contact')}</p>
    </section>
  );
}
