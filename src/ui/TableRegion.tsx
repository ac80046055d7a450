import type { ReactNode } from 'react';
import styles from './TableRegion.module.css';

/** A table that may be wider than the screen: it scrolls in its own labelled region, which the keyboard can reach. */
export function TableRegion({ label, children }: { label: string; children: ReactNode }) {
  return (
    <section className={styles.region} aria-label={label} tabIndex={0}>
      {children}
    </section>
  );
}
