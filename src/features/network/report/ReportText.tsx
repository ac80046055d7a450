import type { DocumentModel } from '@/domain/document/model';
import { DocumentBlocks } from '@/ui/document/DocumentBlocks';
import { DocumentContents } from '@/ui/document/DocumentContents';
import { DocumentMarks } from '@/ui/document/DocumentMarks';
import { DocumentSection } from '@/ui/document/DocumentSection';
import { DocumentText } from '@/ui/document/DocumentText';
import { PageTitle } from '@/ui/PageTitle';
import styles from './report.module.css';

/** The heading of a report with what a reader must not miss. */
export function ReportTitle({ report }: { report: DocumentModel }) {
  return (
    <div lang={report.language} dir={report.direction}>
      <PageTitle title={report.title}>
        {report.heading.map((text, line) => (
          <span key={line === 0 ? 'network' : 'kind'} className={line === 0 ? styles.name : styles.kind}>
            <DocumentText text={text} />
          </span>
        ))}
      </PageTitle>
      <DocumentMarks marks={report.marks} />
    </div>
  );
}

/** What stands below the heading. */
export function ReportText({ report }: { report: DocumentModel }) {
  return (
    <div lang={report.language} dir={report.direction}>
      <DocumentBlocks blocks={report.blocks} />
      <DocumentContents contents={report.contents} sections={report.sections} />
      {report.sections.map((section) => (
        <DocumentSection key={section.id} section={section} level={2} />
      ))}
    </div>
  );
}
