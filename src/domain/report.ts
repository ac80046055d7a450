/**
 * The one plain object between computing and showing: charts, screens, documents and files are all made from it, so that
 * the same count and the same level stand everywhere. It holds ids, numbers and the city's own words, no text of ours.
 */
import { pointsOf, stateOf, type Answer, type AnswerState } from './answer';
import { evidenceStrength, lacksEvidence, type Strength } from './evidence';
import {
  countAnswers,
  indexAnswers,
  principleStatus,
  type Assessment,
  type City,
  type Counts,
  type PrincipleStatus,
} from './assessment';
import { indicatorsOf, type IndicatorOutline, type PackOutline } from './pack';
import { isClearChange, scoreCity, scoreGroup, scorePrinciple, type Level, type PrincipleLevel } from './scoring';

export type IndicatorResult = IndicatorOutline & {
  state: AnswerState;
  /** 0-4; undefined for numbers and for everything that is not answered. */
  points: number | undefined;
  strength: Strength;
  /** Level 3 or 4, or yes, without a document. */
  notEvidenced: boolean;
  answer: Answer | undefined;
};

export type PrincipleResult = {
  id: string;
  number: number;
  group: string;
  status: PrincipleStatus;
  department: string | undefined;
  /** Over all indicators, numbers included: what a person has answered and not. */
  counts: Counts;
  /** Over the scored indicators (rules 1-4). */
  level: PrincipleLevel;
  indicators: IndicatorResult[];
};

export type Report = {
  city: City;
  year: number;
  packId: string;
  counts: Counts;
  principles: PrincipleResult[];
  groups: { id: string; level: Level }[];
  /** Stands below the profile, never first (rule 5). */
  overall: Level;
  /** Indicator ids: "we don't know yet". */
  toFindOut: string[];
  /** Indicator ids flagged to discuss. */
  toDiscuss: string[];
  /** Answered indicators with a document, data or outside review behind them, of all answered ones. */
  evidenced: { documented: number; answered: number };
};

/**
 * Computes everything that is shown of an assessment. Pure: the same input gives the same report. Answers to indicators
 * that the pack does not have are left out of every count and level; they stay in the assessment.
 */
export function buildReport(city: City, assessment: Assessment, pack: PackOutline): Report {
  const answers = indexAnswers(assessment.answers);
  const states = new Map(assessment.principles.map((state) => [state.principleId, state]));
  const principles = pack.principles.map((principle): PrincipleResult => {
    const indicators = indicatorsOf(pack.indicators, principle.id);
    const counts = countAnswers(indicators, answers);
    const state = states.get(principle.id);
    return {
      id: principle.id,
      number: principle.number,
      group: principle.group,
      status: principleStatus(counts, state),
      department: state?.department,
      counts,
      level: scorePrinciple(indicators, answers),
      indicators: indicators.map((indicator) => describeIndicator(indicator, answers.get(indicator.id))),
    };
  });
  const results = principles.flatMap((principle) => principle.indicators);
  const answered = results.filter((result) => result.state === 'answered');
  return {
    city,
    year: assessment.year,
    packId: pack.id,
    counts: countAnswers(pack.indicators, answers),
    principles,
    groups: pack.groups.map(({ id }) => ({
      id,
      level: scoreGroup(principles.filter(({ group }) => group === id).map(({ level }) => level)),
    })),
    overall: scoreCity(principles.map(({ level }) => level)),
    toFindOut: results.filter((result) => result.state === 'unknown').map(({ id }) => id),
    toDiscuss: results.filter((result) => result.answer?.discuss).map(({ id }) => id),
    evidenced: {
      documented: answered.filter(({ strength }) => strength === 'document' || strength === 'dataOrReview').length,
      answered: answered.length,
    },
  };
}

function describeIndicator(indicator: IndicatorOutline, answer: Answer | undefined): IndicatorResult {
  return {
    state: stateOf(answer),
    points: pointsOf(answer),
    strength: evidenceStrength(answer),
    notEvidenced: lacksEvidence(answer),
    answer,
    // Last: an object that begins with a spread takes V8 fifty times as long, and a network makes half a million of these.
    ...indicator,
  };
}

/** The principles with a level, highest first; equal ones in the order of the Charter. */
export function sortByLevel(principles: readonly PrincipleResult[]): PrincipleResult[] {
  return principles
    .filter(({ level }) => level.value !== undefined)
    .toSorted((a, b) => (b.level.value ?? 0) - (a.level.value ?? 0) || a.number - b.number);
}

/**
 * The finding of a profile: up to `most` strongest and weakest principles, every one of the first a clear change above every
 * one of the second. Empty on both sides under twice as many principles with a level, or when highest and lowest are less
 * than a clear change apart: then nothing stands out.
 */
export function findExtremes(report: Report, most = 3): { strongest: PrincipleResult[]; weakest: PrincipleResult[] } {
  const sorted = sortByLevel(report.principles);
  const levelOf = (principle: PrincipleResult | undefined) => principle?.level.value ?? 0;
  const [highest, lowest] = [levelOf(sorted[0]), levelOf(sorted.at(-1))];
  if (sorted.length < 2 * most || !isClearChange(lowest, highest)) {
    return { strongest: [], weakest: [] };
  }
  const strongest = sorted.slice(0, most);
  const weakest = sorted.slice(-most).toReversed();
  let [strong, weak] = [levelOf(strongest.at(-1)), levelOf(weakest.at(-1))];
  while (!isClearChange(weak, strong)) {
    // The two lists meet: whoever is farther from the end of its own list does not stand out.
    const [fromHighest, fromLowest] = [highest - strong, weak - lowest];
    if (fromHighest >= fromLowest) {
      strongest.pop();
    }
    if (fromLowest >= fromHighest) {
      weakest.pop();
    }
    [strong, weak] = [levelOf(strongest.at(-1)), levelOf(weakest.at(-1))];
  }
  return { strongest, weakest };
}
