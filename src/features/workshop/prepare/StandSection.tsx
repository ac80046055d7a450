import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'wouter';
import { changeSession } from '@/data/workshop/sessions';
import type { Session } from '@/domain/workshop/session';
import { beginRating } from '@/domain/workshop/steps';
import { formatPartialDate } from '@/exports/document/reportInput';
import { announce } from '@/ui/Announcer';
import { paths, type Place } from '@/ui/paths';
import { PHASE_PAGES } from '@/ui/workshop/phasePage';
import styles from './prepare.module.css';

type Props = { assessmentId: string; place: Place; session: Session; ballots: number };

/** Where the session stands, and the one step that comes next. Counts only: no rating is shown before its reveal. */
export function StandSection({ assessmentId, place, session, ballots }: Props) {
  const { t, i18n } = useTranslation();
  const [, navigate] = useLocation();
  const { id, phase, people, items, format, date } = session;
  const begin = async () => {
    await changeSession(assessmentId, id, (now) => (now.phase === 'preparing' ? beginRating(now) : now));
    announce(t('workshop.prepare.stands.began'));
    navigate(paths.session(place, id, 'collect'));
  };
  const agreed = items.filter((item) => item.agreed).length;
  const facts = [
    t(`workshop.list.formats.${format}.name`),
    date ? formatPartialDate(date, i18n.language) : '',
    session.place ?? '',
    t('workshop.list.people', { count: people }),
    session.facilitator ?? '',
  ];
  return (
    <section>
      <p>{facts.filter(Boolean).join(' · ')}</p>
      <div className="noprint">
        <h2 className="spoken">{t('workshop.prepare.stands.title')}</h2>
        {phase === 'preparing' ? <p>{t('workshop.prepare.stands.text')}</p> : null}
        {phase === 'rating' ? <p>{t('workshop.prepare.stands.rating', { count: ballots, people })}</p> : null}
        {phase === 'talking' || phase === 'closed' ? (
          <p>{t(`workshop.prepare.stands.${phase}`, { count: agreed })}</p>
        ) : null}
        <div className={`row ${styles.next}`}>
          {phase === 'preparing' ? (
            <button type="button" className="main" onClick={() => void begin()}>
              {t('workshop.prepare.stands.begin')}
            </button>
          ) : (
            <Link href={paths.session(place, id, PHASE_PAGES[phase])} className="button main">
              {t(`workshop.list.open.${phase}`)}
            </Link>
          )}
          <button type="button" onClick={() => window.print()}>
            {t('workshop.prepare.print')}
          </button>
        </div>
      </div>
    </section>
  );
}
