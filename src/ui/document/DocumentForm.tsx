import type { Block } from '@/domain/document/model';
import styles from './DocumentForm.module.css';
import { DocumentLines, DocumentText } from './DocumentText';

/** What is filled in on paper: boxes to tick, or lines to write on. */
export function DocumentForm({ block }: { block: Extract<Block, { kind: 'choices' | 'writing' }> }) {
  return (
    <>
      <p className={styles.label}>
        <DocumentText text={block.label} />
      </p>
      {block.kind === 'choices' ? (
        <ul className={styles.choices}>
          {block.options.map(({ key, text, chosen }) => (
            <li key={key}>
              <span className={styles.box}>{chosen ? TICKED : EMPTY}</span>
              <span>
                <DocumentLines value={text} />
              </span>
            </li>
          ))}
        </ul>
      ) : (
        <div className={styles.writing}>
          {Array.from({ length: block.lines }, (_, line) => (
            <div key={line} />
          ))}
        </div>
      )}
    </>
  );
}

/** Read aloud as a box that is ticked, or not. */
const TICKED = '\u2612';
const EMPTY = '\u2610';
