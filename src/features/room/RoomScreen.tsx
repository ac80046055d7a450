import { useState } from 'react';
import { useLocation } from 'wouter';
import { TimerFace } from '@/ui/workshop/TimerFace';
import { paths } from '@/ui/paths';
import { RoomBar, type Aside } from './RoomBar';
import { RoomFailure } from './RoomFailure';
import { RoomStage } from './RoomStage';
import styles from './room.module.css';
import { buildSteps } from './roomSteps';
import { useRestPages } from './useRestPages';
import { useRoom, type Room } from './useRoom';
import { useRoomKeys } from './useRoomKeys';

type Props = { cityId: string; year: number; session: string };

/** What the room sees on the projector, in a window of its own: one question, and nothing of the app around it. */
export function RoomScreen({ cityId, year, session }: Props) {
  const room = useRoom({ cityId, year }, session);
  const [, navigate] = useLocation();
  // A window that the facilitator's page opened can be closed by it; any other one goes back there.
  const [isOpened] = useState(() => window.opener !== null && window.opener !== undefined);
  const leave = () => (isOpened ? window.close() : navigate(paths.session({ cityId, year }, session, 'talk')));
  return (
    <div className={styles.room} data-view="room">
      {room.status === 'ready' ? <Shown room={room} isOpened={isOpened} onLeave={leave} /> : null}
      {room.status === 'failed' || room.status === 'gone' ? <RoomFailure room={room} onLeave={leave} /> : null}
    </div>
  );
}

function Shown({ room, isOpened, onLeave }: { room: Room; isOpened: boolean; onLeave: () => void }) {
  const pages = useRestPages()(room);
  const [asked, setAsked] = useState<{ aside: Aside; at: string }>();
  const steps = buildSteps(room, pages);
  const moment = momentOf(room);
  const aside = asked && asked.at === (asked.aside === 'join' ? room.session.phase : moment) ? asked.aside : undefined;
  const show = (wanted: Aside | undefined) =>
    setAsked(wanted && { aside: wanted, at: wanted === 'join' ? room.session.phase : moment });
  useRoomKeys({ PageDown: steps.goForward, PageUp: steps.goBack, Escape: onLeave });
  return (
    <>
      <div className={styles.clock}>
        <TimerFace timer={room.session.timer} />
      </div>
      <RoomStage room={room} pages={pages} aside={aside} />
      <RoomBar room={room} steps={steps} aside={aside} onAside={show} isOpened={isOpened} onLeave={onLeave} />
    </>
  );
}

/** Another one for everything that the room should look at anew. */
function momentOf({ session: { phase, current, items } }: Room): string {
  const item = items.find(({ id }) => id === current);
  return [phase, current, item?.revealed, item?.again].join(' ');
}
