import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { listSheets } from '@/domain/workshop/ballot';
import { countReceived } from '@/domain/workshop/received';
import { closeRound, moveBy } from '@/domain/workshop/steps';
import { ConfirmDialog } from '@/ui/ConfirmDialog';
import { announce } from '@/ui/Announcer';
import { paths } from '@/ui/paths';
import { QuestionCard } from './question/QuestionCard';
import { StepTitle } from './tools/StepTitle';
import styles from './talk.module.css';
import type { TalkView } from './talkView';

/** The first round: how many ballots came in, never what stands on them, and which question the room sees. */
export function RatingPhase({ view, takesFocus }: { view: TalkView; takesFocus: boolean }) {
  const { t } = useTranslation();
  const { open, session, ballots, pack, change, nameItem, wordsOf } = view;
  const { people, items } = session;
  const [isAsking, setAsking] = useState(false);
  const sheets = listSheets(items.map(({ id }) => id)).map((ids, sheet) => ({
    first: ids[0],
    number: sheet + 1,
    received: countReceived(ballots, ids, sheet, 1),
  }));
  const fewest = Math.min(...sheets.map(({ received }) => received));
  const close = () => {
    void change((now, all) => (now.phase === 'rating' ? closeRound(now, all, pack) : now)).then(() =>
      announce(t('workshop.talk.rating.closed')),
    );
  };
  const place = Math.max(1, items.findIndex(({ id }) => id === session.current) + 1);
  const current = items[place - 1]?.id ?? '';
  const item = wordsOf(current);
  return (
    <section className="sheet">
      <StepTitle takesFocus={takesFocus}>{t('workshop.talk.rating.title')}</StepTitle>
      <p className={styles.hint}>{t('workshop.talk.rating.hint')}</p>
      {sheets.map(({ first, number, received }) => (
        <ReceivedLine key={first} received={received} people={people} sheet={sheets.length > 1 ? number : undefined} />
      ))}
      <div className="row">
        <Link
          href={paths.session(open.place, session.id, 'collect')}
          className={fewest < people ? 'button main' : 'button'}
        >
          {t('workshop.talk.rating.collect')}
        </Link>
        <button
          type="button"
          className={fewest < people ? '' : 'main'}
          onClick={() => (fewest < people ? setAsking(true) : close())}
        >
          {t('workshop.talk.rating.close')}
        </button>
      </div>
      <h3 className={styles.part}>{t('workshop.talk.rating.sees', { place, count: items.length })}</h3>
      <p className={styles.name}>{nameItem(current)}</p>
      <div className="row">
        <button type="button" disabled={place <= 1} onClick={() => void change((now) => moveBy(now, -1))}>
          {t('workshop.talk.previous')}
        </button>
        <button type="button" disabled={place >= items.length} onClick={() => void change((now) => moveBy(now, 1))}>
          {t('workshop.talk.next')}
        </button>
      </div>
      {item ? <QuestionCard item={item} /> : null}
      {isAsking ? (
        <ConfirmDialog
          title={t('workshop.talk.rating.closeTitle')}
          confirm={t('workshop.talk.rating.close')}
          keep={t('workshop.talk.rating.keep')}
          onConfirm={close}
          onClose={() => setAsking(false)}
        >
          <p>
            {fewest === 0
              ? t('workshop.talk.rating.noBallot')
              : t('workshop.talk.rating.missing', { count: people - fewest })}
          </p>
          <p>{t('workshop.talk.rating.reopenLater')}</p>
        </ConfirmDialog>
      ) : null}
    </section>
  );
}

type LineProps = { received: number; people: number; sheet: number | undefined };

function ReceivedLine({ received, people, sheet }: LineProps) {
  const { t } = useTranslation();
  const missing = people - received;
  return (
    <p>
      <strong>
        {sheet === undefined
          ? t('workshop.talk.rating.received', { count: received, people })
          : t('workshop.talk.rating.receivedSheet', { count: received, people, sheet })}
      </strong>{' '}
      {missing > 0 ? <span>{t('workshop.talk.rating.missing', { count: missing })}</span> : null}
      {missing === 0 ? <span>{t('workshop.talk.rating.all')}</span> : null}
      {missing < 0 ? <span>{t('workshop.talk.rating.more', { count: -missing })}</span> : null}
    </p>
  );
}
