import { useId } from 'react';
import type { DocumentModel } from '@/domain/document/model';
import styles from './DocumentSection.module.css';
import { DocumentText } from './DocumentText';

/** Leads to the sections. Buttons, not links: what follows the hash of an address belongs to the router. */
export function DocumentContents({ contents, sections }: Pick<DocumentModel, 'contents' | 'sections'>) {
  const id = useId();
  return (
    <nav className={styles.contents} aria-labelledby={id}>
      <h2 id={id}>
        <DocumentText text={contents} />
      </h2>
      <ul>
        {sections.map((section) => (
          <li key={section.id}>
            <button type="button" className="plain" onClick={() => document.getElementById(section.id)?.focus()}>
              <DocumentText text={section.heading} />
            </button>
          </li>
        ))}
      </ul>
    </nav>
  );
}
