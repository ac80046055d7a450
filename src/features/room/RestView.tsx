import { useTranslation } from 'react-i18next';
import { PageTitle } from '@/ui/PageTitle';
import styles from './room.module.css';
import type { RestRow } from './useRestPages';

/** The questions that nobody needs to talk about, a page at a time: the one with the question that is the current one. */
export function RestView({ pages, current }: { pages: readonly RestRow[][]; current: string }) {
  const { t } = useTranslation();
  const place = Math.max(
    0,
    pages.findIndex((rows) => rows.some(({ id }) => id === current)),
  );
  const rows = pages[place] ?? [];
  const isShown = rows.some(({ stands }) => stands !== undefined);
  return (
    <section className={styles.stage}>
      <PageTitle title={t('room.name')} takesFocus={false}>
        {t('room.rest.title')}
      </PageTitle>
      <p>{t(isShown ? 'room.rest.after' : 'room.rest.before')}</p>
      <ul className={styles.rest}>
        {rows.map(({ id, number, title, stands }) => (
          <li key={id}>
            <span>{t('room.question', { number, title })}</span>
            {stands ? <strong>{stands}</strong> : null}
          </li>
        ))}
      </ul>
      {pages.length > 1 ? (
        <p className={styles.status}>{t('room.rest.page', { page: place + 1, pages: pages.length })}</p>
      ) : null}
    </section>
  );
}
