import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './Notice.module.css';

type Props = {
  kind: 'info' | 'ok' | 'warning' | 'failure';
  children: ReactNode;
  /** Read aloud when it appears: politely, or at once for a failure. Only for what happens while the person is here. */
  announced?: boolean;
};

/** A message in the flow of the page. Its kind is told by a word, and colour only repeats it. */
export function Notice({ kind, children, announced = false }: Props) {
  const { t } = useTranslation();
  const role = announced ? (kind === 'failure' ? 'alert' : 'status') : undefined;
  return (
    <div className={`${styles.notice} ${styles[kind]}`} role={role}>
      <strong className={styles.word}>{t(`notice.${kind}`)}</strong>
      <div className={styles.text}>{children}</div>
    </div>
  );
}
