import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { ListedSession } from '@/data/workshop/sessions';
import { formatPartialDate } from '@/exports/document/reportInput';
import { Tag } from '@/ui/Tag';
import { paths, type Place } from '@/ui/paths';
import { PHASE_PAGES } from '@/ui/workshop/phasePage';
import styles from './begin.module.css';

type Props = { listed: ListedSession; place: Place; onDelete: () => void };

/** One workshop: what it is, how far it is, and the page on which to go on. Counts only, never a rating. */
export function SessionCard({ listed: { session, ballots }, place, onDelete }: Props) {
  const { t, i18n } = useTranslation();
  const { id, title, date, format, people, phase, items } = session;
  const agreed = items.filter((item) => item.agreed).length;
  const facts = [
    date ? formatPartialDate(date, i18n.language) : t('workshop.list.noDate'),
    t(`workshop.list.formats.${format}.name`),
    t('workshop.list.people', { count: people }),
  ];
  const state = [
    t('workshop.list.ballots', { count: ballots }),
    agreed > 0 ? t('workshop.list.agreed', { count: agreed, total: items.length }) : '',
  ];
  return (
    <li className={`sheet ${styles.session}`}>
      <h2 className={styles.name}>
        <bdi>{title}</bdi> <Tag tone={phase === 'closed' ? 'ready' : 'open'}>{t(`workshop.list.phases.${phase}`)}</Tag>
      </h2>
      <p>{facts.join(' · ')}</p>
      {phase === 'preparing' ? null : <p>{state.filter(Boolean).join(' · ')}</p>}
      <div className="row">
        <Link href={paths.session(place, id, PHASE_PAGES[phase])} className="button">
          {t(`workshop.list.open.${phase}`)} <span className="spoken">{title}</span>
        </Link>
        <button type="button" className="plain" aria-label={t('workshop.list.deleteOf', { title })} onClick={onDelete}>
          {t('workshop.list.delete')}
        </button>
      </div>
    </li>
  );
}
