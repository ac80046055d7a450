import { useTranslation } from 'react-i18next';
import type { ShownReason } from '@/domain/years/reasonShares';

/** The words of a reason for a change, those that the app sets too. */
export function useReasonWords(): (reason: ShownReason) => string {
  const { t } = useTranslation();
  return (reason) => {
    switch (reason) {
      case 'wordingChanged':
        return t('years.reasons.wordingChanged');
      case 'noReason':
        return t('years.reasons.noReason');
      default:
        return t(`changeReasons.${reason}`);
    }
  };
}
