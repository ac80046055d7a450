import { useTranslation } from 'react-i18next';
import type { DocumentChoice } from '@/domain/document/choice';
import type { Report } from '@/domain/report';
import { Notice } from '@/ui/Notice';
import { useFormat } from '@/ui/useFormat';
import { listPersonal } from './personal';
import type { ReportInputs } from './useReportInputs';

/** Under this share of answered indicators a reader is told that levels may still change a lot. */
const LOW_COVERAGE = 0.6;

/** What somebody should know before the document goes to others. */
export function DocumentWarnings({ inputs, choice }: { inputs: ReportInputs; choice: DocumentChoice }) {
  const { t } = useTranslation();
  const format = useFormat();
  const [{ report, assessment }] = inputs.inputs;
  const isForm = choice.document === 'questionnaire';
  const personal = isForm && !choice.filled ? [] : listPersonal(assessment, choice);
  return (
    <>
      {inputs.isIncomplete ? <Notice kind="warning">{t('report.warn.incomplete')}</Notice> : null}
      {isForm ? null : <LowCoverage report={report} />}
      {personal.length > 0 ? (
        <Notice kind="info">
          {t('report.warn.personal', {
            parts: format.list(personal.map((part) => t(`report.warn.parts.${part}`))),
            change: t('report.change'),
          })}
        </Notice>
      ) : null}
    </>
  );
}

function LowCoverage({ report }: { report: Report }) {
  const { t } = useTranslation();
  const { answered, applicable } = report.counts;
  if (answered === 0) {
    return <Notice kind="warning">{t('report.warn.empty')}</Notice>;
  }
  if (answered >= LOW_COVERAGE * applicable) {
    return null;
  }
  return <Notice kind="warning">{t('report.warn.low', { count: answered, applicable })}</Notice>;
}
