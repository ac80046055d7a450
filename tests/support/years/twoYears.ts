/** Random cities in two years, with one pack or with a second one that follows the first. */
import fc from 'fast-check';
import type { Answer } from '@/domain/answer';
import { DIMENSIONS, FORMATS, type IndicatorOutline, type PackOutline } from '@/domain/pack';
import { buildReport, type Report } from '@/domain/report';
import { CHANGE_REASONS } from '@/domain/years/changeReason';
import { answerTo } from '../arbitraries';
import { CITY, MOMENT } from '../samples';
import { FIRST_PACK, NEXT_PACK, firstPack } from './nextPack';

/** What becomes of an indicator in the second pack. `added` is not in the first one. */
export type Fate = 'same' | 'wording' | 'new' | 'withdrawn' | 'added';

/** One indicator in two years, with everything that a pencil needs. */
export type Followed = { outline: IndicatorOutline; fate: Fate; before: Answer; after: Answer };

const PRINCIPLES = firstPack.principles.slice(2, 8);
const LETTERS = { commitment: 'C', implementation: 'I', progress: 'P' } as const;

const fates = fc.constantFrom<Fate>(
  ...Array<'same'>(20).fill('same'),
  'wording',
  'wording',
  'new',
  'withdrawn',
  'added',
);
const states = fc.constantFrom<Answer['state']>(
  ...Array<'answered'>(20).fill('answered'),
  'unknown',
  'notApplicable',
  'unanswered',
);
const reasons = fc.record({ changeReason: fc.option(fc.constantFrom(...CHANGE_REASONS), { nil: undefined }) });

function followedOne(principle: string, place: number): fc.Arbitrary<Followed> {
  const shape = fc.record({
    dimension: fc.constantFrom(...DIMENSIONS, 'commitment' as const, 'implementation' as const),
    format: fc.constantFrom(...FORMATS),
    fate: fates,
  });
  return shape.chain(({ dimension, format, fate }) => {
    const id = `${principle.slice(1)}.${LETTERS[dimension]}${place}`;
    const outline = { id, principle, dimension, format, shortForm: true };
    return fc.record({
      outline: fc.constant(outline),
      fate: fc.constant(fate),
      before: answerTo(outline, states),
      after: answerTo(outline, states, reasons),
    });
  });
}

/** Six principles of two groups with up to six indicators each. */
export const followedCities: fc.Arbitrary<Followed[]> = fc
  .tuple(
    ...PRINCIPLES.map(({ id }) =>
      fc
        .integer({ min: 1, max: 6 })
        .chain((size) => fc.tuple(...Array.from({ length: size }, (_, place) => followedOne(id, place + 1)))),
    ),
  )
  .map((principles) => principles.flat());

/** The same cities with one pack for both years: nothing is added, withdrawn or changed. */
export const steadyCities = followedCities.map((city) => city.map((item): Followed => ({ ...item, fate: 'same' })));

/** The two reports and the packs they were made with; one pack when no fate asks for a second. */
export function reportYears(city: readonly Followed[], others: readonly IndicatorOutline[] = []) {
  const isSteady = city.every(({ fate }) => fate === 'same') && others.length === 0;
  const first = city.filter(({ fate }) => fate !== 'added').map(({ outline }) => outline);
  const second = city.flatMap(({ outline, fate }): IndicatorOutline[] => {
    const change = fate === 'wording' || fate === 'new' ? fate : undefined;
    return fate === 'withdrawn' ? [] : [{ ...outline, ...(change ? { change } : {}) }];
  });
  const packs: PackOutline[] = [
    { ...firstPack, principles: PRINCIPLES, indicators: first },
    { ...firstPack, id: NEXT_PACK, follows: FIRST_PACK, principles: PRINCIPLES, indicators: [...second, ...others] },
  ];
  const pack = (index: number) => packs[isSteady ? 0 : index]!;
  return {
    before: reportOf(
      2026,
      pack(0),
      city.map(({ before }) => before),
    ),
    after: reportOf(
      2027,
      pack(1),
      city.map(({ after }) => after),
    ),
    packs,
  };
}

/** The report of a year with these answers. */
export function reportOf(year: number, pack: PackOutline, answers: Answer[]): Report {
  const head = { id: `year-${year}`, year, packId: pack.id, createdAt: MOMENT };
  return buildReport(CITY, { ...head, principles: [], answers }, pack);
}
