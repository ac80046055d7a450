import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { PageTitle } from '@/ui/PageTitle';
import { paths } from '@/ui/paths';
import type { Page } from './describe';
import styles from './help.module.css';
import { HelpBlock } from './HelpBlock';
import { pathOf } from './pages';
import { useWords } from './useWords';

/** One help page. On paper a line says where the sheet comes from, for sheets are handed on. */
export function HelpPage({ page }: { page: Page }) {
  const { t } = useTranslation('help');
  const say = useWords();
  const title = t(`${page.key}.title`);
  return (
    <article className={styles.column}>
      <Link href={paths.help()} className={`${styles.back} noprint`}>
        {t('index.back')}
      </Link>
      <PageTitle title={title}>{title}</PageTitle>
      <p className="quiet">{t(`${page.key}.summary`)}</p>
      {page.sections.map(({ id, blocks }) => (
        <section key={id} className={styles.section}>
          <h2>{say(`${page.key}.${id}.title`)}</h2>
          {blocks.map((block) => (
            <HelpBlock key={JSON.stringify(block)} block={block} section={`${page.key}.${id}`} />
          ))}
        </section>
      ))}
      <p className={styles.origin}>{say('index.origin')}</p>
      <footer className={`${styles.end} noprint`}>
        <button type="button" onClick={() => window.print()}>
          {t('index.print')}
        </button>
        {page.related.length > 0 ? (
          <nav aria-labelledby="related">
            <h2 id="related" className={styles.related}>
              {t('index.related')}
            </h2>
            <ul>
              {page.related.map((key) => (
                <li key={key}>
                  <Link href={paths.help(pathOf(key))}>{t(`${key}.title`)}</Link>
                </li>
              ))}
            </ul>
          </nav>
        ) : null}
      </footer>
    </article>
  );
}
