import { useEffect, useRef, type ReactNode } from 'react';
import { FormProvider, useForm, type Resolver } from 'react-hook-form';
import type { Reader } from './readers';

/** The fields of a record as texts, as people type and choose them. */
export type Texts = Record<string, string>;

type Props = {
  /** What the store says now. */
  kept: Texts;
  /** When the record was last changed: a reading from before the last key here is not put into the inputs. */
  at: string;
  /** How each field is read; a field without one is never written. */
  readers: Record<string, Reader>;
  /** Writes one field; resolves when it is on the disk, with the moment that the record bears then where the store gives it. */
  write: (patch: Record<string, unknown>) => Promise<string | void>;
  children: ReactNode;
};

/**
 * Ties a form to one stored record. The inputs are uncontrolled: a change writes its own field and draws nothing. A change
 * from elsewhere is put into the inputs, unless an edit made here is on its way or holds a text that cannot be read yet.
 * What cannot be read is said when the field is left. Mounted when the record is known, and never `reset()`.
 */
export function RecordForm({ kept, at, readers, write, children }: Props) {
  const resolver: Resolver<Texts> = (texts) => {
    const faults = Object.entries(texts).flatMap(([field, text]) => {
      const reading = readers[field]?.(text);
      return reading && 'fault' in reading ? [[field, { type: 'typed', message: reading.fault }] as const] : [];
    });
    return faults.length > 0 ? { values: {}, errors: Object.fromEntries(faults) } : { values: texts, errors: {} };
  };
  const form = useForm<Texts>({ defaultValues: kept, mode: 'onTouched', resolver });
  const stored = useRef(kept);
  const newest = useRef({ kept, at });
  const edited = useRef('');
  const writing = useRef(0);

  const takeOver = () => {
    if (writing.current > 0 || newest.current.at < edited.current) {
      return;
    }
    const before = stored.current;
    stored.current = newest.current.kept;
    for (const [field, text] of Object.entries(newest.current.kept)) {
      if (text !== before[field] && isOvertaken(readers[field], form.getValues(field), text)) {
        form.setValue(field, text);
      }
    }
  };
  const saveField = (field: string) => {
    const reading = readers[field]?.(form.getValues(field) ?? '');
    if (reading && 'value' in reading) {
      writing.current += 1;
      edited.current = new Date().toISOString();
      void write({ [field]: reading.value }).then((stamp) => {
        writing.current -= 1;
        edited.current = stamp && stamp > edited.current ? stamp : edited.current;
        takeOver();
      });
    }
  };

  const latest = useRef(saveField);
  useEffect(() => {
    latest.current = saveField;
    newest.current = { kept, at };
    takeOver();
  });
  useEffect(
    () =>
      form.subscribe({
        formState: { values: true },
        callback: ({ name, type }) => {
          if (type === 'change' && name) {
            latest.current(name);
          }
        },
      }),
    [form],
  );

  return (
    <FormProvider {...form}>
      {/* A form of its own: without one, the radio buttons of all records on the page would be a single group. */}
      <form noValidate onSubmit={(event) => event.preventDefault()}>
        {children}
      </form>
    </FormProvider>
  );
}

/** The input says something else than the store: not the same in other characters, and not half a word. */
function isOvertaken(read: Reader | undefined, typed: string | undefined, kept: string): boolean {
  const here = read?.(typed ?? '');
  return here !== undefined && 'value' in here && JSON.stringify(here) !== JSON.stringify(read?.(kept));
}
