import { useId, type ReactNode } from 'react';
import styles from './Field.module.css';

/** What a control needs to be tied to its label, hint and error. */
export type FieldWiring = { id: string; 'aria-describedby': string | undefined; 'aria-invalid': true | undefined };

type Props = {
  label: ReactNode;
  hint?: ReactNode;
  /** A sentence: what is wrong and what to do. */
  error?: string | undefined;
  children: (wiring: FieldWiring) => ReactNode;
};

/** One labelled control with hint and error, tied together for every reader. */
export function Field({ label, hint, error, children }: Props) {
  const id = useId();
  const described = [hint ? `${id}-hint` : '', error ? `${id}-error` : ''].filter(Boolean).join(' ');
  return (
    <div className={styles.field}>
      <label htmlFor={id}>{label}</label>
      {hint ? (
        <span className="hint" id={`${id}-hint`}>
          {hint}
        </span>
      ) : null}
      {children({ id, 'aria-describedby': described || undefined, 'aria-invalid': error ? true : undefined })}
      <FieldError id={`${id}-error`} text={error} />
    </div>
  );
}

/** The sentence below a control that was filled in wrongly; read aloud when it appears. */
export function FieldError({ id, text }: { id: string; text: string | undefined }) {
  return (
    <span className={styles.error} id={id} role={text ? 'alert' : undefined}>
      {text}
    </span>
  );
}
