import type { Block, DocumentModel, Section } from '@/domain/document/model';
import { cleanText } from '@/domain/document/plainText';
import { listMarks } from '@/exports/document/openingSections';
import { drawProfile } from '@/exports/document/profileFigure';
import { namePrinciple, type ReportInput } from '@/exports/document/reportInput';
import { describeChanges } from './changes';
import { describeBriefly, describeEnd } from './extremes';
import { listNextActions, listPriorities, nameSubject, proposeForDiscussion, describeAction } from './nextSteps';

/** So many actions stand on the two pages. */
const MOST_ACTIONS = 3;
/** Height of a strip of the profile in CSS pixels: the least that its name and its dot need, so that all fits on two pages. */
const ROW = 27;
/** Why there is no level stands in words, which need more than a dot; all of them together have only so much room. */
const MORE = { row: 7, all: 42 };

/**
 * Two pages for the mayor and the plenary: where the city stands, what changed and why, what comes next, and what is asked
 * of the council. Pure: the same input gives the same document.
 */
export function buildSummary(input: ReportInput): DocumentModel {
  const { report, t, language, direction, comparison } = input;
  const section = (id: string, heading: string, blocks: Block[]): Section => ({ id, heading, blocks, sections: [] });
  const before = comparison?.years.before;
  return {
    language,
    direction,
    title: t('templates.summary.title', { city: cleanText(report.city.name), year: report.year }),
    heading: [{ typed: report.city.name }, t('templates.summary.heading', { year: report.year })],
    brief: true,
    contents: t('exports.contents'),
    marks: listMarks(input),
    blocks: [{ kind: 'text', text: t('templates.summary.about') }],
    sections: [
      section('profile', t('exports.profile.heading'), drawPicture(input)),
      section('ends', t('templates.summary.ends'), [
        {
          kind: 'facts',
          facts: [
            { label: t('templates.summary.strongest'), value: describeEnd('strongest', input) },
            { label: t('templates.summary.weakest'), value: describeEnd('weakest', input) },
          ],
        },
      ]),
      section(
        'changes',
        before === undefined ? t('templates.changes.heading') : t('templates.changes.headingSince', { before }),
        describeChanges(input),
      ),
      section('next', t('templates.summary.next'), describeNext(input)),
      section('asked', t('templates.summary.asked'), [
        askCouncil(input),
        { kind: 'text', text: describeMaking(input) },
      ]),
    ],
  };
}

/** Coverage in counts, never as one percentage. */
export function describeCounts({ report, t }: ReportInput): string {
  const { counts, evidenced, principles } = report;
  if (counts.answered === 0) {
    return t('templates.counts.empty');
  }
  const withLevel = principles.filter(({ level }) => level.value !== undefined);
  return t('templates.counts.text', {
    ...counts,
    documented: evidenced.documented,
    levels: withLevel.length,
    principles: principles.length,
    provisional: withLevel.filter(({ level }) => level.provisional).length,
  });
}

/** There is no table below this picture, so its description holds every level. */
function drawPicture(input: ReportInput): Block[] {
  const { report, t, format } = input;
  const levels = report.principles.map((principle) =>
    t('templates.summary.level', {
      principle: namePrinciple(input, principle),
      level: describeBriefly(principle.level, input),
    }),
  );
  const description = t('templates.summary.pictureText', { levels: format.list(levels) });
  const withheld = report.principles.filter(({ level }) => level.value === undefined).length;
  const rows = { level: ROW, withheld: ROW + Math.min(MORE.row, MORE.all / Math.max(withheld, 1)) };
  return [
    { kind: 'text', text: describeCounts(input) },
    {
      kind: 'figure',
      id: 'profile-picture',
      picture: { ...drawProfile(input, rows), description },
      caption: t('exports.profile.legend'),
    },
  ];
}

function describeNext(input: ReportInput): Block[] {
  const { t, format } = input;
  const actions = listNextActions(input);
  if (actions.length > 0) {
    const shown = actions.slice(0, MOST_ACTIONS);
    const text =
      actions.length > shown.length
        ? t('templates.actions.some', { count: actions.length, shown: shown.length })
        : t('templates.actions.all', { count: actions.length });
    return [
      { kind: 'text', text },
      { kind: 'facts', facts: shown.map((action, place) => describeAction(action, place + 1, input)) },
    ];
  }
  const priorities = listPriorities(input).map((subject) => nameSubject(subject, input));
  return priorities.length > 0
    ? [{ kind: 'text', text: t('templates.actions.onlyPriorities', { list: format.list(priorities) }) }]
    : proposeForDiscussion(t('templates.actions.noPlan'), input);
}

function askCouncil(input: ReportInput): Block {
  const { t } = input;
  const hasPlan = listNextActions(input).length > 0 || listPriorities(input).length > 0;
  return {
    kind: 'list',
    items: [
      t('templates.summary.ask.note'),
      hasPlan ? t('templates.summary.ask.approve') : t('templates.summary.ask.choose'),
      t('templates.summary.ask.again'),
    ],
  };
}

/** With what and when it was made, and that the tool is nobody's but its own. */
function describeMaking({ pack, t, format, savedAt }: ReportInput): string {
  const { title, version, disclaimer } = pack;
  return [t('templates.madeWith', { title, version, date: format.day(savedAt) }), disclaimer].join(' ');
}
