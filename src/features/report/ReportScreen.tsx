import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OpenAssessment } from '@/data/assessments';
import type { Report } from '@/domain/report';
import { buildReportDocument } from '@/exports/document/reportDocument';
import { DocumentBlocks } from '@/ui/document/DocumentBlocks';
import { DocumentContents } from '@/ui/document/DocumentContents';
import { DocumentMarks } from '@/ui/document/DocumentMarks';
import { DocumentSection } from '@/ui/document/DocumentSection';
import { DocumentText } from '@/ui/document/DocumentText';
import { Notice } from '@/ui/Notice';
import { PageTitle } from '@/ui/PageTitle';
import { ReportFiles } from './ReportFiles';
import { ReportLanguages, type LanguagesChosen } from './ReportLanguages';
import styles from './ReportScreen.module.css';
import { useReportInputs } from './useReportInputs';

/** Under this share of answered indicators a reader is told that levels may still change a lot. */
const LOW_COVERAGE = 0.6;

/**
 * The report of one year, to read, to print and to take away in files. All of them are made from the same document, in any
 * language there is; what stands around it is in the language of the screen.
 */
export function ReportScreen({ open }: { open: OpenAssessment }) {
  const { t, i18n } = useTranslation();
  const [chosen, setChosen] = useState<LanguagesChosen>();
  const { language, second } = chosen ?? { language: i18n.language, second: undefined };
  const inputs = useReportInputs(open, language, second);
  const report = useMemo(() => inputs && buildReportDocument(inputs.first, inputs.second), [inputs]);
  if (!inputs || !report) {
    return <p>{t('report.loading')}</p>;
  }
  const words = { lang: report.language, dir: report.direction };
  return (
    <article className={report.bilingual ? `${styles.report} ${styles.bilingual}` : styles.report}>
      <div {...words}>
        <PageTitle title={report.title}>
          {report.heading.map((text, line) => (
            <span key={line === 0 ? 'city' : 'kind'} className={line === 0 ? styles.city : styles.kind}>
              <DocumentText text={text} />
            </span>
          ))}
        </PageTitle>
        <DocumentMarks marks={report.marks} />
      </div>
      <div className="noprint">
        <p>{t('report.purpose')}</p>
        <LowCoverage report={inputs.first.report} />
        <ReportLanguages language={language} second={second} onChoose={setChosen} />
        <ReportFiles open={open} inputs={inputs} />
      </div>
      <div {...words}>
        <DocumentBlocks blocks={report.blocks} />
        <DocumentContents contents={report.contents} sections={report.sections} />
        {report.sections.map((section) => (
          <DocumentSection key={section.id} section={section} level={2} />
        ))}
      </div>
    </article>
  );
}

function LowCoverage({ report }: { report: Report }) {
  const { t } = useTranslation();
  const { answered, applicable } = report.counts;
  if (answered >= LOW_COVERAGE * applicable) {
    return null;
  }
  return <Notice kind="warning">{t('report.low', { count: answered, applicable })}</Notice>;
}
