/** The sample city with its three years as a writer is given it, and a plan that uses every field. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CityContent } from '@/domain/file/cityFile';
import type { Plan } from '@/domain/plan/plan';
import type { PracticeCard } from '@/domain/plan/practiceCard';
import { compareYears } from '@/domain/years/comparison';
import type { ReportInput } from '@/exports/document/reportInput';
import { MOMENT } from '../../support/samples';
import { FIRST_PACK } from '../../support/years/nextPack';
import { reportPontelume } from '../../support/years/pontelume';
import { reportInput } from '../reportCity';

const FILE = join(import.meta.dirname, '../../../indicators', FIRST_PACK, 'samples/pontelume.json');
const { city, assessments } = JSON.parse(readFileSync(FILE, 'utf8')) as CityContent;

/** The year 2026 with 2024 and 2025; `words` is the language of the texts. */
export async function severalYears(words = 'en'): Promise<ReportInput> {
  const work = assessments.find(({ year }) => year === 2026);
  const input = await reportInput(work, city, words, undefined, words);
  const years = [2024, 2025, 2026].map(reportPontelume);
  return { ...input, years, comparison: compareYears(reportPontelume(2025), input.report) };
}

const stamp = { at: MOMENT };

export const PLAN: Plan = {
  priorities: [
    { subject: { kind: 'principle', id: 'P01' }, need: 3, reach: 3, means: 1, cooperation: 1, order: 0, ...stamp },
    { subject: { kind: 'indicator', id: '02.C1' }, need: 1, reach: 2, means: 3, cooperation: 3, order: 1, ...stamp },
    { subject: { kind: 'indicator', id: '03.C1' }, need: 3, order: 2, ...stamp },
  ],
  targets: [
    { id: 't1', subject: { kind: 'principle', id: 'P01' }, year: 2027, value: 3.5, ...stamp },
    { id: 't2', subject: { kind: 'indicator', id: '01.C2' }, year: 2028, level: 'established', ...stamp },
    { id: 't3', subject: { kind: 'indicator', id: '01.I1' }, year: 2029, ...stamp },
  ],
  actions: [
    {
      id: 'a2',
      title: 'Later action',
      due: '2028',
      status: 'planned',
      owner: 'Role of later',
      ...stamp,
    },
    {
      id: 'a1',
      title: '<b>Open the library</b>',
      difference: 'Difference\nin two lines',
      owner: 'Role of the library',
      departments: ['Department one', 'Department two'],
      due: '2027-03',
      status: 'underWay',
      costNote: 'Cost of 12,000',
      indicators: ['01.C1', '77.C9'],
      continues: 'a0',
      ...stamp,
    },
    { id: 'a3', title: ' ', status: 'dropped', ...stamp },
  ],
};

export const CARD: PracticeCard = {
  indicatorId: '01.C1',
  title: 'Card title',
  summary: 'Card summary',
  departments: ['Card department'],
  partners: ['Card partner'],
  start: '2025-03',
  impact: 'Card impact',
  transferability: 'Card transferability',
  contact: 'Card contact',
  link: 'javascript:alert(1)',
  at: MOMENT,
};
