import { useTranslation } from 'react-i18next';
import type { Counts } from '@/domain/assessment';

type Props = { counts: Counts; toDiscuss?: number };

/** Counts, not percentages. What does not apply leaves the total; what is not known is named. */
export function CountsLine({ counts, toDiscuss = 0 }: Props) {
  const { t } = useTranslation();
  const parts = [
    t('counts.answered', { answered: counts.answered, applicable: counts.applicable }),
    counts.unknown > 0 ? t('counts.unknown', { count: counts.unknown }) : '',
    counts.notApplicable > 0 ? t('counts.notApplicable', { count: counts.notApplicable }) : '',
    toDiscuss > 0 ? t('counts.toDiscuss', { count: toDiscuss }) : '',
  ];
  return <p data-counts>{parts.filter(Boolean).join(' · ')}</p>;
}
