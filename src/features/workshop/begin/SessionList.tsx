import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OpenAssessment } from '@/data/assessments';
import { useWatched } from '@/data/useWatched';
import {
  getSession,
  listSessions,
  putBackSession,
  removeSession,
  type ListedSession,
  type OpenSession,
} from '@/data/workshop/sessions';
import { ConfirmDialog } from '@/ui/ConfirmDialog';
import { Notice } from '@/ui/Notice';
import { RemovedNotice } from '@/ui/record/RemovedNotice';
import { SessionCard } from './SessionCard';
import styles from './begin.module.css';

/** The workshops of a year, the newest first. One that is deleted can be put back until the page is left. */
export function SessionList({ open: { assessment, place } }: { open: OpenAssessment }) {
  const { t } = useTranslation();
  const { status, value: listed = [] } = useWatched(`sessions ${assessment.id}`, () => listSessions(assessment.id));
  const [asked, setAsked] = useState<ListedSession>();
  const [removed, setRemoved] = useState<OpenSession>();
  const [failed, setFailed] = useState(false);
  const attempt = async (step: () => Promise<void>) => {
    try {
      await step();
      setFailed(false);
    } catch {
      setFailed(true);
    }
  };
  const remove = (id: string) =>
    attempt(async () => {
      const held = await getSession(assessment.id, id);
      await removeSession(assessment.id, id);
      setRemoved(held);
    });
  const putBack = (held: OpenSession) =>
    attempt(async () => {
      await putBackSession(assessment.id, held);
      setRemoved(undefined);
    });
  return (
    <>
      {failed || status === 'failed' ? (
        <Notice kind="failure" announced>
          {t('workshop.list.failed')}
        </Notice>
      ) : null}
      {removed ? <RemovedNotice name={removed.session.title} onPutBack={() => void putBack(removed)} /> : null}
      {status === 'ready' && listed.length === 0 ? <p>{t('workshop.list.none')}</p> : null}
      <ul className={styles.sessions}>
        {listed.map((one) => (
          <SessionCard key={one.session.id} listed={one} place={place} onDelete={() => setAsked(one)} />
        ))}
      </ul>
      {asked ? (
        <ConfirmDialog
          title={t('workshop.list.deleteQuestion', { title: asked.session.title })}
          confirm={t('workshop.list.confirm')}
          keep={t('workshop.list.keep')}
          onConfirm={() => void remove(asked.session.id)}
          onClose={() => setAsked(undefined)}
        >
          <p>{t('workshop.list.goes')}</p>
          {asked.ballots > 0 ? <p>{t('workshop.list.goesBallots', { count: asked.ballots })}</p> : null}
          <p>{t('workshop.list.stays')}</p>
        </ConfirmDialog>
      ) : null}
    </>
  );
}
