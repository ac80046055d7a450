import { useEffect, useId, useRef } from 'react';
import { Notice } from '@/ui/Notice';

type Props = { text: string; undo: string; onUndo: () => void };

/** Says what was removed and offers it back. Takes the focus, for what had it is gone. */
export function RemovedNotice({ text, undo, onUndo }: Props) {
  const button = useRef<HTMLButtonElement>(null);
  const id = useId();
  useEffect(() => button.current?.focus(), [text]);
  return (
    <Notice kind="ok">
      <p id={id}>{text}</p>
      <button ref={button} type="button" aria-describedby={id} onClick={onUndo}>
        {undo}
      </button>
    </Notice>
  );
}
