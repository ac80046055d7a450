/** What people type into one field, read by rules that say why when they cannot. Empty is `undefined`, never a fault. */
import { isPartialDate } from '@/domain/dates';
import type { Measure } from '@/domain/pack';
import { z } from '@/domain/schema';

/** Why a field was refused; the screen says it in words. */
export type FieldFault =
  | 'notANumber'
  | 'thousandsMark'
  | 'belowLowest'
  | 'aboveHighest'
  | 'notAYear'
  | 'notADate'
  | 'notALink'
  | 'tooLong'
  | 'invalid';

/** Reads a text field: the refinement adds its fault as message; an empty field is `undefined`. */
function textField<T>(read: (text: string) => T | FieldFault, isFault: (value: T | FieldFault) => value is FieldFault) {
  return z.pipe(
    z.string(),
    z.transform((text, context): T | undefined => {
      if (text.trim() === '') {
        return undefined;
      }
      const value = read(text);
      if (isFault(value)) {
        context.issues.push({ code: 'custom', message: value, input: text });
        return undefined;
      }
      return value;
    }),
  );
}

/** Every fault that a typed field can have. */
export const FAULTS: ReadonlySet<unknown> = new Set<FieldFault>([
  'notANumber',
  'thousandsMark',
  'belowLowest',
  'aboveHighest',
  'notAYear',
  'notADate',
  'notALink',
  'tooLong',
]);
const isFault = <T>(value: T | FieldFault): value is FieldFault => FAULTS.has(value);

/** Any text up to `limit` UTF-16 units, kept as it was typed. */
export const words = (limit: number) => textField<string>((text) => (text.length > limit ? 'tooLong' : text), isFault);
/** A year of four digits. */
export const year = textField<number>((text) => {
  const value = /^\s*\d{4}\s*$/.test(text) ? Number(text) : 0;
  return value >= 1900 && value <= 2100 ? value : 'notAYear';
}, isFault);
/** A year, month or day. */
export const date = textField<string>((text) => (isPartialDate(text.trim()) ? text.trim() : 'notADate'), isFault);
/** An address of the web. */
export const link = textField<string>(
  (text) => (/^https?:\/\/\S+\.\S+$/i.test(text.trim()) && text.length <= 2000 ? text.trim() : 'notALink'),
  isFault,
);

/** A number within the bounds of a measure, or any number without one. */
export function numberBetween(measure: Measure | undefined) {
  return textField<number>((text) => {
    const value = parseTypedNumber(text);
    if (typeof value !== 'number') {
      return value;
    }
    if (measure && value < measure.min) {
      return 'belowLowest';
    }
    return measure?.max !== undefined && value > measure.max ? 'aboveHighest' : value;
  }, isFault);
}

/**
 * A number as people type it in any of our languages: decimal point or decimal comma, spaces and apostrophes between
 * thousands. `1.234` alone may mean two things and is refused with `thousandsMark`; `1.234,5` is plain.
 */
export function parseTypedNumber(text: string): number | 'notANumber' | 'thousandsMark' {
  const plain = text.replace(/[\s\u00A0\u202F'’]/g, '').replace(/^[−–]/, '-');
  if (!/^-?\d[\d.,]*$/.test(plain)) {
    return 'notANumber';
  }
  const marks = plain.replace(/[^.,]/g, '');
  if (new Set(marks).size === 1 && (marks.length > 1 || /^-?[1-9]\d{0,2}[.,]\d{3}$/.test(plain))) {
    return marks.length === 1 ? 'thousandsMark' : toNumber(plain.replace(/[.,]/g, ''));
  }
  const decimal = marks.at(-1);
  const thousands = decimal === ',' ? '.' : ',';
  return toNumber(plain.replaceAll(thousands, '').replace(',', '.'));
}

function toNumber(text: string): number | 'notANumber' {
  const value = Number(text);
  return Number.isFinite(value) ? value : 'notANumber';
}
