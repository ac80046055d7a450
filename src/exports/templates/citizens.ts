/**
 * For residents, in easy language: short sentences, one idea in each, levels as words. It says less than the other documents
 * and never more: a level between two steps is told as being between them, and one that can still change as such.
 */
import { LEVEL_POINTS } from '@/domain/answer';
import type { Block, DocumentModel, Fact, Section } from '@/domain/document/model';
import { cleanText } from '@/domain/document/plainText';
import { LEVELS } from '@/domain/pack';
import { LOW_LEVEL } from '@/domain/plan/priorities';
import { findExtremes, type PrincipleResult, type Report } from '@/domain/report';
import { roundLevel, type Level } from '@/domain/scoring';
import { listMarks } from '@/exports/document/openingSections';
import { findIndicator, type ReportInput } from '@/exports/document/reportInput';
import { listCarriers, nameFirst, type End } from './extremes';
import { describeDue, listNextActions, nameAction } from './nextSteps';

/** From this level on (0-4) nothing is said to go not well yet: it is stable in the whole city. */
const HIGH_LEVEL = LEVEL_POINTS.established;
/** Under this share of answers one cannot say that most questions have one. */
const MOST = 0.75;
const HALF = 0.5;

/** The whole document. Pure: the same input gives the same document. */
export function buildForCitizens(input: ReportInput): DocumentModel {
  const { report, t, language, direction } = input;
  return {
    language,
    direction,
    title: t('templates.citizens.title', { city: cleanText(report.city.name), year: report.year }),
    heading: [{ typed: report.city.name }, t('templates.citizens.heading', { year: report.year })],
    contents: t('exports.contents'),
    marks: listMarks(input),
    blocks: [{ kind: 'text', text: t('templates.citizens.self') }],
    sections: [
      section('what', t('templates.citizens.what.heading'), describeWork(input)),
      section('steps', t('templates.citizens.steps.heading'), describeSteps(input)),
      section('well', t('templates.citizens.well.heading'), describeEnd('strongest', input)),
      section('notYet', t('templates.citizens.notYet.heading'), describeEnd('weakest', input)),
      section('next', t('templates.citizens.next.heading'), describeNext(input)),
      section('you', t('templates.citizens.you.heading'), [
        {
          kind: 'list',
          items: [t('templates.citizens.you.ask'), t('templates.citizens.you.read'), t('templates.citizens.you.say')],
        },
        { kind: 'writing', label: t('templates.citizens.you.where'), lines: 2 },
      ]),
    ],
  };
}

function section(id: string, heading: string, blocks: Block[]): Section {
  return { id, heading, blocks, sections: [] };
}

function describeWork({ report, t }: ReportInput): Block[] {
  const { counts } = report;
  const texts = [
    t('templates.citizens.what.charter'),
    t('templates.citizens.what.principles', { count: report.principles.length }),
    [
      t('templates.citizens.what.questions', { count: counts.total }),
      // The counts below are of the others: whoever adds them up must not miss these.
      ...(counts.notApplicable > 0
        ? [t('templates.citizens.what.notApplicable', { count: counts.notApplicable })]
        : []),
    ].join(' '),
    t(`templates.citizens.answered.${tellShare(report)}`, {
      answered: counts.answered,
      applicable: counts.applicable,
    }),
  ];
  return texts.map((text): Block => ({ kind: 'text', text }));
}

function tellShare({ counts: { answered, applicable } }: Report): 'none' | 'some' | 'half' | 'most' | 'all' {
  if (answered === 0) {
    return 'none';
  }
  const share = answered / applicable;
  return share === 1 ? 'all' : share >= MOST ? 'most' : share >= HALF ? 'half' : 'some';
}

function describeSteps(input: ReportInput): Block[] {
  const { t } = input;
  const items = LEVELS.map((id) =>
    t('templates.citizens.steps.step', {
      name: nameStep(LEVEL_POINTS[id], input),
      text: t(`templates.citizens.steps.${id}`),
    }),
  );
  return [
    { kind: 'text', text: t('templates.citizens.steps.text') },
    { kind: 'list', items },
  ];
}

/** What stands out at one end, as long as its level bears the heading; otherwise why nothing stands there. */
function describeEnd(end: End, input: ReportInput): Block[] {
  const { t, report } = input;
  const standing = findExtremes(report)[end];
  const named = standing.filter(({ level: { value = 0 } }) =>
    end === 'strongest' ? value >= LOW_LEVEL : value < HIGH_LEVEL,
  );
  if (named.length > 0) {
    return [{ kind: 'facts', facts: named.map((principle) => describePrinciple(end, principle, input)) }];
  }
  const text =
    standing.length > 0
      ? t(end === 'strongest' ? 'templates.citizens.well.none' : 'templates.citizens.notYet.none')
      : t(
          input.report.counts.answered > 0 ? 'templates.citizens.nothingStandsOut' : 'templates.citizens.answered.none',
        );
  return [{ kind: 'text', text }];
}

function describePrinciple(end: End, principle: PrincipleResult, input: ReportInput): Fact {
  const { pack, t } = input;
  const title = (id: string) => findIndicator(pack, id)?.title ?? id;
  const carriers = nameFirst(listCarriers(end, principle), ({ id }) => title(id), input);
  return {
    label: pack.principles.find(({ id }) => id === principle.id)?.shortTitle ?? principle.id,
    value: [...describeLevel(principle.level, input), t(`templates.citizens.${end}`, { indicators: carriers })],
  };
}

/** The step, or the two it lies between, with how many questions are answered and how far it can still move. */
function describeLevel(level: Level, input: ReportInput): string[] {
  const { t } = input;
  const { value = 0, answered, applicable } = level;
  const { lower, upper } = nameSteps(value, value, input);
  return [
    lower === upper ? t('templates.citizens.at', { step: lower }) : t('templates.citizens.between', { lower, upper }),
    t('templates.citizens.answers', { answered, applicable }),
    ...(level.provisional ? [describeOpen(level, input)] : []),
  ];
}

/** A range within the steps that are named already says nothing new. */
function describeOpen({ value = 0, low, high }: Level, input: ReportInput): string {
  const now = nameSteps(value, value, input);
  const range = nameSteps(low, high, input);
  const isSame = now.lower === range.lower && now.upper === range.upper;
  return isSame ? input.t('templates.citizens.openLittle') : input.t('templates.citizens.open', range);
}

/** The steps between which these levels lie. */
function nameSteps(low: number, high: number, input: ReportInput): { lower: string; upper: string } {
  return {
    lower: nameStep(Math.floor(roundLevel(low)), input),
    upper: nameStep(Math.ceil(roundLevel(high)), input),
  };
}

function nameStep(points: number, { pack }: ReportInput): string {
  return pack.scale.find(({ value }) => value === points)?.name ?? `${points}`;
}

/** Every action that is not over yet. Who answers for it is of no help here. */
function describeNext(input: ReportInput): Block[] {
  const { t } = input;
  const actions = listNextActions(input);
  if (actions.length === 0) {
    return [{ kind: 'text', text: t('templates.citizens.next.none') }];
  }
  return [
    { kind: 'text', text: t('templates.citizens.next.text') },
    {
      kind: 'table',
      caption: t('templates.actions.caption'),
      columns: [t('templates.citizens.next.action'), t('templates.citizens.next.due')],
      rows: actions.map((action) => ({
        key: action.id,
        cells: [nameAction(action, input), describeDue(action, input)],
      })),
    },
  ];
}
