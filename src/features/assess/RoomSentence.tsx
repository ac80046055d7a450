import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { OpenAssessment } from '@/data/assessments';
import type { RoomView } from '@/domain/workshop/roomView';
import { FEWEST_SHOWN } from '@/domain/workshop/tally';
import { formatPartialDate } from '@/exports/document/reportInput';
import { paths } from '@/ui/paths';
import styles from './PrincipleScreen.module.css';

/** In which workshop a room agreed on what, how close together it stood, and who sees it differently. */
export function RoomSentence({ view, open }: { view: RoomView; open: OpenAssessment }) {
  const { t, i18n } = useTranslation();
  const { session, agreed, rounds, otherView } = view;
  const level = open.pack.scale.find(({ id }) => id === agreed)?.name ?? agreed;
  const last = rounds.findLast(({ n }) => n > 0);
  return (
    <div className={styles.room}>
      <p>
        {session.date
          ? t('roomView.agreedOn', { date: formatPartialDate(session.date, i18n.language), level })
          : t('roomView.agreed', { title: session.title, level })}{' '}
        {last && last.n >= FEWEST_SHOWN ? t('roomView.withinSentence', { within: last.within, count: last.n }) : null}{' '}
        <Link href={paths.session(open.place, session.id, 'minutes')}>{t('roomView.minutes')}</Link>
      </p>
      {otherView ? (
        <details>
          <summary>{t('roomView.otherView')}</summary>
          <p dir="auto">{otherView}</p>
        </details>
      ) : null}
    </div>
  );
}
