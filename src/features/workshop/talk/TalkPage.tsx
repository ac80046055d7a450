import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { SessionProps } from '@/data/workshop/sessions';
import { beginRating, isAtRest, moveBy, stepForward } from '@/domain/workshop/steps';
import { paths } from '@/ui/paths';
import { AgendaList } from './AgendaList';
import { ClosedPhase } from './ClosedPhase';
import { QuestionPhase } from './QuestionPhase';
import { RatingPhase } from './RatingPhase';
import { RestPhase } from './RestPhase';
import { planMinutes } from './stage';
import { StepTitle } from './tools/StepTitle';
import styles from './talk.module.css';
import { useTalkView, type TalkView } from './talkView';
import { RoomLine } from './tools/RoomLine';
import { TimerBar } from './tools/TimerBar';
import { UndoButton } from './tools/UndoButton';
import { useClicker } from './tools/useClicker';

/** What a facilitator has in front while the room rates, talks and agrees: where everybody is, and the one next step. */
export function TalkPage(props: SessionProps) {
  const view = useTalkView(props);
  return view ? <Talk view={view} /> : null;
}

function Talk({ view }: { view: TalkView }) {
  const { open, session, change, nameItem } = view;
  const { phase } = session;
  const isOn = phase === 'rating' || phase === 'talking';
  const go = (step: typeof stepForward) => void (isOn && change(step));
  useClicker(
    () => go(stepForward),
    () => go((now) => moveBy(now, -1)),
  );
  return (
    <div className={styles.desk}>
      <div className={styles.tools}>
        <RoomLine path={paths.room(open.place, session.id)} />
        {isOn ? (
          <TimerBar
            timer={session.timer}
            minutes={planMinutes(session)}
            onChange={(timer) => void change((now) => ({ ...now, timer }))}
          />
        ) : null}
        <UndoButton assessmentId={open.assessment.id} session={session} nameItem={nameItem} />
      </div>
      <div className={styles.now}>
        <Now view={view} />
      </div>
      {isOn ? <AgendaList view={view} /> : null}
    </div>
  );
}

/** What is happening now. A new part takes the focus to its title, unless it is the one the page begins with. */
function Now({ view }: { view: TalkView }) {
  const { session } = view;
  const { phase, current = '' } = session;
  const isQuestion = session.items.some(({ id }) => id === current) && !isAtRest(session);
  const part = phase === 'talking' ? (isQuestion ? current : 'rest') : phase;
  const last = useRef(part);
  const takesFocus = last.current !== part;
  useEffect(() => {
    last.current = part;
  }, [part]);
  switch (phase) {
    case 'preparing':
      return <Preparing view={view} takesFocus={takesFocus} />;
    case 'rating':
      return <RatingPhase view={view} takesFocus={takesFocus} />;
    case 'talking':
      return isQuestion ? (
        <QuestionPhase key={current} view={view} itemId={current} takesFocus={takesFocus} />
      ) : (
        <RestPhase view={view} takesFocus={takesFocus} />
      );
    case 'closed':
      return <ClosedPhase view={view} takesFocus={takesFocus} />;
  }
}

function Preparing({ view, takesFocus }: { view: TalkView; takesFocus: boolean }) {
  const { t } = useTranslation();
  const { open, session, change } = view;
  return (
    <section className="sheet">
      <StepTitle takesFocus={takesFocus}>{t('workshop.talk.preparing.title')}</StepTitle>
      <p>{t('workshop.talk.preparing.text', { count: session.items.length })}</p>
      <div className="row">
        <button type="button" className="main" onClick={() => void change(beginRating)}>
          {t('workshop.talk.preparing.open')}
        </button>
        <Link href={paths.session(open.place, session.id)}>{t('workshop.talk.preparing.back')}</Link>
      </div>
    </section>
  );
}
