/** A small pack, a city that answers it, and targets in a few words. */
import fc from 'fast-check';
import { STATES, type Answer, type AnswerPatch } from '@/domain/answer';
import type { Assessment } from '@/domain/assessment';
import { CHOICES, LEVELS, type Pack } from '@/domain/pack';
import type { Target } from '@/domain/plan/plan';
import { buildReport, type Report } from '@/domain/report';
import { answerTo } from '../../support/arbitraries';
import { readPack } from '../../support/packs';
import { CITY, MOMENT, answer, assessment } from '../../support/samples';

const { head, indicators } = readPack('educating-cities-2026');
const PRINCIPLES = ['P01', 'P03', 'P06'];

/**
 * Three principles of two groups. P01: C1 yes/no, C2 I1 I2 scale, P1 number. P03: C1 I1 I2 scale, P1 number.
 * P06 in the second group.
 */
export const PACK: Pack = {
  ...head,
  groups: head.groups.filter(({ id }) => id !== 'G3'),
  principles: head.principles.filter(({ id }) => PRINCIPLES.includes(id)),
  indicators: indicators.filter(({ principle }) => PRINCIPLES.includes(principle)),
  leftOut: [],
  untranslated: [],
};

/** The report of 2026 with these answers. */
export function report(rows: Answer[] = [], principles: Assessment['principles'] = []): Report {
  return buildReport(CITY, { ...assessment(rows), principles }, PACK);
}

/** Answers by indicator id. */
export function answers(patches: Record<string, AnswerPatch>): Answer[] {
  return Object.entries(patches).map(([id, patch]) => answer(id, patch));
}

/** A target of a principle (`P01`) or an indicator (`01.C1`) for 2030. */
export function target(id: string, aim: Partial<Target>): Target {
  const kind = id.startsWith('P') ? 'principle' : 'indicator';
  return { id: `target ${id}`, subject: { kind, id }, year: 2030, at: MOMENT, ...aim };
}

/** Any answers to the small pack; `others` are remarks beside them. */
export function anyAnswers(others?: fc.Arbitrary<AnswerPatch>): fc.Arbitrary<Answer[]> {
  const states = fc.oneof(
    { arbitrary: fc.constant('answered' as const), weight: 6 },
    { arbitrary: fc.constantFrom(...STATES), weight: 2 },
  );
  return fc.tuple(...PACK.indicators.map((indicator) => answerTo(indicator, states, others)));
}

const misfits = fc.record({
  id: fc.constantFrom('P01', 'P03', '99.C1', ...PACK.indicators.map(({ id }) => id)),
  aim: fc.constantFrom<Partial<Target>[]>({}, { value: 3 }, { level: 'established' }, { choice: 'yes' }),
});
const fitting = fc
  .record({
    indicator: fc.constantFrom(...PACK.indicators),
    level: fc.constantFrom(...LEVELS),
    choice: fc.constantFrom(...CHOICES),
  })
  .map(({ indicator: { id, format }, level, choice }) => ({ id, aim: format === 'scale' ? { level } : { choice } }));

/** Any targets, of indicators and principles, most that fit and some that do not. */
export const anyTargets: fc.Arbitrary<Target[]> = fc
  .array(fc.oneof({ arbitrary: fitting, weight: 4 }, { arbitrary: misfits, weight: 1 }), { maxLength: 12 })
  .map((list) => list.map(({ id, aim }, index) => ({ ...target(id, aim), id: `t${index}` })));
