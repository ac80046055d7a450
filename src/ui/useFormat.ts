import { useTranslation } from 'react-i18next';
import { roundLevel } from '@/domain/scoring';

/** Everything that is written differently in each language and is not a sentence, through Intl. */
export type Format = ReturnType<typeof createFormat>;

/** Formats for one language (BCP 47). Moments are shown in the time zone of the computer. */
export function createFormat(language: string) {
  const level = once(() => new Intl.NumberFormat(language, { minimumFractionDigits: 1, maximumFractionDigits: 1 }));
  const number = once(() => new Intl.NumberFormat(language, { maximumFractionDigits: 2 }));
  const day = once(() => new Intl.DateTimeFormat(language, { dateStyle: 'medium' }));
  const time = once(() => new Intl.DateTimeFormat(language, { timeStyle: 'short' }));
  const moment = once(() => new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short' }));
  const list = once(() => new Intl.ListFormat(language, { type: 'conjunction' }));
  const ago = once(() => new Intl.RelativeTimeFormat(language, { numeric: 'auto' }));
  const countries = once(() => new Intl.DisplayNames(language, { type: 'region' }));
  const collator = once(() => new Intl.Collator(language));
  return {
    /** A level on 0-4 with one decimal: the only rounding there is (rule 6). */
    level: (value: number) => level().format(roundLevel(value)),
    number: (value: number, decimals?: number) =>
      decimals === undefined
        ? number().format(value)
        : new Intl.NumberFormat(language, { maximumFractionDigits: decimals }).format(value),
    /** A number for an input: no marks between thousands, so that it can be read back. */
    plainNumber: (value: number) =>
      new Intl.NumberFormat(language, { maximumFractionDigits: 6, useGrouping: false }).format(value),
    percent: (share: number) => new Intl.NumberFormat(language, { style: 'percent' }).format(share),
    /** The size of a file, such as "120 kB". */
    fileSize: (bytes: number) => {
      const isLarge = bytes >= 1_000_000;
      const unit = isLarge ? 'megabyte' : 'kilobyte';
      const written = new Intl.NumberFormat(language, { style: 'unit', unit, maximumFractionDigits: isLarge ? 1 : 0 });
      return written.format(isLarge ? bytes / 1_000_000 : Math.ceil(bytes / 1000));
    },
    day: (value: string | Date) => day().format(new Date(value)),
    time: (value: string | Date) => time().format(new Date(value)),
    moment: (value: string | Date) => moment().format(new Date(value)),
    /** Whole days between two moments, such as "3 days ago". */
    daysAgo: (then: string | Date, now: Date) =>
      ago().format(-Math.floor((startOfDay(now) - startOfDay(new Date(then))) / 86_400_000), 'day'),
    list: (items: readonly string[]) => list().format(items),
    country: (code: string) => countries().of(code) ?? code,
    compare: (a: string, b: string) => collator().compare(a, b),
  };
}

/** Made when it is first needed: the tables behind Intl cost more than most screens use of them. */
function once<T>(make: () => T): () => T {
  let made: T | undefined;
  return () => (made ??= make());
}

function startOfDay(moment: Date): number {
  return Date.UTC(moment.getFullYear(), moment.getMonth(), moment.getDate());
}

const formats = new Map<string, Format>();

/** The formats of the language of the screen: the same object for every component. */
export function useFormat(): Format {
  const { language } = useTranslation().i18n;
  const format = formats.get(language) ?? createFormat(language);
  formats.set(language, format);
  return format;
}
