import { useTranslation } from 'react-i18next';
import type { SessionItem } from '@/domain/workshop/session';
import { isAtRest, listWalk, moveBy, patchItem, setClosed, showItem } from '@/domain/workshop/steps';
import { stageOf } from './stage';
import styles from './talk.module.css';
import type { TalkView } from './talkView';

/** Leaves a question for another day, and goes to the one before and the one after; after the last one, to the end. */
export function NextRow({ view, item }: { view: TalkView; item: SessionItem }) {
  const { t } = useTranslation();
  const { session, change, nameItem } = view;
  const walk = listWalk(session);
  const place = walk.indexOf(item.id);
  const next = walk[place + 1];
  const stage = stageOf(item);
  const isMain = stage === 'record' || stage === 'done';
  const isRest = next !== undefined && isAtRest({ ...session, current: next });
  const park = () => void change((now) => patchItem(now, item.id, { parked: item.parked ? undefined : true }));
  return (
    <div className={`row ${styles.next}`}>
      <button type="button" disabled={place <= 0} onClick={() => void change((now) => moveBy(now, -1))}>
        {t('workshop.talk.previous')}
      </button>
      <button type="button" onClick={park}>
        {t(`workshop.talk.${item.parked ? 'takeUp' : 'park'}`)}
      </button>
      {next === undefined ? (
        <button
          type="button"
          className={isMain ? 'main' : ''}
          onClick={() => void change((now) => setClosed(now, true))}
        >
          {t('workshop.talk.end')}
        </button>
      ) : (
        // It names where it leads, and leads there however often it is pressed.
        <button
          type="button"
          className={isMain ? 'main' : ''}
          onClick={() => void change((now) => showItem(now, next))}
        >
          {isRest ? t('workshop.talk.nextRest') : t('workshop.talk.nextItem', { item: nameItem(next) })}
        </button>
      )}
    </div>
  );
}
