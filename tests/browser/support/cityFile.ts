/** A complete city file without any screen: every indicator answered, in a mix of all formats and states. */
import { createHash } from 'node:crypto';
import type { Answer, AnswerPatch } from '@/domain/answer';
import { writeCityFile, type CityContent } from '@/domain/file/cityFile';
import { CHOICES, LEVELS, type Indicator } from '@/domain/pack';
import type { FileSession } from '@/domain/workshop/session';
import { head, indicators } from './pack';

export const MOMENT = '2026-11-22T10:00:00.000Z';

export const FULL_CITY = { id: 'full-city', name: 'Vilafranca', country: 'ES', createdAt: MOMENT };

export function hashText(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex');
}

/** A room of 6 people that has agreed on the first principle, was shown the second, and goes on. */
const WORKSHOP: FileSession = {
  id: 'town-hall',
  title: 'Town hall, morning',
  format: 'ninetyMinutes',
  people: 6,
  talks: 3,
  phase: 'talking',
  agenda: ['P01', 'P02', 'P03'],
  current: 'P02',
  items: head.principles.map(({ id }) => ({
    id,
    ...(id === 'P01' || id === 'P02' ? { revealed: 1 } : {}),
    ...(id === 'P01' ? { agreed: 'underWay' as const, sentence: 'Some districts do it.', takenAt: MOMENT } : {}),
  })),
  createdAt: MOMENT,
  at: MOMENT,
  versions: { tests: 1 },
  ballots: Array.from({ length: 6 }, (_, person) => ({
    id: `ballot-${person}`,
    way: 'paper',
    round: 1,
    sheet: 0,
    number: person + 1,
    ratings: Object.fromEntries(
      head.principles.map(({ id, number }) => [id, LEVELS[(person + number) % 5] ?? 'notYet'] as const),
    ),
    at: MOMENT,
  })),
};

/** A city whose two years have an answer to everything, with notes, evidence, an unknown and a not applicable one. */
export function buildFullCity(): CityContent {
  return {
    city: FULL_CITY,
    assessments: [2025, 2026].map((year) => ({
      id: `full-city-${year}`,
      year,
      packId: head.id,
      createdAt: MOMENT,
      principles: [{ principleId: 'P01', ready: true, readyAt: MOMENT, department: 'Education' }],
      answers: indicators.map((indicator, index) => buildAnswer(indicator, index + year)),
      ...(year === 2026 ? { sessions: [WORKSHOP] } : {}),
    })),
  };
}

/** The same as the text of a file. */
export function writeFullCity(content: CityContent = buildFullCity()): string {
  const header = { about: 'Complete copy.', language: 'en', savedAt: MOMENT, tool: 'tests' };
  return writeCityFile(content, header, hashText);
}

function buildAnswer(indicator: Indicator, turn: number): Answer {
  const base = {
    indicatorId: indicator.id,
    at: MOMENT,
    versions: { tests: 1 },
    ...(turn % 3 === 0 ? { note: `Note on ${indicator.id}, with “signs” & ñ` } : {}),
  };
  if (turn % 17 === 0) {
    return { ...base, state: 'unknown' };
  }
  if (turn % 23 === 0) {
    return { ...base, state: 'notApplicable', reason: 'noPowers' };
  }
  return { ...base, state: 'answered', ...buildValue(indicator, turn) };
}

function buildValue(indicator: Indicator, turn: number): AnswerPatch {
  if (indicator.format === 'scale') {
    const evidence = [
      { id: `e${turn}`, title: 'Council decision 12', type: 'councilDecision' as const, date: '2026-03' },
    ];
    return { level: LEVELS[turn % 5], ...(turn % 2 ? { evidence } : {}), confidence: 'medium' };
  }
  if (indicator.format === 'yesNo') {
    return { choice: CHOICES[turn % 3], discuss: turn % 4 === 0 };
  }
  return {
    figure: {
      measure: Object.keys(indicator.measures)[0] ?? '',
      value: 10 + (turn % 7),
      year: 2025,
      source: 'Register',
    },
  };
}
