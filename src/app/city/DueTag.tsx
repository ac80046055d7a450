import type { ReactNode } from 'react';
import { Tag } from '@/ui/Tag';
import styles from './DueTag.module.css';

/** A word that asks for attention: amber, and with a sign, so that it does not rest on colour. */
export function DueTag({ children }: { children: ReactNode }) {
  return (
    <Tag tone="attention">
      <span className={styles.due}>
        <svg className={styles.sign} viewBox="0 0 16 16" aria-hidden="true" focusable="false">
          <path d="M8 1 15.5 15H.5Z" fill="none" stroke="currentColor" strokeWidth="1.5" strokeLinejoin="round" />
          <path d="M8 6v4.5M8 12v1.5" stroke="currentColor" strokeWidth="1.5" />
        </svg>
        {children}
      </span>
    </Tag>
  );
}
