import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { newId } from '@/data/browser/device';
import { replaceCount } from '@/data/workshop/sessions';
import { listSheets, optionsOf, type RatingCounts } from '@/domain/workshop/ballot';
import { countRated, listCountBallots } from '@/domain/workshop/received';
import { patchItem } from '@/domain/workshop/steps';
import { announce } from '@/ui/Announcer';
import { paths } from '@/ui/paths';
import { CountForm } from '@/ui/workshop/CountForm';
import type { TalkView } from './talkView';
import { noteCount } from './tools/stepList';

type Props = { view: TalkView; itemId: string; onShow: () => void };

/** The second ratings of a question: counted right here, or handed in. Once saved they are out of sight until they are shown. */
export function SecondRound({ view, itemId, onShow }: Props) {
  const { t } = useTranslation();
  const { open, session, ballots, pack, change, wordsOf } = view;
  const received = countRated(ballots, itemId, 2);
  const [isCounting, setCounting] = useState(false);
  const words = wordsOf(itemId);
  const saveCount = (counts: RatingCounts) => {
    const sheet = listSheets(session.items.map(({ id }) => id)).findIndex((ids) => ids.includes(itemId));
    const options = [...optionsOf(itemId, pack), 'unknown' as const];
    const same = { itemId, round: 2, sheet, at: new Date().toISOString(), newId };
    const counted = listCountBallots(counts, options, same);
    const replaced = ballots.filter(
      ({ way, round, ratings }) => way === 'count' && round === 2 && Object.hasOwn(ratings, itemId),
    );
    noteCount(session.id, itemId, replaced);
    setCounting(false);
    void replaceCount(open.assessment.id, session.id, itemId, 2, counted).then(() =>
      announce(t('workshop.talk.again.counted', { count: counted.length })),
    );
  };
  const missing = session.people - received;
  return (
    <>
      {received > 0 ? (
        <p>
          <strong>{t('workshop.talk.again.received', { count: received, people: session.people })}</strong>{' '}
          {missing > 0 ? t('workshop.talk.rating.missing', { count: missing }) : null}
          {missing < 0 ? t('workshop.talk.rating.more', { count: -missing }) : null}
        </p>
      ) : null}
      {words && (isCounting || received === 0) ? (
        <CountForm
          item={words}
          legend={t('workshop.talk.again.legend')}
          people={session.people}
          save={t('workshop.talk.again.save')}
          onSave={saveCount}
        />
      ) : null}
      <div className="row">
        {received > 0 && !isCounting ? (
          <>
            <button type="button" className="main" onClick={onShow}>
              {t('workshop.talk.showAgain')}
            </button>
            <button type="button" onClick={() => setCounting(true)}>
              {t('workshop.talk.again.recount')}
            </button>
          </>
        ) : null}
        {isCounting ? (
          <button type="button" onClick={() => setCounting(false)}>
            {t('workshop.talk.again.keepCount')}
          </button>
        ) : null}
        <Link href={paths.session(open.place, session.id, 'collect')}>{t('workshop.talk.again.collect')}</Link>
        <button
          type="button"
          className="plain"
          onClick={() => void change((now) => patchItem(now, itemId, { again: undefined }))}
        >
          {t('workshop.talk.again.leaveOut')}
        </button>
      </div>
    </>
  );
}
