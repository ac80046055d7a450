import type { Section } from '@/domain/document/model';
import { DocumentBlocks } from './DocumentBlocks';
import styles from './DocumentSection.module.css';
import { DocumentText } from './DocumentText';

/**
 * A heading with what stands below it. Headings can take the focus, for the list of contents leads to them. Only the large
 * sections are landmarks: a hundred of them would lead nowhere, and some have the same name.
 */
export function DocumentSection({ section, level }: { section: Section; level: 2 | 3 }) {
  const { id, heading, blocks, sections, newPage } = section;
  const Heading = level === 2 ? 'h2' : 'h3';
  const part = level === 2 ? styles.part : styles.item;
  return (
    <section aria-labelledby={level === 2 ? id : undefined} className={newPage ? `${part} ${styles.newPage}` : part}>
      <Heading id={id} tabIndex={-1}>
        <DocumentText text={heading} />
      </Heading>
      <DocumentBlocks blocks={blocks} />
      {sections.map((inner) => (
        <DocumentSection key={inner.id} section={inner} level={3} />
      ))}
    </section>
  );
}
