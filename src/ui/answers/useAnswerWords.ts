import { useTranslation } from 'react-i18next';
import { LEVEL_POINTS, stateOf, type Answer } from '@/domain/answer';
import type { Indicator, PackOutline } from '@/domain/pack';
import { useFormat } from '@/ui/useFormat';

/**
 * Says an answer in a few words: level, choice or figure, or the state where there is none; and the workshop where a group
 * agreed on it.
 */
export function useAnswerWords(
  indicator: Indicator | undefined,
): (answer: Answer | undefined, pack: PackOutline) => string {
  const { t } = useTranslation();
  const format = useFormat();
  const sayValue = (answer: Answer | undefined, pack: PackOutline): string => {
    const { level, choice, figure } = answer ?? {};
    if (answer?.state !== 'answered') {
      return t(`state.${stateOf(answer)}`);
    }
    if (level) {
      const name = pack.scale.find(({ id }) => id === level)?.name ?? level;
      return t('review.history.level', { value: format.number(LEVEL_POINTS[level]), name });
    }
    if (choice) {
      return pack.choices[choice];
    }
    const measure = indicator?.format === 'number' && figure ? indicator.measures[figure.measure] : undefined;
    const number = format.number(figure?.value ?? 0, measure?.decimals);
    return measure ? t('review.history.figure', { number, unit: measure.unit }) : number;
  };
  return (answer, pack) => {
    const words = sayValue(answer, pack);
    return answer?.method ? t('review.history.workshop', { answer: words, title: answer.method.title }) : words;
  };
}
