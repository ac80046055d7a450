/** Two cities whose every word must be found again in each file: the sample, and one that was typed to break files. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { cityContentSchema } from '@/domain/file/cityFile';
import type { AnswerPatch } from '@/domain/answer';
import type { Assessment } from '@/domain/assessment';
import type { Pack } from '@/domain/pack';
import type { ReportInput } from '@/exports/document/reportInput';
import { answer, assessment } from '../../support/samples';
import { REAL_CITY, reportInput } from '../reportCity';

const SAMPLE = join(import.meta.dirname, '../../../indicators/educating-cities-2026/samples/pontelume.json');

/** The newest year of the sample city. */
export async function sampleInput(cut?: (pack: Pack) => Pack): Promise<ReportInput> {
  const { city, assessments } = cityContentSchema.parse(JSON.parse(readFileSync(SAMPLE, 'utf8')));
  const [work] = assessments.toSorted((a, b) => b.year - a.year);
  const { pack } = await reportInput(undefined, city, 'en', cut);
  const known = new Set(pack.indicators.map(({ id }) => id));
  const answers = work?.answers.filter(({ indicatorId }) => known.has(indicatorId)) ?? [];
  return reportInput({ ...assessment(), ...work, answers }, city, 'en', cut);
}

/** What looks like a formula, like mark-up or like the end of something; what cannot be seen; other scripts; and very long. */
export const HOSTILE = [
  '=HYPERLINK("https://evil.example";"click")',
  "+cmd|' /C calc'!A0",
  '@SUM(1+1)*cmd',
  '-1+1',
  '\t=1+1',
  '\uFF1D1+1',
  '<w:p><script>alert(1)</script></w:t></is></c> ]]> <!-- &amp; &lt; "quoted" \'single\'',
  'bell\u0007 null\u0000 escape\u001B delete\u007F mark\uFEFF',
  'half \uD83D of a face',
  '\u202Eright to left by force\u202C',
  'مدينة تربوية تكتب من اليمين إلى اليسار 2026',
  '교육 도시 서울 👩🏽‍🏫 🇰🇷 e\u0301',
  '_x0041_ and _x000D_ are no characters',
  'Name\tYear\tPlace\r\nLibrary\t2024\tRibera\rSchool\t2025\tCentre',
  `${'A long note with words of its own. '.repeat(570)}The end`,
];

function hostilePatch(place: number): AnswerPatch {
  const text = HOSTILE[place % HOSTILE.length] ?? '';
  const line = text.slice(0, 450).replace(/[\r\n]+/g, ' ');
  return {
    state: place % 3 === 0 ? 'unknown' : 'unanswered',
    note: text,
    reasonWords: line,
    department: line,
    evidence: [
      { id: `${place}-1`, title: line, type: 'data', date: '2025-03-14', place: line, department: line },
      {
        id: `${place}-2`,
        title: `second ${place}`,
        type: 'testimony',
        link: `https://city.example/?q="<&'>${'é'.repeat(400)}${place}`,
      },
    ],
  };
}

/** Every hostile text as note, reason, department, title and place, in as many indicators as there are texts. */
export async function hostileInput(cut?: (pack: Pack) => Pack): Promise<ReportInput> {
  const { pack } = await reportInput(undefined, undefined, 'en', cut);
  const answers = pack.indicators.slice(0, HOSTILE.length).map(({ id }, place) => answer(id, hostilePatch(place)));
  const principles = [{ principleId: 'P99', ready: false, department: '=department of another edition' }];
  return reportInput(
    { ...assessment(answers), principles },
    { ...REAL_CITY, name: '=City & <Town> "مدينة"' },
    'en',
    cut,
  );
}

/** All that was typed into notes, reasons and evidence of a year. */
function listTyped({ answers }: Assessment): string[] {
  return answers
    .flatMap(({ note, reasonWords, department, evidence = [] }) => [
      note,
      reasonWords,
      department,
      ...evidence.flatMap((piece) => [piece.title, piece.place, piece.link, piece.department]),
    ])
    .filter((text) => text !== undefined)
    .filter((text) => text !== '');
}

/** The words alone: without what a program may write otherwise, such as spaces and what cannot be seen. */
export function bareWords(text: string): string {
  return text.replace(/[\s\p{Cc}\p{Cf}\p{Cs}\uFFFD]+/gu, '');
}

/** What was typed and is not in the text of a file. `write`: how the format writes a text. */
export function listMissing(typedBy: Assessment, text: string, write = (typed: string) => typed): string[] {
  const bare = bareWords(text);
  return listTyped(typedBy).filter((typed) => !bare.includes(bareWords(write(typed))));
}
