import type { ReactNode } from 'react';
import styles from './learn.module.css';

type Props = {
  title: string;
  /** What to do with it. */
  what: string;
  /** What is said when the list is empty. */
  none: string;
  items: readonly { id: string; title: ReactNode; detail: string }[];
  more?: string | undefined;
};

/** A short list of what stands out in a network, with a sentence on what to do with it. */
export function FactList({ title, what, none, items, more }: Props) {
  return (
    <section className={styles.part}>
      <h2>{title}</h2>
      {items.length === 0 ? (
        <p>{none}</p>
      ) : (
        <>
          <p>{what}</p>
          <ul className={styles.facts}>
            {items.map(({ id, title: name, detail }) => (
              <li key={id}>
                <span>{name}</span> <span className="quiet">{detail}</span>
              </li>
            ))}
          </ul>
          {more ? <p className="small quiet">{more}</p> : null}
        </>
      )}
    </section>
  );
}
