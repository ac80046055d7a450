import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { countRated, countReceived } from '@/domain/workshop/received';
import { listOpenItems } from '@/domain/workshop/steps';
import { paths } from '@/ui/paths';
import type { Collecting } from './collecting';
import styles from './collect.module.css';

/** How many ballots came in and how many are missing: the only thing that is told of them before their reveal. */
export function ReceivedPart({
  open,
  session,
  ballots,
  sheets,
  name,
}: Collecting & { name: (itemId: string) => string }) {
  const { t } = useTranslation();
  const { round, ids } = listOpenItems(session);
  const rows =
    round === 2 && ids.length > 0
      ? ids.map((id) => ({ key: id, label: name(id), received: countRated(ballots, id, 2) }))
      : sheets.map((items, sheet) => ({
          key: `sheet ${sheet}`,
          label: sheets.length > 1 ? t('workshop.collect.sheetOf', { number: sheet + 1, of: sheets.length }) : '',
          received: countReceived(
            ballots,
            items.map(({ id }) => id),
            sheet,
            1,
          ),
        }));
  const isComplete = rows.every(({ received }) => received >= session.people);
  return (
    <section className={styles.received} aria-labelledby="collect-received">
      <h2 id="collect-received">
        {t(round === 2 && ids.length > 0 ? 'workshop.collect.secondRound' : 'workshop.collect.firstRound')}
      </h2>
      {rows.map(({ key, label, received }) => (
        <p key={key}>
          {label ? <strong>{label} </strong> : null}
          <span className={styles.count}>
            {t('workshop.collect.received', { count: received, people: session.people })}
          </span>{' '}
          {received < session.people ? t('workshop.collect.missing', { count: session.people - received }) : null}
          {received > session.people ? t('workshop.collect.more', { count: received - session.people }) : null}
        </p>
      ))}
      {isComplete ? (
        <p>
          <Link href={paths.session(open.place, session.id, 'talk')}>{t('workshop.collect.goOn')}</Link>
        </p>
      ) : null}
    </section>
  );
}
