/**
 * The answers by Sustainable Development Goal. A reading aid: no level of a goal is computed, for an indicator that speaks to
 * a target does not measure it. Source of goals and targets: United Nations, resolution A/RES/70/1.
 */
import type { Block, DocumentModel, Lines, Section, Text } from '@/domain/document/model';
import { cleanText } from '@/domain/document/plainText';
import type { Indicator } from '@/domain/pack';
import type { IndicatorResult } from '@/domain/report';
import { describeValue } from '@/exports/document/figureFacts';
import { listMarks } from '@/exports/document/openingSections';
import {
  findIndicator,
  listOtherAnswers,
  nameIndicator,
  namePrinciple,
  type ReportInput,
} from '@/exports/document/reportInput';
import { nameAnswer } from './extremes';

const GOALS = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17] as const;
type Goal = (typeof GOALS)[number];

/** An indicator beside one target it speaks to; `target` is `4.7`, or the number of a goal as a whole. */
type Link = { target: string; indicator: Indicator; result: IndicatorResult };

/** The whole document. Pure: the same input gives the same document. */
export function buildSdgAnnex(input: ReportInput): DocumentModel {
  const { report, t, language, direction } = input;
  const links = listLinks(input);
  return {
    language,
    direction,
    title: t('templates.sdg.title', { city: cleanText(report.city.name), year: report.year }),
    heading: [{ typed: report.city.name }, t('templates.sdg.heading', { year: report.year })],
    contents: t('exports.contents'),
    marks: listMarks(input),
    blocks: [{ kind: 'text', text: t('templates.summary.about') }, ...describeReading(input)],
    sections: [buildOverview(links, input), ...GOALS.map((goal) => buildGoal(goal, links, input))],
  };
}

/** Every pair of indicator and target, by target, then in the order of the pack. */
function listLinks({ report, pack }: ReportInput): Link[] {
  const links = report.principles
    .flatMap(({ indicators }) => indicators)
    .flatMap((result) => {
      const indicator = findIndicator(pack, result.id);
      return indicator ? indicator.sdg.map((target) => ({ target, indicator, result })) : [];
    });
  return links.toSorted((a, b) => compareTargets(a.target, b.target));
}

/** The goal as a whole, its numbered targets, then those with a letter, as the United Nations list them. */
function compareTargets(a: string, b: string): number {
  const [goalA = '', restA = ''] = a.split('.');
  const [goalB = '', restB = ''] = b.split('.');
  const place = (rest: string) => (/^\d*$/.test(rest) ? Number(rest) : 100 + rest.charCodeAt(0));
  return Number(goalA) - Number(goalB) || place(restA) - place(restB);
}

function isOfGoal(goal: Goal, target: string): boolean {
  return target.split('.', 1)[0] === `${goal}`;
}

function describeReading(input: ReportInput): Block[] {
  const { pack, t } = input;
  const others = listOtherAnswers(input).length;
  const texts: Text[] = [
    t('templates.sdg.aid'),
    t('templates.sdg.targets'),
    { link: 'https://sdgs.un.org/goals' },
    ...(pack.leftOut.length > 0 ? [t('templates.sdg.unread', { count: pack.leftOut.length })] : []),
    ...(others > 0 ? [t('templates.sdg.others', { count: others })] : []),
  ];
  return texts.map((text): Block => ({ kind: 'text', text }));
}

function nameGoal(goal: Goal, t: ReportInput['t']): string {
  return t('templates.sdg.goal', { number: goal, name: t(`templates.sdg.goals.${goal}`) });
}

/** Counts only: a mean over the indicators of a goal would be taken for a measurement of it. */
function buildOverview(links: readonly Link[], { t, format }: ReportInput): Section {
  return {
    id: 'overview',
    heading: t('templates.sdg.overview'),
    blocks: [
      {
        kind: 'table',
        caption: t('templates.sdg.overviewCaption'),
        columns: [t('templates.sdg.columns.goal'), t('exports.columns.indicators'), t('exports.columns.answered')],
        rows: GOALS.map((goal) => {
          const own = links.filter(({ target }) => isOfGoal(goal, target)).map(({ result }) => result);
          const indicators = [...new Set(own)];
          const answered = indicators.filter(({ state }) => state === 'answered');
          const cells = [format.number(indicators.length), format.number(answered.length)];
          return {
            key: `${goal}`,
            cells: [nameGoal(goal, t), ...(indicators.length > 0 ? cells : [t('templates.sdg.none'), '–'])],
          };
        }),
      },
    ],
    sections: [],
  };
}

function buildGoal(goal: Goal, links: readonly Link[], input: ReportInput): Section {
  const { t } = input;
  const own = links.filter(({ target }) => isOfGoal(goal, target));
  const name = nameGoal(goal, t);
  const table: Block = {
    kind: 'table',
    caption: t('templates.sdg.caption', { goal: name }),
    columns: [
      t('templates.sdg.columns.target'),
      t('exports.columns.indicator'),
      t('templates.sdg.columns.answer'),
      t('exports.columns.state'),
    ],
    rows: own.map(({ target, indicator, result }) => ({
      key: `${target} ${indicator.id}`,
      cells: [
        target.includes('.') ? target : t('templates.sdg.whole'),
        nameIndicator(input, indicator.id),
        describeAnswer(indicator, result, input),
        describeState(result, input),
      ],
    })),
  };
  return {
    id: `goal-${goal}`,
    heading: name,
    blocks: own.length > 0 ? [table] : [{ kind: 'text', text: describeNothing(goal, input) }],
    sections: [],
  };
}

/** That no indicator speaks to the goal, and which principles of the pack do. */
function describeNothing(goal: Goal, input: ReportInput): string {
  const { report, pack, t, format } = input;
  const named = pack.principles.filter(({ sdg }) => sdg.some((target) => isOfGoal(goal, target)));
  const principles = report.principles.filter(({ id }) => named.some((principle) => principle.id === id));
  return principles.length > 0
    ? t('templates.sdg.onlyPrinciples', {
        principles: format.list(principles.map((principle) => namePrinciple(input, principle))),
      })
    : t('templates.sdg.nothing');
}

function describeAnswer(indicator: Indicator, result: IndicatorResult, input: ReportInput): Lines {
  const figure = result.answer?.figure;
  if (result.state !== 'answered') {
    return '–';
  }
  if (indicator.format !== 'number') {
    return nameAnswer(result, input);
  }
  const value = describeValue(figure?.value, figure, indicator, input) ?? input.t('state.answered');
  return figure?.year === undefined ? value : input.t('exports.figure.inYear', { value, year: figure.year });
}

/** What shows an answer stands beside it. */
function describeState({ state, strength }: IndicatorResult, { t }: ReportInput): Lines {
  const words = t(`state.${state}`);
  return state === 'answered' ? [words, t(`evidence.strengths.${strength}`)] : words;
}
