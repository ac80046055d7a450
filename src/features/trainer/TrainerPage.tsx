import { useDeferredValue } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { CURRENT_PACK } from '@/data/packFiles';
import { getPack } from '@/data/packs';
import { useLoaded } from '@/data/useLoaded';
import { PageTitle } from '@/ui/PageTitle';
import { paths } from '@/ui/paths';
import type { Page } from './pages';
import styles from './trainer.module.css';

type Props = { page: Page; about: string | undefined; count: number | undefined };

/** One page of the set. What it is for and how many to print stands above it on the screen, and not on paper. */
export function TrainerPage({ page: { key, Content }, about, count }: Props) {
  const { t, i18n } = useTranslation('trainer');
  const language = useDeferredValue(i18n.language);
  const pack = useLoaded(CURRENT_PACK, language, () => getPack(CURRENT_PACK, language));
  const title = t(`${key}.title`);
  return (
    <article className={styles.column}>
      <div className="noprint">
        <Link href={paths.trainer()} className={styles.back}>
          {t('index.back')}
        </Link>
        <PageTitle title={title}>{title}</PageTitle>
        <p>{t(`${key}.use`)}</p>
        <p>{t('index.howMany', { amount: t(`${key}.amount`) })}</p>
        <p>
          <button type="button" className="main" onClick={() => window.print()}>
            {t('index.print')}
          </button>
        </p>
      </div>
      {pack ? (
        <div className={styles.sheets}>
          <Content pack={pack} about={about} count={count} />
        </div>
      ) : null}
    </article>
  );
}
