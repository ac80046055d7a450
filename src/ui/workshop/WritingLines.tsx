import styles from './WritingLines.module.css';

/** Empty lines to write on with a pencil. Drawn as borders, for browsers print no backgrounds unless they are told to. */
export function WritingLines({ count }: { count: number }) {
  return (
    <div aria-hidden="true">
      {Array.from({ length: count }, (_, index) => (
        <div key={index + 1} className={styles.line} />
      ))}
    </div>
  );
}
