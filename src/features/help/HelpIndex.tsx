import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { Notice } from '@/ui/Notice';
import { PageTitle } from '@/ui/PageTitle';
import { paths } from '@/ui/paths';
import styles from './help.module.css';
import { GROUPS } from './pages';

/** All help pages with one sentence each. */
export function HelpIndex({ unknown }: { unknown: boolean }) {
  const { t } = useTranslation('help');
  const title = t('index.title');
  return (
    <div className={styles.column}>
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
          <ul className={styles.index}>
            {pages.map(({ key, path }) => (
              <li key={key}>
                <Link href={paths.help(path)}>{t(`${key}.title`)}</Link>
                <span className={styles.summary}>{t(`${key}.summary`)}</span>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}
