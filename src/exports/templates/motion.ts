import type { Block, DocumentModel, Fact, Section, Text } from '@/domain/document/model';
import { cleanText } from '@/domain/document/plainText';
import { findExtremes } from '@/domain/report';
import { listMarks } from '@/exports/document/openingSections';
import { departmentOf, formatPartialDate, namePrinciple, type ReportInput } from '@/exports/document/reportInput';
import { describeFinding } from '@/exports/document/years/yearWords';
import { describeBriefly, type End } from './extremes';
import { listNextActions, listPriorities, nameSubject, proposeForDiscussion, tableActions } from './nextSteps';
import { describeCounts } from './summary';

/** The years from which the council ticks that of the next assessment: nothing in the data says it. */
const NEXT_YEARS = [1, 2, 3, 4];

/**
 * A text for the plenary, with the facts it rests on and places for what the council decides. Its form is the neutral one:
 * having seen, considering, it is agreed. Pure: the same input gives the same document.
 */
export function buildMotion(input: ReportInput): DocumentModel {
  const { report, t, language, direction } = input;
  return {
    language,
    direction,
    title: t('templates.motion.title', { city: cleanText(report.city.name), year: report.year }),
    heading: [{ typed: report.city.name }, t('templates.motion.heading', { year: report.year })],
    contents: t('exports.contents'),
    marks: listMarks(input),
    blocks: [{ kind: 'text', text: t('templates.motion.form') }],
    sections: [
      buildSeen(input),
      buildConsidering(input),
      {
        id: 'agreed',
        heading: t('templates.motion.agreed'),
        blocks: [],
        sections: [
          part('note', t('templates.motion.note.heading'), [{ kind: 'text', text: t('templates.motion.note.text') }]),
          part('priorities', t('templates.motion.priorities.heading'), listForVote(input)),
          part('actions', t('templates.motion.actions.heading'), listActions(input)),
          part('again', t('templates.motion.again.heading'), [chooseYear(input)]),
          part('public', t('templates.motion.public.heading'), [
            { kind: 'text', text: t('templates.motion.public.text') },
          ]),
        ],
      },
      part('signatures', t('templates.motion.signatures.heading'), [
        { kind: 'writing', label: t('templates.motion.signatures.vote'), lines: 1 },
        {
          kind: 'signatures',
          labels: [
            t('templates.motion.signatures.date'),
            t('templates.motion.signatures.proposer'),
            t('templates.motion.signatures.secretary'),
          ],
        },
      ]),
    ],
  };
}

function part(id: string, heading: string, blocks: Block[]): Section {
  return { id, heading, blocks, sections: [] };
}

/** What lies before the council: the Charter, the assessment, who agreed it. */
function buildSeen(input: ReportInput): Section {
  const { report, pack, t, format, savedAt, edition, language } = input;
  const items = [
    t('templates.motion.seen.charter', { edition: pack.charterEdition }),
    t('templates.motion.seen.assessment', {
      year: report.year,
      title: pack.title,
      version: pack.version,
      date: format.day(savedAt),
    }),
  ];
  const agreed: Fact[] = edition
    ? [
        { label: t('review.edition.body'), value: { typed: edition.body } },
        { label: t('review.edition.date'), value: formatPartialDate(edition.date, language) },
      ]
    : [];
  return part('seen', t('templates.motion.seen.heading'), [
    { kind: 'list', items },
    ...(agreed.length > 0 ? [{ kind: 'facts', facts: agreed } as const] : []),
  ]);
}

function buildConsidering(input: ReportInput): Section {
  const { t, comparison } = input;
  const items: Text[] = [
    t('templates.motion.considering.self'),
    ...countDepartments(input),
    describeCounts(input),
    ...(comparison ? [t('templates.motion.considering.changes', { changes: describeFinding(comparison, input) })] : []),
    ...(comparison ? [t('templates.changes.notProgress')] : []),
  ];
  const facts = [
    ...(['strongest', 'weakest'] as const).flatMap((end) => describeExtremes(end, input)),
    ...listWorkshops(input),
  ];
  return part('considering', t('templates.motion.considering.heading'), [
    { kind: 'list', items },
    ...(facts.length > 0 ? [{ kind: 'facts', facts } as const] : []),
  ]);
}

/** The ends of the profile, each level with its range and counts on a line of its own: in a row, their commas run together. */
function describeExtremes(end: End, input: ReportInput): Fact[] {
  const { report, t } = input;
  const value = findExtremes(report)[end].map((principle) =>
    t('templates.summary.level', {
      principle: namePrinciple(input, principle),
      level: describeBriefly(principle.level, input),
    }),
  );
  return value.length > 0 ? [{ label: t(`templates.motion.considering.${end}`), value }] : [];
}

/** How many departments answered, as far as they are written down; nothing where names are left out. */
function countDepartments({ report, t, without = [] }: ReportInput): string[] {
  const departments = report.principles.flatMap((principle) =>
    principle.indicators
      .filter(({ state }) => state === 'answered')
      .flatMap((result) => departmentOf(principle, result)?.trim() || []),
  );
  const count = new Set(departments).size;
  return count > 0 && !without.includes('names') ? [t('templates.motion.considering.departments', { count })] : [];
}

/** The workshops whose levels were taken over. */
function listWorkshops({ rooms, t }: ReportInput): Fact[] {
  const titles = new Set([...(rooms?.values() ?? [])].map(({ session }) => session.title));
  const value = [...titles].map((typed) => ({ typed }));
  return value.length > 0 ? [{ label: t('templates.motion.considering.workshops'), value }] : [];
}

function listForVote(input: ReportInput): Block[] {
  const { t } = input;
  const items = listPriorities(input).map((subject) => nameSubject(subject, input));
  if (items.length > 0) {
    return [
      { kind: 'text', text: t('templates.motion.priorities.text') },
      { kind: 'list', items },
    ];
  }
  return [
    ...proposeForDiscussion(t('templates.motion.priorities.none'), input),
    { kind: 'writing', label: t('templates.motion.priorities.write'), lines: 3 },
  ];
}

function listActions(input: ReportInput): Block[] {
  const { t } = input;
  const actions = listNextActions(input);
  return actions.length > 0
    ? [{ kind: 'text', text: t('templates.motion.actions.text') }, tableActions(actions, input)]
    : [
        { kind: 'text', text: t('templates.motion.actions.none') },
        { kind: 'writing', label: t('templates.motion.actions.write'), lines: 3 },
      ];
}

function chooseYear({ report, t }: ReportInput): Block {
  const options = NEXT_YEARS.map((step) => ({ key: `${step}`, text: `${report.year + step}` }));
  return { kind: 'choices', label: t('templates.motion.again.text'), options, inRow: true };
}
