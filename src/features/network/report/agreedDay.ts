/** The day on which figures were agreed, as a form has it and as an edition keeps it. */
import { isPartialDate } from '@/domain/dates';

export type DayFault = 'date' | 'future' | 'before';

/** The day of a moment on the calendar of this computer, such as 2026-11-22. */
export function toDay(moment: Date): string {
  return new Date(moment.getTime() - moment.getTimezoneOffset() * 60_000).toISOString().slice(0, 10);
}

/** The moment to keep: this one for today; noon for a day before, which is that day in nearly every time zone. */
export function momentOfDay(day: string, now: Date): string {
  return day === toDay(now) ? now.toISOString() : `${day}T12:00:00.000Z`;
}

/** What is wrong with a day; true when nothing is. `last`: when the year was agreed before. */
export function findDayFault(day: string, now: Date, last: string | undefined): DayFault | true {
  if (!/^\d{4}-\d\d-\d\d$/.test(day) || !isPartialDate(day)) {
    return 'date';
  }
  if (day > toDay(now)) {
    return 'future';
  }
  return last !== undefined && momentOfDay(day, now) <= last ? 'before' : true;
}
