/** Ballot files: made on a person's own device, read on the one of the facilitator. Nothing is sent. */
import { hashText } from '@/data/browser/hash';
import type { FileToSave } from '@/data/browser/saveFile';
import type { HeaderWords } from '@/data/files/cityFiles';
import {
  BALLOT_FILE_LIMIT,
  parseBallotFile,
  writeBallotFile,
  type Asked,
  type BallotContent,
  type BallotFileResult,
} from '@/domain/workshop/ballotFile';

/** What is known of a file that was chosen. `isAgain`: the same ballot came in before, or stands in an earlier file. */
export type ReadBallotFile = { name: string } & (
  (Extract<BallotFileResult, { ok: true }> & { isAgain: boolean }) | Extract<BallotFileResult, { ok: false }>
);

/**
 * The file of one ballot. Its id belongs to the ballot: whoever saves one twice gives the same id, and it counts once. `sheet`
 * is the name of the sheet.
 */
export function buildBallotFile(ballot: BallotContent, sheet: string, words: HeaderWords): FileToSave {
  const savedAt = new Date().toISOString();
  const tool = `Educating Cities self-assessment ${__APP_VERSION__}`;
  return {
    // The letters keep the ballots of several people apart in one folder.
    name: `educating-cities_ballot_${shortenName(sheet)}_${savedAt.slice(0, 10)}_${randomLetters(4)}.json`,
    content: writeBallotFile(ballot, { ...words, sheet, savedAt, tool }, hashText),
    type: 'application/json',
  };
}

/**
 * Reads ballot files that a person chose, each by itself and in their order. Never throws and stores nothing. `known` are the
 * ids of the ballots that are in.
 */
export async function readBallotFiles(
  files: readonly File[],
  asked: Asked,
  known: readonly string[] = [],
): Promise<ReadBallotFile[]> {
  const results = await Promise.all(files.map((file) => readBallotFile(file, asked)));
  const ids = new Set(known);
  return results.map((result, index) => {
    const name = files[index]?.name ?? '';
    if (!result.ok) {
      return { name, ...result };
    }
    const isAgain = ids.has(result.id);
    ids.add(result.id);
    return { name, ...result, isAgain };
  });
}

async function readBallotFile(file: File, asked: Asked): Promise<BallotFileResult> {
  if (file.size > BALLOT_FILE_LIMIT) {
    return { ok: false, refusal: { reason: 'tooLarge' } };
  }
  try {
    return parseBallotFile(await file.text(), asked, hashText);
  } catch {
    // The browser could not read it: a stick that was pulled out.
    return { ok: false, refusal: { reason: 'damaged' } };
  }
}

/** The name of a sheet for the name of a file, which some systems and mails cut when it is long. */
function shortenName(sheet: string): string {
  return sheet.replace(/[^A-Za-z0-9_.]+/g, '-').slice(0, 40);
}

function randomLetters(count: number): string {
  const bytes = crypto.getRandomValues(new Uint8Array(count));
  return Array.from(bytes, (byte) => String.fromCharCode(97 + (byte % 26))).join('');
}
