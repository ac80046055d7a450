import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OpenAssessment } from '@/data/assessments';
import { getPack } from '@/data/packs';
import { useLoaded } from '@/data/useLoaded';
import { buildReport } from '@/domain/report';
import { buildReportDocument } from '@/exports/document/reportDocument';
import type { ReportInput } from '@/exports/document/reportInput';
import { Notice } from '@/ui/Notice';
import { PageTitle } from '@/ui/PageTitle';
import { useFormat } from '@/ui/useFormat';
import { ReportBlocks } from './ReportBlocks';
import { ReportContents } from './ReportContents';
import { ReportFiles } from './ReportFiles';
import { ReportSection } from './ReportSection';
import { ReportText } from './ReportText';
import styles from './ReportScreen.module.css';

/** Under this share of answered indicators a reader is told that levels may still change a lot. */
const LOW_COVERAGE = 0.6;

/** The report of one year, to read, to print and to take away in files. All of them are made from the same document. */
export function ReportScreen({ open }: { open: OpenAssessment }) {
  const { t } = useTranslation();
  const input = useReportInput(open);
  const report = useMemo(() => input && buildReportDocument(input), [input]);
  if (!input || !report) {
    return <p>{t('report.loading')}</p>;
  }
  return (
    <article className={styles.report}>
      <PageTitle title={report.title}>
        {report.heading.map((text, line) => (
          <span key={line === 0 ? 'city' : 'kind'} className={line === 0 ? styles.city : styles.kind}>
            <ReportText text={text} />
          </span>
        ))}
      </PageTitle>
      {report.marks.map(({ word, text }) => (
        <p key={word} className={styles.mark}>
          <strong>{word}</strong> {text}
        </p>
      ))}
      <div className="noprint">
        <p>{t('report.purpose')}</p>
        <LowCoverage input={input} />
        <ReportFiles open={open} input={input} />
      </div>
      <ReportBlocks blocks={report.blocks} />
      <ReportContents report={report} />
      {report.sections.map((section) => (
        <ReportSection key={section.id} section={section} level={2} />
      ))}
    </article>
  );
}

/** Everything a report is made from; undefined until the words of the indicators are there. */
function useReportInput(open: OpenAssessment): ReportInput | undefined {
  const { t, i18n } = useTranslation();
  const format = useFormat();
  const { city, assessment, pack: outline } = open;
  const { language } = i18n;
  const pack = useLoaded(outline.id, language, () => getPack(outline.id, language));
  const [savedAt] = useState(() => new Date().toISOString());
  return useMemo(
    () =>
      pack && {
        report: buildReport(city, assessment, outline),
        assessment,
        pack,
        t,
        format,
        language,
        direction: i18n.dir(language),
        savedAt,
      },
    [city, assessment, outline, pack, t, format, language, i18n, savedAt],
  );
}

function LowCoverage({ input }: { input: ReportInput }) {
  const { t } = useTranslation();
  const { answered, applicable } = input.report.counts;
  if (answered >= LOW_COVERAGE * applicable) {
    return null;
  }
  return <Notice kind="warning">{t('report.low', { count: answered, applicable })}</Notice>;
}
