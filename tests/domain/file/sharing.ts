/** A city that hands something to its network, for the tests of the share file. */
import type { CityContent } from '@/domain/file/cityFile';
import { buildShareContent, type ShareChoice } from '@/domain/file/shareContent';
import { SHARE_TICKS, type ShareTick } from '@/domain/file/shareFields';
import { parseShareFile, writeShareFile, type ShareContent } from '@/domain/file/shareFile';
import { canonicalText } from '@/domain/json';
import { HEADER, hashWithNode } from '../../support/cityFile';
import { CITY, answer, assessment } from '../../support/samples';

/** Everything that can be ticked, in every combination: 16 of them. */
export const ALL_TICKS: readonly ShareTick[][] = SHARE_TICKS.reduce<ShareTick[][]>(
  (sets, tick) => sets.flatMap((set) => [set, [...set, tick]]),
  [[]],
);

/** A choice with these ticks and every year of the city. */
export function chooseAll(content: CityContent, ticks: readonly ShareTick[] = []): ShareChoice {
  const assessmentIds = content.assessments.map(({ id }) => id);
  return { assessmentIds, ticks, contact: 'Education office', mayBeNamed: true, mayBeCompared: false };
}

/** A city with one year: each kind of answer, each state, remarks that are shared and some that never are. */
export const WORK: CityContent = {
  city: CITY,
  assessments: [
    assessment([
      answer('01.I1', { level: 'established', confidence: 'low', discuss: true, department: 'Education' }),
      answer('01.C1', {
        choice: 'yes',
        note: 'En vigor',
        noteLanguage: 'es',
        evidence: [
          {
            id: 'e1',
            title: 'Plan of the city',
            type: 'plan',
            date: '2025-03',
            place: 'Archive 12',
            link: 'https://example.org/plan',
            department: 'Culture',
          },
        ],
      }),
      answer('01.P1', {
        figure: {
          measure: 'participantsShare',
          value: 12.5,
          year: 2025,
          source: 'Register',
          target: { value: 15, year: 2030 },
        },
      }),
      answer('01.I2', { state: 'unknown' }),
      answer('02.C1', { state: 'notApplicable', reason: 'other', reasonWords: 'The region decides' }),
      answer('02.I1', { state: 'unanswered', note: 'Ask the library' }),
    ]),
  ],
};

/** The text of the share file of a city under a choice. */
export function writeShare(content: CityContent, choice: ShareChoice): string {
  return writeShareFile(buildShareContent(content, choice), choice.ticks, HEADER, hashWithNode);
}

/** What an accepted share file says; fails when the file is refused. */
export function openShare(text: string) {
  const result = parseShareFile(text, hashWithNode);
  if (!result.ok) {
    throw new Error(`The file was refused: ${JSON.stringify(result.refusal)}`);
  }
  return result;
}

/** A share file that somebody changed by hand, with the checksum that fits its content. */
export function forgeShare(change: (document: Record<string, unknown>, content: ShareContent) => void): string {
  const document = JSON.parse(writeShare(WORK, chooseAll(WORK, SHARE_TICKS))) as Record<string, unknown>;
  change(document, document.content as ShareContent);
  return JSON.stringify({ ...document, sha256: hashWithNode(canonicalText(document.content)) });
}
