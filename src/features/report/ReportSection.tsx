import type { Section } from '@/exports/document/model';
import { ReportBlocks } from './ReportBlocks';
import styles from './ReportScreen.module.css';
import { ReportText } from './ReportText';

/** A heading with what stands below it. Headings can take the focus, for the list of contents leads to them. */
export function ReportSection({ section, level }: { section: Section; level: 2 | 3 }) {
  const { id, heading, blocks, sections, newPage } = section;
  const Heading = level === 2 ? 'h2' : 'h3';
  const part = level === 2 ? styles.part : styles.item;
  return (
    <section aria-labelledby={id} className={newPage ? `${part} ${styles.newPage}` : part}>
      <Heading id={id} tabIndex={-1}>
        <ReportText text={heading} />
      </Heading>
      <ReportBlocks blocks={blocks} />
      {sections.map((inner) => (
        <ReportSection key={inner.id} section={inner} level={3} />
      ))}
    </section>
  );
}
