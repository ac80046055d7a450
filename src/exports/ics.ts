/**
 * The due dates of a plan for a calendar (RFC 5545). Days without a time, as events: most calendars show no tasks of a file.
 * Who answers for an action and what it costs stay at home: a calendar is often shared, and a role can be a person.
 */
import { isOpen } from '@/domain/plan/carryOver';
import type { Action } from '@/domain/plan/plan';
import { findIndicator, formatPartialDate } from './document/reportInput';
import { cleanText } from '@/domain/document/plainText';
import { sortByDue, type PlanInput } from './planInput';

const LINE_END = '\r\n';
/** Longest line in bytes, without its end (RFC 5545, 3.1). */
const LINE_BYTES = 75;

/**
 * One event for each open action with a due date; a month or a year counts as its last day. The same action has the same
 * UID in every file, so that a calendar replaces it, and a later state a higher SEQUENCE.
 */
export function writeIcs(input: PlanInput): string {
  const { report, plan, t } = input;
  const events = sortByDue(plan.actions.filter(isOpen)).flatMap((action) =>
    action.due ? writeEvent(action, action.due, input) : [],
  );
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Educating Cities self-assessment//Plan//EN',
    'METHOD:PUBLISH',
    textLine('X-WR-CALNAME', t('plan.ics.name', { city: report.city.name, year: report.year })),
    ...events,
    'END:VCALENDAR',
  ];
  return lines.map((line) => foldLine(line) + LINE_END).join('');
}

function writeEvent(action: Action, due: string, { pack, t, language }: PlanInput): string[] {
  const { id, at, title, difference, departments = [], indicators = [], versions = {} } = action;
  const list = (items: readonly string[]) => new Intl.ListFormat(language, { type: 'conjunction' }).format(items);
  const names = indicators.map((indicator) => {
    const words = findIndicator(pack, indicator)?.title;
    return words ? t('plan.named', { id: indicator, title: words }) : indicator;
  });
  const description = [
    difference,
    departments.length > 0 ? t('plan.ics.departments', { list: list(departments) }) : undefined,
    names.length > 0 ? t('plan.ics.indicators', { list: list(names) }) : undefined,
    due.length < 'YYYY-MM-DD'.length ? t('plan.ics.dueIn', { date: formatPartialDate(due, language) }) : undefined,
  ].filter(Boolean);
  const day = lastDayOf(due);
  return [
    'BEGIN:VEVENT',
    `UID:${id.replace(/[^\w-]/g, '')}@educating-cities`,
    `DTSTAMP:${compact(at.slice(0, 19))}Z`,
    `SEQUENCE:${Object.values(versions).reduce((sum, count) => sum + count, 0)}`,
    `DTSTART;VALUE=DATE:${compact(day)}`,
    `DTEND;VALUE=DATE:${compact(dayAfter(day))}`,
    textLine('SUMMARY', title || t('plan.actions.untitled')),
    ...(description.length > 0 ? [textLine('DESCRIPTION', description.join('\n'))] : []),
    'TRANSP:TRANSPARENT',
    'END:VEVENT',
  ];
}

/** The last day of a year or month, or the day itself: YYYY-MM-DD. */
function lastDayOf(due: string): string {
  const [year = 0, month = 12, day] = due.split('-').map(Number);
  return day === undefined ? isoDay(Date.UTC(year, month, 0)) : due;
}

function dayAfter(day: string): string {
  return isoDay(Date.parse(day) + 86_400_000);
}

function isoDay(time: number): string {
  return new Date(time).toISOString().slice(0, 10);
}

/** Digits only, with the T between day and time. */
function compact(moment: string): string {
  return moment.replace(/[-:]/g, '');
}

/** A property whose value is text: backslash, semicolon, comma and line breaks are escaped (RFC 5545, 3.3.11). */
function textLine(name: string, text: string): string {
  const escaped = cleanText(text)
    .replace(/[\\;,]/g, (mark) => `\\${mark}`)
    .replaceAll('\n', '\\n');
  return `${name}:${escaped}`;
}

/** Breaks a long line between characters, each further line behind a space that counts too. */
function foldLine(line: string): string {
  const encoder = new TextEncoder();
  let bytes = 0;
  return Array.from(line, (character) => {
    const size = encoder.encode(character).length;
    const breaks = bytes + size > LINE_BYTES;
    bytes = breaks ? size + 1 : bytes + size;
    return breaks ? `${LINE_END} ${character}` : character;
  }).join('');
}
