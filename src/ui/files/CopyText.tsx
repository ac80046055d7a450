import { useState } from 'react';
import { announce } from '@/ui/Announcer';

type Props = {
  text: string;
  label: string;
  /** Said when the text is copied; and when it is only selected, because the browser does not allow copying. */
  copied: string;
  selected: string;
  select: () => void;
  main?: boolean;
};

/** A button that copies a text; where that is not allowed, as on plain http, the text is selected for the keyboard. */
export function CopyText({ text, label, copied, selected, select, main = false }: Props) {
  const [note, setNote] = useState('');
  const tell = (sentence: string) => {
    setNote(sentence);
    announce(sentence);
  };
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text);
      tell(copied);
    } catch {
      select();
      tell(selected);
    }
  };
  return (
    <p className="row">
      <button type="button" className={main ? 'main' : undefined} onClick={() => void copy()}>
        {label}
      </button>
      <span>{note}</span>
    </p>
  );
}
