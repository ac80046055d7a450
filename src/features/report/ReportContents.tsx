import { useId } from 'react';
import type { ReportDocument } from '@/exports/document/model';
import styles from './ReportScreen.module.css';
import { ReportText } from './ReportText';

/** Leads to the sections. Buttons, not links: what follows the hash of an address belongs to the router. */
export function ReportContents({ report: { contents, sections } }: { report: ReportDocument }) {
  const id = useId();
  return (
    <nav className={styles.contents} aria-labelledby={id}>
      <h2 id={id}>
        <ReportText text={contents} />
      </h2>
      <ul>
        {sections.map((section) => (
          <li key={section.id}>
            <button type="button" className="plain" onClick={() => document.getElementById(section.id)?.focus()}>
              <ReportText text={section.heading} />
            </button>
          </li>
        ))}
      </ul>
    </nav>
  );
}
