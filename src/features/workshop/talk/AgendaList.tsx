import { useTranslation } from 'react-i18next';
import { getItem } from '@/domain/workshop/session';
import { isAtRest, listRest, listWalk, showItem } from '@/domain/workshop/steps';
import { Tag } from '@/ui/Tag';
import { stateOfItem, type ItemState } from './stage';
import styles from './talk.module.css';
import type { TalkView } from './talkView';

const TONES = { notShown: 'plain', shown: 'open', again: 'open', agreed: 'ready', parked: 'attention' } as const;

/** The questions in their order, with where each stands in words, and no rating. A press shows one in the room. */
export function AgendaList({ view }: { view: TalkView }) {
  const { t } = useTranslation();
  const { session, change, nameItem } = view;
  const rest = session.phase === 'talking' ? listRest(session) : [];
  const walk = listWalk(session);
  const isTalking = session.phase === 'talking';
  const questions = rest.length > 0 ? walk.slice(0, -1) : walk;
  return (
    <nav className={styles.agenda} aria-labelledby="agenda">
      <h2 id="agenda" className={styles.agendaTitle}>
        {t(`workshop.talk.agenda.${session.phase === 'rating' ? 'rating' : 'talking'}`)}
      </h2>
      <ol>
        {questions.map((id) => (
          <li key={id}>
            <AgendaStop
              name={nameItem(id)}
              state={isTalking ? stateOfItem(getItem(session, id)) : undefined}
              isCurrent={session.current === id}
              onShow={() => void change((now) => showItem(now, id))}
            />
          </li>
        ))}
        {rest[0] ? (
          <li>
            <AgendaStop
              name={t('workshop.talk.agenda.rest', { count: rest.length })}
              state={undefined}
              isCurrent={isAtRest(session)}
              onShow={() => void change((now) => showItem(now, rest[0]?.id ?? ''))}
            />
          </li>
        ) : null}
      </ol>
    </nav>
  );
}

type StopProps = { name: string; state: ItemState | undefined; isCurrent: boolean; onShow: () => void };

function AgendaStop({ name, state, isCurrent, onShow }: StopProps) {
  const { t } = useTranslation();
  return (
    <button type="button" className={styles.stop} aria-current={isCurrent ? 'step' : undefined} onClick={onShow}>
      <span>{name}</span>
      {state ? <Tag tone={TONES[state]}>{t(`workshop.talk.states.${state}`)}</Tag> : null}
    </button>
  );
}
