import { Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { ROOM_CHART } from '@/charts';
import type { ItemWords } from '@/domain/workshop/itemWords';
import { getItem, isRevealed, type SessionItem } from '@/domain/workshop/session';
import { askAgain, canReopen, reopenRound, reveal } from '@/domain/workshop/steps';
import { announce } from '@/ui/Announcer';
import { useTallyWords } from '@/ui/workshop/useTallyWords';
import { EarlierLevels } from './question/EarlierLevels';
import { NextRow } from './NextRow';
import { QuestionCard } from './question/QuestionCard';
import { RecordSection } from './RecordSection';
import { SecondRound } from './SecondRound';
import { stageOf } from './stage';
import { StepTitle } from './tools/StepTitle';
import styles from './talk.module.css';
import type { TalkView } from './talkView';

type Props = { view: TalkView; itemId: string; takesFocus: boolean };

/** One question that is talked about: show the ratings, hear both ends, rate again, write down what was agreed. */
export function QuestionPhase({ view, itemId, takesFocus }: Props) {
  const { t } = useTranslation();
  const { session, change, nameItem, wordsOf } = view;
  const item = getItem(session, itemId);
  const words = wordsOf(itemId);
  const isShown = isRevealed(item, 1);
  return (
    <article className="sheet">
      <StepTitle takesFocus={takesFocus}>{nameItem(itemId)}</StepTitle>
      {words ? null : <p>{t('workshop.talk.noWords')}</p>}
      <StageSteps view={view} item={item} words={words} />
      {words && isShown ? (
        <details>
          <summary>{t('workshop.talk.question')}</summary>
          <QuestionCard item={words} />
        </details>
      ) : null}
      {words && !isShown ? <QuestionCard item={words} /> : null}
      {words && isShown ? (
        <>
          <RoundsShown view={view} item={item} words={words} />
          <EarlierLevels open={view.open} pack={view.pack} itemId={itemId} />
          {stageOf(item) === 'again' ? null : <RecordSection view={view} item={item} words={words} />}
        </>
      ) : null}
      <NextRow view={view} item={item} />
      {canReopen(session) ? (
        <p>
          <button type="button" className="plain" onClick={() => void change(reopenRound)}>
            {t('workshop.talk.reopen')}
          </button>
        </p>
      ) : null}
    </article>
  );
}

type StageProps = { view: TalkView; item: SessionItem; words: ItemWords | undefined };

/** What the facilitator can say now, and the one button for it. */
function StageSteps({ view, item, words }: StageProps) {
  const { t } = useTranslation();
  const tallyWords = useTallyWords();
  const { change, nameItem, tallyOf } = view;
  const stage = stageOf(item);
  const show = () => {
    void change((now) => reveal(now, item.id)).then(() =>
      announce(t('workshop.talk.shown', { item: nameItem(item.id) })),
    );
  };
  const first = tallyOf(item.id, 1);
  const isEmpty = Object.keys(first.counts).length === 0;
  return (
    <div className={styles.step}>
      <p className={styles.hint}>{t(`workshop.talk.hints.${stage}`)}</p>
      {stage === 'show' && isEmpty ? <p>{t('workshop.talk.noRating')}</p> : null}
      {stage === 'hear' && words && first.n > 0 ? (
        <p>
          <strong>{tallyWords.ends(first, words)}</strong>
        </p>
      ) : null}
      {stage === 'show' ? (
        <button type="button" className="main" onClick={show}>
          {t('workshop.talk.show')}
        </button>
      ) : null}
      {stage === 'hear' || (stage === 'done' && isRevealed(item, 1) && !item.again) ? (
        <button
          type="button"
          className={stage === 'hear' ? 'main' : ''}
          onClick={() => void change((now) => askAgain(now, item.id))}
        >
          {t('workshop.talk.askAgain')}
        </button>
      ) : null}
      {stage === 'again' ? <SecondRound view={view} itemId={item.id} onShow={show} /> : null}
    </div>
  );
}

/** How the room stands, in words and as dots: the rounds that everybody may see, and no other. */
function RoundsShown({ view, item, words }: { view: TalkView; item: SessionItem; words: ItemWords }) {
  const rounds = [1, 2].filter((round) => isRevealed(item, round)).map((round) => view.tallyOf(item.id, round));
  return (
    <div className={styles.rounds}>
      <Suspense fallback={null}>
        <ROOM_CHART.Picture item={words} rounds={rounds} />
      </Suspense>
    </div>
  );
}
