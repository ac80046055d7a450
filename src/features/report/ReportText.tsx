import { Fragment } from 'react';
import { isSafeLink, linesOf, type Lines, type Text } from '@/exports/document/model';
import { cleanText } from '@/exports/document/plainText';
import styles from './ReportBlocks.module.css';

/** One text. Words of the city keep their own direction and line breaks, and cannot turn the words around them. */
export function ReportText({ text }: { text: Text }) {
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
              <ReportText text={content} />
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
export function ReportLines({ value }: { value: Lines }) {
  const lines = linesOf(value);
  if (lines.length === 1) {
    return <ReportText text={lines[0] ?? ''} />;
  }
  return lines.map((text) => (
    <div key={JSON.stringify(text)}>
      <ReportText text={text} />
    </div>
  ));
}
