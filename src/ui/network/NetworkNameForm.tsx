import { useRef, useState, type ReactNode, type SyntheticEvent } from 'react';
import { networkSchema } from '@/domain/network/network';
import { Field } from '@/ui/Field';

type Props = {
  label: string;
  hint?: ReactNode;
  /** What to do when the name is empty or too long. */
  fault: string;
  button: string;
  name?: string;
  main?: boolean;
  onName: (name: string) => void;
};

/** Asks for the name of a network. */
export function NetworkNameForm({ label, hint, fault, button, name = '', main = false, onName }: Props) {
  const input = useRef<HTMLInputElement>(null);
  const [isWrong, setWrong] = useState(false);
  const read = (event: SyntheticEvent<HTMLFormElement>) => {
    event.preventDefault();
    const parsed = networkSchema.shape.name.safeParse(input.current?.value.trim());
    setWrong(!parsed.success);
    if (parsed.success) {
      onName(parsed.data);
    }
  };
  return (
    <form onSubmit={read} noValidate>
      <Field label={label} hint={hint} error={isWrong ? fault : undefined}>
        {(wiring) => <input {...wiring} ref={input} key={name} size={40} autoComplete="off" defaultValue={name} />}
      </Field>
      <p>
        <button type="submit" className={main ? 'main' : undefined}>
          {button}
        </button>
      </p>
    </form>
  );
}
