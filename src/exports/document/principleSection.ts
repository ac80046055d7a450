import type { IndicatorResult, PrincipleResult } from '@/domain/report';
import type { YearSeries } from '@/domain/years/series';
import { describeAnswer } from './answerFacts';
import type { Fact, Section } from '@/domain/document/model';
import { describeLevel } from './levelWords';
import { findIndicator, nameIndicator, wordsOf, type ReportInput } from './reportInput';
import { describeRoom } from './roomFacts';
import { buildPrincipleYears } from '@/exports/document/years/seriesSection';

/** One principle with all its indicators: what it asks, where it stands and stood, and every answer. */
export function buildPrincipleSection(principle: PrincipleResult, input: ReportInput, series?: YearSeries): Section {
  const { pack, t, format, assessment } = input;
  const words = pack.principles.find(({ id }) => id === principle.id);
  const state = assessment.principles.find(({ principleId }) => principleId === principle.id);
  const { commitment, implementation } = principle.level.dimensions;
  const status = t(`status.${principle.status}`);
  const since = state?.ready && state.readyAt ? format.day(state.readyAt) : undefined;
  const facts: Fact[] = [
    { label: t('exports.principle.level'), value: describeLevel(principle.level, input) },
    { label: pack.dimensions.commitment, value: describeLevel(commitment, input) },
    { label: pack.dimensions.implementation, value: describeLevel(implementation, input) },
    {
      label: t('exports.principle.status'),
      value: since ? t('exports.principle.since', { status, date: since }) : status,
    },
    { label: t('exports.principle.answers'), value: t('counts.answered', principle.counts) },
  ];
  if (principle.department) {
    facts.push({ label: t('exports.principle.department'), value: { typed: principle.department } });
  }
  facts.push(...describeRoom(principle.id, undefined, input));
  if (words?.title.status === 'working') {
    facts.push({ label: t('exports.principle.title'), value: t('exports.principle.workingTitle') });
  }
  return {
    id: principle.id.toLowerCase(),
    heading: t('exports.principle.heading', { number: principle.number, title: words?.title.text ?? principle.id }),
    blocks: [...(words ? [{ kind: 'text', text: words.asks } as const] : []), { kind: 'facts', facts }],
    sections: [
      ...buildPrincipleYears(series, principle.id, input),
      ...principle.indicators.map((result) => describeIndicator(result, input)),
    ],
  };
}

function describeIndicator({ id, answer }: IndicatorResult, input: ReportInput): Section {
  const indicator = findIndicator(input.pack, id);
  const question = indicator ? wordsOf(input, id, indicator.question) : [input.t('exports.answer.noWords')];
  return {
    id,
    heading: nameIndicator(input, id),
    blocks: [...question.map((text) => ({ kind: 'text', text }) as const), ...describeAnswer(answer, indicator, input)],
    sections: [],
  };
}
