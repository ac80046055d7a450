import { writeDocument } from './html';
import { buildMinutesDocument } from './document/minutesDocument';
import type { MinutesInput } from './document/minutesInput';

/** The minutes of a workshop as one HTML file. It must be in UTF-8 when it is saved. */
export function writeMinutes(input: MinutesInput): string {
  return writeDocument(buildMinutesDocument(input));
}
