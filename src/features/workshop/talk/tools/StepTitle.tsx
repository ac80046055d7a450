import { useEffect, useRef, type ReactNode } from 'react';
import styles from './tools.module.css';

/** The heading of what happens now. It takes the focus when the room has come to it, so that a reader starts there. */
export function StepTitle({ takesFocus, children }: { takesFocus: boolean; children: ReactNode }) {
  const heading = useRef<HTMLHeadingElement>(null);
  const isWanted = useRef(takesFocus);
  useEffect(() => {
    if (isWanted.current) {
      heading.current?.focus();
    }
  }, []);
  return (
    <h2 ref={heading} tabIndex={-1} className={styles.title}>
      {children}
    </h2>
  );
}
