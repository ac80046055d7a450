import { wordsOf, type Block, type Choice } from '@/domain/document/model';
import styles from './DocumentForm.module.css';
import { DocumentLines, DocumentText } from './DocumentText';

type FormBlock = Extract<Block, { kind: 'choices' | 'fields' | 'writing' }>;

/** What is filled in on paper: boxes to tick, frames for a few words, or lines to write on. */
export function DocumentForm({ block }: { block: FormBlock }) {
  switch (block.kind) {
    case 'choices':
      return (
        <div className={block.inRow ? styles.row : undefined}>
          <p className={styles.label}>
            <DocumentText text={block.label} />
          </p>
          <ul className={styles.choices}>
            {block.options.map(({ key, text, chosen }) => (
              <li key={key}>
                <Box chosen={chosen} />
                <div>
                  <DocumentLines value={text} />
                </div>
              </li>
            ))}
          </ul>
        </div>
      );
    case 'fields':
      return (
        <dl className={styles.fields}>
          {block.fields.map(({ label, value }) => (
            <div key={wordsOf(label)}>
              <dt>
                <DocumentText text={label} />
              </dt>
              <dd>{value === undefined ? null : <DocumentLines value={value} />}</dd>
            </div>
          ))}
        </dl>
      );
    case 'writing':
      return (
        <>
          <p className={styles.label}>
            <DocumentText text={block.label} />
          </p>
          <div className={styles.writing}>
            {Array.from({ length: block.lines }, (_, line) => (
              <div key={line} />
            ))}
          </div>
        </>
      );
  }
}

/** Drawn, for the sign of a font may be small or missing; its name is read aloud as a box that is ticked, or not. */
function Box({ chosen }: Pick<Choice, 'chosen'>) {
  return (
    <svg className={styles.box} role="img" aria-label={chosen ? '\u2612' : '\u2610'} viewBox="0 0 30 30">
      <rect x="1" y="1" width="28" height="28" />
      {chosen ? <path d="M5 5 25 25M25 5 5 25" /> : null}
    </svg>
  );
}
