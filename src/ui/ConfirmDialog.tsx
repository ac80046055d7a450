import { useEffect, useId, useRef, type ReactNode } from 'react';

type Props = {
  title: string;
  /** What the two buttons do, in words that name the thing. */
  confirm: string;
  keep: string;
  onConfirm: () => void;
  onClose: () => void;
  children: ReactNode;
};

/** Asks before a step that many feel. Opens when it appears; the button that keeps everything comes first and has the focus. */
export function ConfirmDialog({ title, confirm, keep, onConfirm, onClose, children }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  const id = useId();
  useEffect(() => {
    if (!dialog.current?.open) {
      dialog.current?.showModal();
    }
  }, []);
  return (
    <dialog ref={dialog} aria-labelledby={id} onClose={onClose}>
      <h3 id={id}>{title}</h3>
      {children}
      <div className="row">
        <button type="button" className="main" onClick={() => dialog.current?.close()}>
          {keep}
        </button>
        <button
          type="button"
          className="danger"
          onClick={() => {
            dialog.current?.close();
            onConfirm();
          }}
        >
          {confirm}
        </button>
      </div>
    </dialog>
  );
}
