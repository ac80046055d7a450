import { useEffect, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { changeSession, replaceCount } from '@/data/workshop/sessions';
import type { Session } from '@/domain/workshop/session';
import { announce } from '@/ui/Announcer';
import { dropStep, followSession, getSteps, onSteps, withoutStep } from './stepList';

type Props = { assessmentId: string; session: Session; nameItem: (itemId: string) => string };

/** Takes the last step back, whichever window made it. What was typed stays. */
export function UndoButton({ assessmentId, session, nameItem }: Props) {
  const { t } = useTranslation();
  const { id } = session;
  const step = useSyncExternalStore(onSteps, () => getSteps(id)).at(-1);
  useEffect(() => followSession(session), [session]);
  if (!step) {
    return (
      <button type="button" disabled>
        {t('workshop.talk.takeBack.nothing')}
      </button>
    );
  }
  const { kind, itemId, count = 1 } = step.name;
  const takeBack = () => {
    dropStep(id);
    const at = new Date().toISOString();
    const stored =
      'replaced' in step
        ? replaceCount(assessmentId, id, step.itemId, 2, step.replaced)
        : changeSession(assessmentId, id, (now) => withoutStep(now, step, at));
    void stored.then(() => announce(t('workshop.talk.takenBack')));
  };
  return (
    <button type="button" onClick={takeBack}>
      {t(`workshop.talk.takeBack.${kind}`, { item: itemId === undefined ? '' : nameItem(itemId), count })}
    </button>
  );
}
