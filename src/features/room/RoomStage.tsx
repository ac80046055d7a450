import { useTranslation } from 'react-i18next';
import { optionsOf } from '@/domain/workshop/ballot';
import { describeItem } from '@/domain/workshop/itemWords';
import { isRevealed } from '@/domain/workshop/session';
import { isAtRest, roundOf } from '@/domain/workshop/steps';
import { tallyItem } from '@/domain/workshop/tally';
import { PageTitle } from '@/ui/PageTitle';
import { JoinView } from './JoinView';
import { Lines } from './Lines';
import { MeaningView } from './MeaningView';
import { Question } from './Question';
import { RestView } from './RestView';
import { Result } from './Result';
import styles from './room.module.css';
import type { Aside } from './RoomBar';
import type { RestRow } from './useRestPages';
import type { Room } from './useRoom';

type Props = { room: Room; pages: readonly RestRow[][]; aside: Aside | undefined };

/** What the room sees at this moment of the session. Ratings stand in `Result` and in `RestView`, and nowhere else. */
export function RoomStage({ room, pages, aside }: Props) {
  const { t } = useTranslation();
  const { session, ballots, pack } = room;
  if (aside === 'join') {
    return <JoinView room={room} />;
  }
  if (session.phase === 'preparing') {
    return (
      <Lines
        title={session.title}
        lines={(['alone', 'talk', 'agree'] as const).map((line) => t(`room.welcome.${line}`))}
      />
    );
  }
  if (session.phase === 'closed') {
    return <Lines title={t('room.closed.title')} lines={[t('room.closed.minutes'), t('room.closed.city')]} />;
  }
  const held = session.items.find(({ id }) => id === session.current) ?? session.items[0];
  const item = held && describeItem(held.id, pack);
  if (!held || !item) {
    return <Lines title={session.title} lines={[]} />;
  }
  if (aside === 'meaning') {
    return <MeaningView item={item} />;
  }
  if (isAtRest(session)) {
    return <RestView pages={pages} current={held.id} />;
  }
  const isShown = session.phase === 'talking' && isRevealed(held, roundOf(held));
  const rounds = [1, 2]
    .slice(0, isShown ? held.revealed : 0)
    .map((round) => tallyItem(session, ballots, held.id, round, optionsOf(held.id, pack)));
  return (
    <section className={styles.stage}>
      <PageTitle title={t('room.titled', { number: item.number })} takesFocus={false}>
        {t('room.question', { number: item.number, title: item.shortTitle })}
      </PageTitle>
      {isShown ? null : <Question room={room} held={held} item={item} />}
      <Result held={held} item={item} rounds={rounds} />
    </section>
  );
}
