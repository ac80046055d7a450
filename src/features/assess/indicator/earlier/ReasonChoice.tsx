import { useTranslation } from 'react-i18next';
import { saveAnswer } from '@/data/assessments';
import type { Answer } from '@/domain/answer';
import type { IndicatorOutline } from '@/domain/pack';
import { CHANGE_REASONS } from '@/domain/years/changeReason';
import { Field } from '@/ui/Field';

type Props = {
  assessmentId: string;
  answer: Answer;
  indicator: Pick<IndicatorOutline, 'id' | 'principle'>;
  /** What changed, where it does not stand beside it. */
  label?: string;
  /** By how much the level is another one: nobody calls a fall progress by mistake. */
  change: number;
  onChosen?: () => void;
};

/** Why the level is not that of the year before. */
export function ReasonChoice({ assessmentId, answer, indicator, label, change, onChosen }: Props) {
  const { t } = useTranslation();
  const unfit = change > 0 ? 'realSetback' : change < 0 ? 'realProgress' : undefined;
  const offered = CHANGE_REASONS.filter((reason) => reason !== unfit || reason === answer.changeReason);
  return (
    <Field label={label ?? t('assess.changeReason')}>
      {(wiring) => (
        <select
          {...wiring}
          value={answer.changeReason ?? ''}
          onChange={({ target }) => {
            const changeReason = CHANGE_REASONS.find((reason) => reason === target.value);
            void saveAnswer(assessmentId, indicator.principle, indicator.id, { changeReason }, answer);
            onChosen?.();
          }}
        >
          <option value="">{t('assess.notSaid')}</option>
          {offered.map((reason) => (
            <option key={reason} value={reason}>
              {t(`changeReasons.${reason}`)}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}
