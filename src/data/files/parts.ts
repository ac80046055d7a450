/** Parts of a year: handed out to departments as files of their own, and remembered until they come back. */
import { LINE_LIMIT } from '@/domain/answer';
import { writeCityFile } from '@/domain/file/cityFile';
import { cutPart } from '@/domain/file/cutPart';
import { cityFileName } from '@/domain/file/fileName';
import { compareIndicators } from '@/domain/pack';
import { listPrinciples, type HandedOut, type Part } from '@/domain/part';
import { readAssessment, type OpenAssessment } from '@/data/assessments';
import { countChange } from '@/data/changes';
import { database } from '@/data/database';
import { newId } from '@/data/browser/device';
import { hashText } from '@/data/browser/hash';
import type { FileToSave } from '@/data/browser/saveFile';
import type { HeaderWords } from './cityFiles';

/** What a part is about: who answers which questions, and who gets the answers back. */
export type PartForm = { department: string; sendTo: string; indicators: readonly string[] };

/** A part that was handed out; `cameBack` is when its answers were last combined, undefined while they are awaited. */
export type AwaitedPart = HandedOut & { cameBack: string | undefined };

/**
 * Makes the file of a new part and remembers in the year that it was handed out. Throws and changes nothing when the year is
 * gone or agreed, is a part itself, or cannot be written.
 */
export async function handOutPart(open: OpenAssessment, form: PartForm, words: HeaderWords): Promise<FileToSave> {
  const { cities, assessments, principles, answers, copies } = database;
  const sendTo = toLine(form.sendTo);
  const part: Part = {
    id: newId(),
    department: toLine(form.department),
    ...(sendTo ? { sendTo } : {}),
    indicators: [...new Set(form.indicators)].toSorted((a, b) => compareIndicators({ id: a }, { id: b })),
  };
  const at = new Date().toISOString();
  return database.transaction('rw', [cities, assessments, principles, answers, copies], async () => {
    const head = await assessments.get(open.assessment.id);
    if (!head || head.agreed || head.part) {
      throw new Error(`No part can be handed out of ${open.assessment.id}`);
    }
    await assessments.put({ ...head, handedOut: [...(head.handedOut ?? []), { ...part, at }] });
    await countChange(head.cityId);
    return buildPartFile(head, part, words);
  });
}

/** The file of a part that was handed out before, with the answers as they are now: the same part, known again as such. */
export function buildPartAgain(open: OpenAssessment, handedOut: HandedOut, words: HeaderWords): Promise<FileToSave> {
  const { cities, assessments, principles, answers, copies } = database;
  const { id, department, sendTo, indicators } = handedOut;
  const part: Part = { id, department, ...(sendTo ? { sendTo } : {}), indicators };
  return database.transaction('r', [cities, assessments, principles, answers, copies], async () => {
    const head = await assessments.get(open.assessment.id);
    if (!head) {
      throw new Error(`There is no assessment ${open.assessment.id}`);
    }
    return buildPartFile(head, part, words);
  });
}

/** The parts that were handed out of a year, the first one first, each with when it came back. None of a year that is gone. */
export function listHandedOut(assessmentId: string): Promise<AwaitedPart[]> {
  const { assessments, ledger } = database;
  return database.transaction('r', [assessments, ledger], async () => {
    const head = await assessments.get(assessmentId);
    const entries = head ? await ledger.where({ cityId: head.cityId }).toArray() : [];
    const cameBack = (id: string) =>
      entries
        .filter(({ files }) => files.some(({ part }) => part === id))
        .map(({ at }) => at)
        .toSorted()
        .at(-1);
    return (head?.handedOut ?? [])
      .map((part) => ({ ...part, cameBack: cameBack(part.id) }))
      .toSorted((a, b) => (a.at < b.at ? -1 : 1));
  });
}

/** Inside a transaction of the caller: the part as it is at this moment. */
async function buildPartFile(
  head: { id: string; cityId: string },
  part: Part,
  words: HeaderWords,
): Promise<FileToSave> {
  const [city, copy, { planExtras: _, ...assessment }] = await Promise.all([
    database.cities.get(head.cityId),
    database.copies.get(head.cityId),
    readAssessment(head.id),
  ]);
  if (!city) {
    throw new Error(`There is no city ${head.cityId}`);
  }
  const savedAt = new Date().toISOString();
  const content = cutPart({ city, assessments: [assessment] }, head.id, part);
  const tool = `Educating Cities self-assessment ${__APP_VERSION__}`;
  const lineage = { revision: copy?.revision ?? 1, grewFrom: copy?.sha256 ? [copy.sha256] : [] };
  return {
    name: cityFileName(content, savedAt, 'json', nameScope(part), lineage.revision),
    content: writeCityFile(content, { ...words, ...lineage, savedAt, tool }, hashText),
    type: 'application/json',
  };
}

/** More principles than this are counted in a file name instead of named. */
const NAMED_PRINCIPLES = 3;
/** So much of a long department is enough to tell one file from another. */
const NAME_LENGTH = 20;

/** What a part holds, for the name of its file: `P07-P09_sports`. */
function nameScope(part: Part): string {
  const ids = listPrinciples(part);
  const principles = ids.length > NAMED_PRINCIPLES ? `${ids.length}-principles` : ids.join('-');
  return `${principles}_${part.department.toLowerCase().replaceAll('_', ' ').slice(0, NAME_LENGTH)}`;
}

function toLine(text: string): string {
  return text.trim().slice(0, LINE_LIMIT);
}
