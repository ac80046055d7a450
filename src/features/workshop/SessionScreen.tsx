import type { ComponentType } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { OpenAssessment } from '@/data/assessments';
import { useWatched } from '@/data/useWatched';
import { getSession, type SessionProps } from '@/data/workshop/sessions';
import { PageTitle } from '@/ui/PageTitle';
import { paths, type SessionPage } from '@/ui/paths';
import { CollectPage } from './collect/CollectPage';
import { MinutesPage } from './minutes/MinutesPage';
import { PreparePage } from './prepare/PreparePage';
import { TakePage } from './take/TakePage';
import { TalkPage } from './talk/TalkPage';
import styles from './workshop.module.css';

/** The pages of a session, in the order in which a facilitator needs them. */
const PAGES: [page: SessionPage | undefined, Page: ComponentType<SessionProps>][] = [
  [undefined, PreparePage],
  ['collect', CollectPage],
  ['talk', TalkPage],
  ['take', TakePage],
  ['minutes', MinutesPage],
];

/** One workshop session. `part` is its id, `at` the page of it. */
export function SessionScreen({ open, part = '', at }: { open: OpenAssessment; part?: string; at?: string }) {
  const { t } = useTranslation();
  const { id } = open.assessment;
  const { status, value } = useWatched(`session ${id} ${part}`, () => getSession(id, part));
  if (status === 'loading') {
    return null;
  }
  if (!value) {
    return (
      <>
        <PageTitle title={t('workshop.gone.title')}>{t('workshop.gone.title')}</PageTitle>
        <p>{t('workshop.gone.text')}</p>
        <Link href={paths.workshops(open.place)}>{t('workshop.all')}</Link>
      </>
    );
  }
  const [page, Page] = PAGES.find(([name]) => name === at) ?? [undefined, PreparePage];
  const name = t(`workshop.pages.${page ?? 'prepare'}`);
  return (
    <>
      <PageTitle key={page ?? 'prepare'} title={`${name} – ${value.session.title}`}>
        <bdi>{value.session.title}</bdi>
      </PageTitle>
      <nav className={styles.pages} aria-label={t('workshop.pages.label')}>
        {PAGES.map(([to]) => (
          <Link
            key={to ?? 'prepare'}
            href={paths.session(open.place, part, to)}
            aria-current={to === page ? 'page' : undefined}
          >
            {t(`workshop.pages.${to ?? 'prepare'}`)}
          </Link>
        ))}
      </nav>
      <Page open={open} {...value} />
    </>
  );
}
