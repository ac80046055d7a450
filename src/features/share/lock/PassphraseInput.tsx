import type { ComponentProps } from 'react';

type Props = Omit<ComponentProps<'input'>, 'type'> & { shown: boolean };

/** A passphrase, in dots or readable. What is readable must not reach a speller: some ask a server about every word. */
export function PassphraseInput({ shown, ...rest }: Props) {
  return (
    <input
      {...rest}
      type={shown ? 'text' : 'password'}
      size={32}
      autoComplete="off"
      autoCapitalize="none"
      autoCorrect="off"
      spellCheck={false}
    />
  );
}
