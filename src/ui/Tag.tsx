import type { ReactNode } from 'react';
import styles from './Tag.module.css';

type Props = { tone?: 'plain' | 'open' | 'ready' | 'attention'; children: ReactNode };

/** A word that tells a state. It does not look like a button and is none. */
export function Tag({ tone = 'plain', children }: Props) {
  return <span className={`${styles.tag} ${styles[tone]}`}>{children}</span>;
}
