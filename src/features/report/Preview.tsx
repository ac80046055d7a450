import type { DocumentModel } from '@/domain/document/model';
import { addLanguageToIds } from '@/exports/archive/ownIds';
import type { Documents } from '@/exports/documents';
import { DocumentBlocks } from '@/ui/document/DocumentBlocks';
import { DocumentContents } from '@/ui/document/DocumentContents';
import { DocumentMarks } from '@/ui/document/DocumentMarks';
import { DocumentSection } from '@/ui/document/DocumentSection';
import { DocumentText } from '@/ui/document/DocumentText';
import { PageTitle } from '@/ui/PageTitle';
import styles from './report.module.css';

/** Logo, title and marks of a document. `isTitle`: its title is that of the page. */
export function PreviewHead({ document, isTitle = false }: { document: DocumentModel; isTitle?: boolean }) {
  const { language, direction, title, heading, marks, logo, brief } = document;
  const lines = heading.map((text, line) => (
    <span key={line === 0 ? 'city' : 'kind'} className={line === 0 ? styles.city : styles.kind}>
      <DocumentText text={text} />
    </span>
  ));
  return (
    <div lang={language} dir={direction} className={brief ? `brief ${styles.head}` : styles.head}>
      {logo ? <img src={logo.address} alt={logo.alternative} className={styles.logo} /> : null}
      {isTitle ? <PageTitle title={title}>{lines}</PageTitle> : <h1>{lines}</h1>}
      <DocumentMarks marks={marks} />
    </div>
  );
}

/** What stands below the title; in two languages that are not side by side, one document after the other. */
export function PreviewBody({ documents: [first, ...others] }: { documents: Documents }) {
  return (
    <div className={styles.preview}>
      <PreviewSections document={first} />
      {others.map((document) => (
        <div key={document.language} className={styles.next}>
          <PreviewHead document={document} />
          <PreviewSections document={addLanguageToIds(document)} />
        </div>
      ))}
    </div>
  );
}

function PreviewSections({ document }: { document: DocumentModel }) {
  const { language, direction, blocks, contents, sections, form, brief } = document;
  return (
    <div lang={language} dir={direction} className={form ? 'paper' : brief ? 'brief' : undefined}>
      <DocumentBlocks blocks={blocks} />
      {sections.length > 1 ? <DocumentContents contents={contents} sections={sections} /> : null}
      {sections.map((section) => (
        <DocumentSection key={section.id} section={section} level={2} />
      ))}
    </div>
  );
}
