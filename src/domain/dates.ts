/** Years, dates and moments as they stand in answers and files, and the version vectors that say what came before what. */
import { z } from './schema';

/** A year of the common calendar that municipal records can bear. */
export const yearSchema = z.int().check(z.minimum(1900), z.maximum(2100));

/** True for 2025, 2025-03 and 2025-03-14, false for days that do not exist such as 2025-02-30. */
export function isPartialDate(text: string): boolean {
  const match = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(text);
  if (!match) {
    return false;
  }
  const [year, month, day] = [Number(match[1]), Number(match[2] ?? 1), Number(match[3] ?? 1)];
  const february = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  const days = [31, february, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 0;
  return year >= 1900 && year <= 2100 && day >= 1 && day <= days;
}

/** Year, month or day, as exactly as it is known. */
export const partialDateSchema = z.string().check(z.refine(isPartialDate, 'notADate'));

/** A moment in UTC exactly as `Date.prototype.toISOString` writes it, so that the order of the texts is the order in time. */
export const momentSchema = z.iso.datetime({ precision: 3 });

/**
 * Version vector of a record: how often each device has changed it. Tells newer from concurrent when files are combined,
 * whatever the clocks of the computers say.
 */
export const versionsSchema = z.record(z.string().check(z.maxLength(64)), z.int().check(z.minimum(1)));
export type Versions = z.infer<typeof versionsSchema>;
