import { useTranslation } from 'react-i18next';
import type { OpenAssessment } from '@/data/assessments';
import { Notice } from '@/ui/Notice';

/** An address that names nothing here: `text` says so, or that only a part of the year is here. */
export function NotHere({ open, text }: { open: OpenAssessment; text: string }) {
  const { t } = useTranslation();
  const { part } = open.assessment;
  return <Notice kind="warning">{part ? t('city.notInPart', { department: part.department }) : text}</Notice>;
}
