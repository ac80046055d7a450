/** What stands before the principles: whose report it is, how to read it, what is answered, the profile, the whole. */
import { STATES } from '@/domain/answer';
import type { Block, Fact, DocumentModel, Section } from '@/domain/document/model';
import { cleanText } from '@/domain/document/plainText';
import { describeLevel, describeRange, shortLevel } from './levelWords';
import { describeFinding, drawProfile } from './profileFigure';
import { formatPartialDate, namePrinciple, type ReportInput } from './reportInput';

/** That the city is fictional, that a body has agreed the year, or that not every principle is ready. */
export function listMarks({ report, edition, t, language }: ReportInput): DocumentModel['marks'] {
  const ready = report.principles.filter(({ status }) => status === 'ready').length;
  const total = report.principles.length;
  return [
    ...(report.city.sample ? [{ word: t('exports.marks.sample'), text: t('exports.marks.sampleText') }] : []),
    ...(edition
      ? [
          {
            word: t('exports.marks.agreed'),
            text: t('exports.marks.agreedText', {
              body: cleanText(edition.body),
              date: formatPartialDate(edition.date, language),
              revision: edition.revision,
            }),
          },
        ]
      : []),
    ...(!edition && ready < total
      ? [{ word: t('exports.marks.draft'), text: t('exports.marks.draftText', { count: ready, total }) }]
      : []),
  ];
}

/** Below the title: whose work it is, and that nobody checked it. */
export function describeReport({ report, pack, edition, t, format, savedAt }: ReportInput): Fact[] {
  const toolName = t('exports.about.toolName', { name: t('app.name'), version: __APP_VERSION__ });
  return [
    { label: t('exports.about.country'), value: format.country(report.city.country) },
    { label: t('exports.about.year'), value: String(report.year) },
    {
      label: t('exports.about.pack'),
      value: t('exports.about.packName', { title: pack.title, version: pack.version }),
    },
    { label: t('exports.about.charter'), value: pack.charterEdition },
    { label: t('exports.about.madeBy'), value: t('exports.about.selfMade') },
    ...(edition ? [{ label: t('exports.about.agreedBy'), value: { typed: edition.body } }] : []),
    { label: t('exports.about.date'), value: format.day(savedAt) },
    { label: t('exports.about.tool'), value: [toolName, pack.disclaimer] },
  ];
}

/** Before the principles, from how to read the report to the figure of the whole city. */
export function buildOpeningSections(input: ReportInput): Section[] {
  return [buildHowToRead(input), buildCounts(input), buildProfile(input), buildWhole(input)];
}

/** Three sentences and the scale. The full rules stand on the help page and in docs/decisions. */
function buildHowToRead({ pack, t }: ReportInput): Section {
  return {
    id: 'how-to-read',
    heading: t('exports.howToRead.heading'),
    blocks: [
      { kind: 'text', text: t('exports.howToRead.level') },
      { kind: 'text', text: t('exports.howToRead.range') },
      { kind: 'text', text: t('exports.howToRead.provisional') },
      {
        kind: 'table',
        caption: t('exports.howToRead.scale'),
        columns: [t('exports.columns.level'), pack.dimensions.commitment, pack.dimensions.implementation],
        rows: pack.scale.map(({ id, value, name, commitment, implementation }) => ({
          key: id,
          cells: [t('exports.answer.level', { value, name }), commitment, implementation],
        })),
      },
    ],
    sections: [],
  };
}

function buildCounts({ report, t, format }: ReportInput): Section {
  const { counts, evidenced } = report;
  const texts =
    counts.answered === 0
      ? [t('exports.counts.empty')]
      : [
          t('counts.answered', counts),
          t('exports.counts.evidenced', { count: evidenced.documented, answered: evidenced.answered }),
        ];
  const rows = STATES.map((state) => ({ key: state, cells: [t(`state.${state}`), format.number(counts[state])] }));
  return {
    id: 'counts',
    heading: t('exports.counts.heading'),
    blocks: [
      ...texts.map((text): Block => ({ kind: 'text', text })),
      {
        kind: 'table',
        caption: t('exports.counts.caption'),
        columns: [t('exports.columns.state'), t('exports.columns.indicators')],
        rows: [...rows, { key: 'total', cells: [t('exports.counts.total'), format.number(counts.total)] }],
      },
    ],
    sections: [],
  };
}

function buildProfile(input: ReportInput): Section {
  const { report, t } = input;
  return {
    id: 'profile',
    heading: t('exports.profile.heading'),
    newPage: true,
    blocks: [
      { kind: 'text', text: describeFinding(input) },
      { kind: 'text', text: t('exports.profile.subtitle', { year: report.year, ...report.counts }) },
      { kind: 'figure', id: 'profile-picture', picture: drawProfile(input), caption: t('exports.profile.legend') },
    ],
    sections: [
      {
        id: 'profile-table',
        heading: t('exports.profile.sameData'),
        blocks: [
          {
            kind: 'table',
            caption: t('exports.profile.caption', { year: report.year }),
            columns: [
              t('exports.columns.principle'),
              t('exports.columns.level'),
              t('exports.columns.range'),
              t('exports.columns.answered'),
              t('exports.columns.standing'),
            ],
            rows: report.principles.map(({ id, number, level }) => ({
              key: id,
              cells: [
                namePrinciple(input, { id, number }),
                shortLevel(level, input),
                describeRange(level, input),
                t('exports.profile.counts', { answered: level.answered, applicable: level.applicable }),
                t(
                  `exports.standing.${level.value === undefined ? 'none' : level.provisional ? 'provisional' : 'whole'}`,
                ),
              ],
            })),
          },
        ],
        sections: [],
      },
    ],
  };
}

/** The figure of the city stands below the profile, never first (rule 5). */
function buildWhole(input: ReportInput): Section {
  const { report, pack, t } = input;
  const groups = report.groups.map(({ id, level }): Fact => {
    const title = pack.groups.find((group) => group.id === id)?.title.text ?? id;
    return { label: title, value: describeLevel(level, input, 'principles') };
  });
  const whole: Fact = { label: t('exports.whole.city'), value: describeLevel(report.overall, input, 'principles') };
  return {
    id: 'whole',
    heading: t('exports.whole.heading'),
    blocks: [
      { kind: 'text', text: t('exports.whole.text') },
      { kind: 'facts', facts: [...groups, whole] },
    ],
    sections: [],
  };
}
