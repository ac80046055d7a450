import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { getItem } from '@/domain/workshop/session';
import { isRevealed } from '@/domain/workshop/session';
import {
  canReveal,
  confirmMedians,
  listRest,
  moveBy,
  revealRest,
  setClosed,
  setTalk,
  showItem,
} from '@/domain/workshop/steps';
import { FEWEST_SHOWN, type Tally } from '@/domain/workshop/tally';
import { announce } from '@/ui/Announcer';
import { RestRow } from './RestRow';
import { StepTitle } from './tools/StepTitle';
import styles from './talk.module.css';
import type { TalkView } from './talkView';

/** What is not on the agenda: shown all at once, and confirmed as it is where nobody wants to talk about it. */
export function RestPhase({ view, takesFocus }: { view: TalkView; takesFocus: boolean }) {
  const { t } = useTranslation();
  const { session, pack, change, tallyOf } = view;
  /** What a person ticked or unticked; the others are as `isClose` says. */
  const [ticks, setTicks] = useState<Record<string, boolean>>({});
  const rest = listRest(session);
  const isHidden = rest.some(({ id }) => canReveal(session, id));
  const open = rest.filter((item) => isRevealed(item, 1) && !item.agreed && tallyOf(item.id, 1).n > 0);
  const ticked = open.map(({ id }) => id).filter((id) => ticks[id] ?? isClose(tallyOf(id, 1)));
  const show = () => void change(revealRest).then(() => announce(t('workshop.talk.rest.shown')));
  const confirm = () =>
    void change((now, ballots) => confirmMedians(now, ticked, ballots, pack)).then(() =>
      announce(t('workshop.talk.rest.confirmed', { count: ticked.length })),
    );
  const talk = (id: string) => void change((now) => showItem(setTalk(now, id, true), id));
  return (
    <section className="sheet">
      <StepTitle takesFocus={takesFocus}>{t('workshop.talk.rest.title', { count: rest.length })}</StepTitle>
      <p className={styles.hint}>{t(`workshop.talk.rest.${isHidden ? 'hintHidden' : 'hintShown'}`)}</p>
      {isHidden ? (
        <button type="button" className="main" onClick={show}>
          {t('workshop.talk.rest.show')}
        </button>
      ) : null}
      <ul className={styles.rest}>
        {rest.map((item) => (
          <RestRow
            key={item.id}
            item={getItem(session, item.id)}
            name={view.nameItem(item.id)}
            words={view.wordsOf(item.id)}
            tally={isRevealed(item, 1) ? tallyOf(item.id, item.revealed ?? 1) : undefined}
            isTicked={ticked.includes(item.id)}
            onTick={(isTicked) => setTicks({ ...ticks, [item.id]: isTicked })}
            onTalk={() => talk(item.id)}
          />
        ))}
      </ul>
      <div className={`row ${styles.next}`}>
        <button type="button" disabled={!session.agenda?.length} onClick={() => void change((now) => moveBy(now, -1))}>
          {t('workshop.talk.previous')}
        </button>
        {open.length > 0 ? (
          <button
            type="button"
            className={ticked.length > 0 ? 'main' : ''}
            disabled={ticked.length === 0}
            onClick={confirm}
          >
            {t('workshop.talk.rest.confirm', { count: ticked.length })}
          </button>
        ) : null}
        <button
          type="button"
          className={isHidden || ticked.length > 0 ? '' : 'main'}
          onClick={() => void change((now) => setClosed(now, true))}
        >
          {t('workshop.talk.end')}
        </button>
      </div>
    </section>
  );
}

/** Two thirds of the room or more stand close together, and there are enough to say so. */
function isClose({ n, within }: Tally): boolean {
  return n >= FEWEST_SHOWN && within * 3 >= n * 2;
}
