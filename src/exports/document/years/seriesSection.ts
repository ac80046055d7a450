/** All chosen years of a city: each principle in its own small picture, groups and city in one table. */
import type { Section, Table } from '@/domain/document/model';
import { buildSeries, type Segment, type YearSeries } from '@/domain/years/series';
import { describeLevel } from '@/exports/document/levelWords';
import { namePrinciple, type ReportInput } from '@/exports/document/reportInput';
import { drawSeries, type PrincipleSeries } from '@/exports/figures/seriesFigure';
import { describeOwn, describeStep, directionOfStep } from './yearWords';

/** Two years are told as a comparison; from so many on there is a series. */
const FEWEST = 3;

/** The years of a report with answers, or undefined when they are too few for a series. */
export function findSeries({ years = [], packs }: ReportInput): YearSeries | undefined {
  const answered = years.filter(({ counts }) => counts.answered > 0);
  return answered.length < FEWEST ? undefined : buildSeries(answered, packs);
}

/** What holds for all principles, and the means of the groups and the city year by year. */
export function buildYears(series: YearSeries | undefined, input: ReportInput): Section[] {
  if (!series) {
    return [];
  }
  const { t } = input;
  const span = spanOf(series);
  return [
    {
      id: 'years',
      heading: t('exports.years.all', span),
      blocks: [
        { kind: 'text', text: describeAll(series, input) },
        { kind: 'text', text: t('exports.years.howToRead') },
        listYears(series, input),
        { kind: 'text', text: t('exports.whole.text') },
      ],
      sections: [],
    },
  ];
}

/** How many principles can be followed from the first year to the last, and which of them went up in every step. */
function describeAll({ years, principles }: YearSeries, input: ReportInput): string {
  const { t, format } = input;
  const whole = principles.filter(({ segments }) => segments.every((segment) => segment.break === undefined));
  const rising = whole.filter(({ segments }) => segments.every((segment) => directionOfStep(segment) === 'up'));
  const names = format.list(rising.map((principle) => namePrinciple(input, principle)));
  return [
    t('years.series.finding', { count: whole.length, total: principles.length, from: years[0], to: years.at(-1) }),
    ...(rising.length > 0 ? [t('years.series.rising', { principles: names })] : []),
  ].join(' ');
}

function listYears(series: YearSeries, input: ReportInput): Table {
  const { pack, t } = input;
  const titles = series.groups.map(({ id }) => pack.groups.find((group) => group.id === id)?.title.text ?? id);
  return {
    kind: 'table',
    caption: t('exports.years.wholeCaption', spanOf(series)),
    columns: [t('exports.about.year'), ...titles, t('exports.whole.city')],
    rows: series.years.map((year, place) => ({
      key: String(year),
      cells: [
        String(year),
        ...[...series.groups, series.city].map(({ levels }) => {
          const level = levels[place];
          return level ? describeLevel(level, input, 'principles') : t('years.notInSet');
        }),
      ],
    })),
  };
}

/** The years of one principle, to stand in its section; nothing when there is no series of it. */
export function buildPrincipleYears(series: YearSeries | undefined, id: string, input: ReportInput): Section[] {
  const own = series?.principles.find((principle) => principle.id === id);
  if (!series || !own) {
    return [];
  }
  const { t } = input;
  const name = `${id.toLowerCase()}-years`;
  const picture = drawSeries(own, series.years, input);
  return [
    {
      id: name,
      heading: t('exports.years.span', spanOf(series)),
      blocks: [
        { kind: 'text', text: picture.finding },
        { kind: 'figure', id: `${name}-picture`, picture, caption: t('exports.years.legend') },
        listLevels(own, series, input),
      ],
      sections: [],
    },
  ];
}

function listLevels(own: PrincipleSeries, { years }: YearSeries, input: ReportInput): Table {
  const { t } = input;
  return {
    kind: 'table',
    caption: t('exports.years.caption', { principle: namePrinciple(input, own) }),
    columns: [t('exports.about.year'), t('exports.years.own'), t('exports.years.step')],
    rows: years.map((year, place) => ({
      key: String(year),
      cells: [
        String(year),
        describeOwn(own.levels[place], input),
        describeSince(
          own.segments.find(({ to }) => to === year),
          input,
        ),
      ],
    })),
  };
}

function describeSince(segment: Segment | undefined, input: ReportInput): string {
  return segment ? describeStep(segment, input) : '–';
}

function spanOf({ years }: YearSeries): { from: number | undefined; to: number | undefined } {
  return { from: years[0], to: years.at(-1) };
}
