import { Fragment } from 'react';
import { isSafeLink, linesOf, type Lines, type Text } from '@/domain/document/model';
import { cleanText } from '@/domain/document/plainText';
import styles from './DocumentBlocks.module.css';

/** One text. Words of the city keep their own direction and line breaks, and cannot turn the words around them. */
export function DocumentText({ text }: { text: Text }) {
  if (typeof text === 'string') {
    return text;
  }
  if ('sides' in text) {
    return (
      <span className={styles.sides}>
        {text.sides.map(({ language, direction, content }, place) => (
          <Fragment key={language}>
            {place > 0 ? ' ' : null}
            <span lang={language} dir={direction}>
              <DocumentText text={content} />
            </span>
          </Fragment>
        ))}
      </span>
    );
  }
  if ('typed' in text) {
    return (
      <bdi className={styles.typed} lang={text.language}>
        {cleanText(text.typed)}
      </bdi>
    );
  }
  const address = cleanText(text.link);
  return isSafeLink(address) ? (
    <a className={styles.link} href={address} target="_blank" rel="noopener noreferrer" dir="ltr">
      {address}
    </a>
  ) : (
    <bdi>{address}</bdi>
  );
}

/** One text, or several below each other. */
export function DocumentLines({ value }: { value: Lines }) {
  const lines = linesOf(value);
  if (lines.length === 1) {
    return <DocumentText text={lines[0] ?? ''} />;
  }
  return lines.map((text) => (
    <div key={JSON.stringify(text)}>
      <DocumentText text={text} />
    </div>
  ));
}
