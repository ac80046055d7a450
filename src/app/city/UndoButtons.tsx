import { useTranslation } from 'react-i18next';
import { getUndoState, redo, undo, type OpenAssessment } from '@/data/assessments';
import { useWatched } from '@/data/useWatched';
import { announce } from '@/ui/Announcer';

/** Takes back the last change of an answer, and does it again. Says which indicator it was. */
export function UndoButtons({ open }: { open: OpenAssessment }) {
  const { t } = useTranslation();
  const { id } = open.assessment;
  const { value: steps } = useWatched(`undo ${id}`, () => getUndoState(id));
  const run = async (step: typeof undo, said: 'undo.undone' | 'undo.redone') => {
    const indicator = await step(id);
    if (indicator) {
      announce(t(said, { id: indicator }));
    }
  };
  if (!steps?.undo && !steps?.redo) {
    return null;
  }
  return (
    <span className="row">
      <button type="button" className="plain" disabled={!steps.undo} onClick={() => void run(undo, 'undo.undone')}>
        {steps.undo ? t('undo.undo', { id: steps.undo }) : t('undo.nothing')}
      </button>
      {steps.redo ? (
        <button type="button" className="plain" onClick={() => void run(redo, 'undo.redone')}>
          {t('undo.redo', { id: steps.redo })}
        </button>
      ) : null}
    </span>
  );
}
