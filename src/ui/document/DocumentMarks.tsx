import { wordsOf, type DocumentModel } from '@/domain/document/model';
import styles from './DocumentSection.module.css';
import { DocumentText } from './DocumentText';

/** What a reader must not miss: that a document is a draft, or of a fictional city. */
export function DocumentMarks({ marks }: Pick<DocumentModel, 'marks'>) {
  return marks.map(({ word, text }) => (
    <p key={wordsOf(word)} className={styles.mark}>
      <strong>
        <DocumentText text={word} />
      </strong>{' '}
      <DocumentText text={text} />
    </p>
  ));
}
