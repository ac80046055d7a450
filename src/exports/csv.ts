/**
 * One row for each indicator, for a spreadsheet: opens by double click in Excel in the language of the interface. Texts are
 * quoted, numbers are not; an empty cell is "nothing said" and never zero.
 */
import { stateOf, type Answer, type Evidence, type Figure } from '@/domain/answer';
import { evidenceStrength } from '@/domain/evidence';
import type { Indicator } from '@/domain/pack';
import type { IndicatorResult, PrincipleResult } from '@/domain/report';
import { roundLevel } from '@/domain/scoring';
import { FEWEST_SHOWN, type Tally } from '@/domain/workshop/tally';
import { findMeasure } from './document/figureFacts';
import { cleanText } from '@/domain/document/plainText';
import { findIndicator, listOtherAnswers, type ReportInput } from './document/reportInput';
import { nameRating } from './document/minutesInput';

/** Byte order mark: without it Excel does not read UTF-8. */
const BOM = '\uFEFF';
const LINE_END = '\r\n';

/** What a row is made from; an answer of another edition has neither principle nor indicator. */
type Row = {
  id: string;
  answer: Answer | undefined;
  result: IndicatorResult | undefined;
  principle: PrincipleResult | undefined;
  indicator: Indicator | undefined;
  figure: Figure | undefined;
};
/** An empty cell is undefined. */
export type Cell = string | number | undefined;

/** The columns in their order. A name is also the key of its header: `exports.csv.<name>`. */
const COLUMNS = {
  city: (_, { report }) => report.city.name,
  country: (_, { report }) => report.city.country,
  sample: (_, { report, t }) => yesWord(report.city.sample, t),
  year: (_, { report }) => report.year,
  pack: (_, { pack }) => `${pack.id} ${pack.version}`,
  principle: ({ principle }) => principle?.id,
  principleTitle: ({ principle }, { pack }) => pack.principles.find(({ id }) => id === principle?.id)?.title.text,
  indicator: ({ id }) => id,
  title: ({ indicator }) => indicator?.title,
  dimension: ({ result }, { pack }) => result && pack.dimensions[result.dimension],
  format: ({ result }, { t }) => result && t(`exports.answerFormats.${result.format}`),
  state: ({ answer }, { t }) => t(`state.${stateOf(answer)}`),
  answer: describeAnswer,
  points: ({ result }) => result?.points,
  value: ({ figure }) => figure?.value,
  unit: ({ figure, indicator }) => findMeasure(figure, indicator)?.unit,
  measure: ({ figure, indicator }) => findMeasure(figure, indicator)?.label ?? figure?.measure,
  valueYear: ({ figure }) => figure?.year,
  source: ({ figure }) => figure?.source,
  baseline: ({ figure }) => figure?.baseline?.value,
  baselineYear: ({ figure }) => figure?.baseline?.year,
  target: ({ figure }) => figure?.target?.value,
  targetYear: ({ figure }) => figure?.target?.year,
  breakdown: ({ figure }) => figure?.breakdown,
  reason: ({ answer }, { t }) => joinLines([answer?.reason && t(`reasons.${answer.reason}`), answer?.reasonWords]),
  note: ({ answer }) => answer?.note,
  noteLanguage: ({ answer }) => answer?.noteLanguage,
  evidence: ({ answer }, { t }) => joinLines((answer?.evidence ?? []).map((piece) => describeEvidence(piece, t))),
  strength: ({ answer }, { t }) => t(`evidence.strengths.${evidenceStrength(answer)}`),
  confidence: ({ answer }, { t }) => answer?.confidence && t(`confidence.${answer.confidence}`),
  changeReason: ({ answer }, { t }) => answer?.changeReason && t(`changeReasons.${answer.changeReason}`),
  discuss: ({ answer }, { t }) => yesWord(answer?.discuss, t),
  department: ({ answer }) => answer?.department,
  method: ({ answer }) => answer?.method?.title,
  roomAgreed: ({ id }, input) => nameAgreed(id, input),
  roomRatings: ({ id }, input) => findRound(id, input)?.n,
  roomWithin: ({ id }, input) => findWithin(id, input),
  principleDepartment: ({ principle }) => principle?.department,
  principleStatus: ({ principle }, { t }) => principle && t(`status.${principle.status}`),
  principleLevel: ({ principle }) => rounded(principle?.level.value),
  low: ({ principle }) => (hasAnswers(principle) ? rounded(principle?.level.low) : undefined),
  high: ({ principle }) => (hasAnswers(principle) ? rounded(principle?.level.high) : undefined),
  principleRoomAgreed: ({ principle }, input) => nameAgreed(principle?.id, input),
  principleRoomRatings: ({ principle }, input) => findRound(principle?.id, input)?.n,
  principleRoomWithin: ({ principle }, input) => findWithin(principle?.id, input),
  withheld: ({ principle }, { t }) => principle?.level.withheld && t(`withheld.${principle.level.withheld}`),
  answered: ({ principle }) => principle?.level.answered,
  applicable: ({ principle }) => principle?.level.applicable,
} satisfies Record<string, (row: Row, input: ReportInput) => Cell>;

export type AnswerColumn = keyof typeof COLUMNS;
/** Names of the columns in their order. */
export const ANSWER_COLUMNS = Object.keys(COLUMNS) as AnswerColumn[];

/**
 * The table as text, with byte order mark. Levels are on 0-4 with one decimal. The decimal mark is that of the language, and
 * the separator is a semicolon where that mark is a comma, as Excel expects it there.
 */
export function writeCsv(input: ReportInput): string {
  return writeTable(listAnswerTable(input), input.language);
}

/** The header and one row for each indicator, without some columns. Levels are on 0-4 with one decimal. */
export function listAnswerTable(input: ReportInput, without: readonly AnswerColumn[] = []): Cell[][] {
  const names = ANSWER_COLUMNS.filter((name) => !without.includes(name));
  const header = names.map((name) => input.t(`exports.csv.${name}`));
  return [header, ...listRows(input).map((row) => names.map((name) => COLUMNS[name](row, input)))];
}

/** Rows of cells as such a table, the header first. */
export function writeTable(rows: readonly (readonly Cell[])[], language: string): string {
  const decimal = decimalMark(language);
  const separator = decimal === ',' ? ';' : ',';
  const lines = rows.map((cells) => cells.map((cell) => writeCell(cell, decimal)).join(separator));
  return BOM + lines.map((line) => line + LINE_END).join('');
}

function listRows(input: ReportInput): Row[] {
  const rows = input.report.principles.flatMap((principle) =>
    principle.indicators.map((result): Row => {
      const { id, answer } = result;
      const indicator = findIndicator(input.pack, id);
      return { id, answer, result, principle, indicator, figure: answer?.figure };
    }),
  );
  const others = listOtherAnswers(input).map((answer): Row => {
    const { indicatorId: id, figure } = answer;
    return { id, answer, figure, result: undefined, principle: undefined, indicator: undefined };
  });
  return [...rows, ...others];
}

/** The name of the level or choice; of a number indicator the number itself. */
function describeAnswer({ answer, figure }: Row, { pack }: ReportInput): Cell {
  if (answer?.state !== 'answered') {
    return undefined;
  }
  const { level, choice } = answer;
  if (level !== undefined) {
    return pack.scale.find(({ id }) => id === level)?.name ?? level;
  }
  return choice === undefined ? figure?.value : pack.choices[choice];
}

function describeEvidence({ title, type, date, place, link, department }: Evidence, t: ReportInput['t']): string {
  return [title, t(`evidence.types.${type}`), date, place, link, department].filter(Boolean).join(' | ');
}

/** What a room agreed on; it stands beside the level and is never part of it. */
function nameAgreed(id: string | undefined, input: ReportInput): Cell {
  const view = input.rooms?.get(id ?? '');
  return view && nameRating(view.agreed, input);
}

function findRound(id: string | undefined, { rooms }: ReportInput): Tally | undefined {
  return rooms?.get(id ?? '')?.rounds.findLast(({ n }) => n > 0);
}

/** Of very few people nothing is told but how many they are. */
function findWithin(id: string | undefined, input: ReportInput): Cell {
  const round = findRound(id, input);
  return round && round.n >= FEWEST_SHOWN ? round.within : undefined;
}

function joinLines(lines: readonly (string | undefined)[]): string | undefined {
  return lines.filter(Boolean).join('\n') || undefined;
}

function yesWord(said: boolean | undefined, t: ReportInput['t']): string | undefined {
  return said ? t('exports.csv.yes') : undefined;
}

/** Before the first answer a range would only say 0 to 4, and a 0 could be read as a level. */
function hasAnswers(principle: PrincipleResult | undefined): boolean {
  return (principle?.level.answered ?? 0) > 0;
}

function rounded(level: number | undefined): number | undefined {
  return level === undefined ? undefined : roundLevel(level);
}

/** A comma or a point: the marks of other scripts are not read back by spreadsheets. */
export function decimalMark(language: string): ',' | '.' {
  const parts = new Intl.NumberFormat(language).formatToParts(1.5);
  return parts.some(({ type, value }) => type === 'decimal' && value === ',') ? ',' : '.';
}

/**
 * What a spreadsheet could take for a formula when it stands first in a cell, behind spaces too and in full-width forms
 * (OWASP, CSV injection).
 */
const FORMULA_START = /^(?:\s*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20]|[\t\r\n])/u;

function writeCell(cell: Cell, decimal: ',' | '.'): string {
  if (cell === undefined) {
    return '';
  }
  if (typeof cell === 'number') {
    return String(cell).replace('.', decimal);
  }
  const text = cleanText(cell);
  return `"${FORMULA_START.test(text) ? "'" : ''}${text.replaceAll('"', '""')}"`;
}
