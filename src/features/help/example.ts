/**
 * The example on the page "How levels are computed". The answers are fixed; every figure that follows from them is computed
 * with the rules themselves, so that the page can never disagree with them.
 */
import { CURRENT_PACK } from '@/data/packFiles';
import { getPackOutline, getPrincipleIndicators } from '@/data/packs';
import { pointsOf, type Answer } from '@/domain/answer';
import { compareIndicators, isScored, SOURCE_LANGUAGE, type Indicator, type PackOutline } from '@/domain/pack';
import { scorePrinciple, type PrincipleLevel } from '@/domain/scoring';

/** What the rules look at in an answer. */
type Given = Pick<Answer, 'state' | 'level' | 'choice'>;
type Answers = ReadonlyMap<string, Given>;

export const EXAMPLE_PRINCIPLE = 'P01';
export const EXAMPLE_ANSWERS: Answers = new Map<string, Given>([
  ['01.C1', { state: 'answered', choice: 'beingPrepared' }],
  ['01.C2', { state: 'answered', level: 'established' }],
  ['01.I1', { state: 'answered', level: 'established' }],
  ['01.I2', { state: 'unknown' }],
  ['01.P1', { state: 'answered' }],
]);

/** The same answers with one change each, and the key of the sentence that says which. */
export const EXAMPLE_CHANGES = [
  { key: 'asAbove', indicators: [], given: undefined },
  { key: 'lowest', indicators: ['01.I2'], given: { state: 'answered', level: 'notYet' } },
  { key: 'notApplicable', indicators: ['01.I2'], given: { state: 'notApplicable' } },
  { key: 'unknown', indicators: ['01.I1', '01.I2'], given: { state: 'unknown' } },
  { key: 'nothingApplies', indicators: ['01.I1', '01.I2'], given: { state: 'notApplicable' } },
] as const satisfies readonly { key: string; indicators: readonly string[]; given: Given | undefined }[];

export type Example = { pack: PackOutline; indicators: Indicator[] };

const examples = new Map<string, Promise<Example>>();

/** The pack and the indicators of the example with their words. The same promise each time, as React's `use` needs it. */
export function getExample(language = SOURCE_LANGUAGE): Promise<Example> {
  const example = examples.get(language) ?? loadExample(language);
  examples.set(language, example);
  return example;
}

async function loadExample(language: string): Promise<Example> {
  const [pack, { indicators }] = await Promise.all([
    getPackOutline(CURRENT_PACK, language),
    getPrincipleIndicators(CURRENT_PACK, EXAMPLE_PRINCIPLE, language),
  ]);
  return { pack, indicators: indicators.toSorted(compareIndicators) };
}

/** The level of the example after a change; without one, of the example itself. */
export function scoreExample(
  indicators: readonly Indicator[],
  change: { indicators: readonly string[]; given: Given | undefined } = { indicators: [], given: undefined },
): PrincipleLevel {
  const { given } = change;
  const changed = given ? change.indicators.map((id): [string, Given] => [id, given]) : [];
  return scorePrinciple(indicators, new Map([...EXAMPLE_ANSWERS, ...changed]));
}

/** What each answered indicator of a dimension counts, then each missing one as `missing`; left out when undefined. */
export function listPoints(
  indicators: readonly Indicator[],
  dimension: 'commitment' | 'implementation',
  missing?: number,
): number[] {
  return indicators
    .filter((indicator) => indicator.dimension === dimension && isScored(indicator))
    .flatMap(({ id }) => pointsOf(EXAMPLE_ANSWERS.get(id)) ?? missing ?? []);
}
