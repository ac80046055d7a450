import { useTranslation } from 'react-i18next';
import { LEVEL_POINTS } from '@/domain/answer';
import type { ShareAnswer } from '@/domain/file/shareFile';
import type { Pack } from '@/domain/pack';
import { useFormat } from '@/ui/useFormat';

/** Says an answer as it leaves: level, choice or figure, or its state. Ids stand where the words of the set are missing. */
export function useSharedWords(pack: Pack | undefined): (answer: ShareAnswer) => string {
  const { t } = useTranslation();
  const format = useFormat();
  return ({ indicatorId, state, level, choice, figure, reason }) => {
    if (level) {
      const name = pack?.scale.find(({ id }) => id === level)?.name ?? level;
      return t('shareFile.preview.level', { value: format.number(LEVEL_POINTS[level]), name });
    }
    if (choice) {
      return pack?.choices[choice] ?? choice;
    }
    if (figure) {
      const indicator = pack?.indicators.find(({ id }) => id === indicatorId);
      const measure = indicator?.format === 'number' ? indicator.measures[figure.measure] : undefined;
      const number = format.number(figure.value, measure?.decimals);
      const value = t('shareFile.preview.figure', { number, unit: measure?.unit ?? figure.measure });
      return figure.year === undefined ? value : t('shareFile.preview.inYear', { value, year: figure.year });
    }
    const answer = t(`state.${state}`);
    return reason ? t('shareFile.preview.because', { answer, reason: t(`reasons.${reason}`) }) : answer;
  };
}
