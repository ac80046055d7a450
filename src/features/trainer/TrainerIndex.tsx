import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { Notice } from '@/ui/Notice';
import { PageTitle } from '@/ui/PageTitle';
import { paths } from '@/ui/paths';
import { GROUPS } from './pages';
import styles from './trainer.module.css';

/** All pages of the set: what each is for, and how many to print. */
export function TrainerIndex({ unknown }: { unknown: boolean }) {
  const { t } = useTranslation('trainer');
  const title = t('index.title');
  return (
    <div className={styles.column}>
      <Link href={paths.workshop()} className={styles.back}>
        {t('index.workshops')}
      </Link>
      <PageTitle title={title}>{title}</PageTitle>
      {unknown ? (
        <Notice kind="info">
          <p>{t('index.unknown')}</p>
        </Notice>
      ) : null}
      <p>{t('index.intro')}</p>
      {GROUPS.map(({ key: group, pages }) => (
        <section key={group} className={styles.section}>
          <h2>{t(`index.${group}`)}</h2>
          <ul className={styles.list}>
            {pages.map(({ key, path }) => (
              <li key={key}>
                <Link href={paths.trainer(path)} className={styles.link}>
                  {t(`${key}.title`)}
                </Link>
                <span className={styles.line}>{t(`${key}.use`)}</span>
                <span className={`${styles.line} small quiet`}>
                  {t('index.howMany', { amount: t(`${key}.amount`) })}
                </span>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}
