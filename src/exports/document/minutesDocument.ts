import type { DocumentModel, Fact, Lines, Section } from '@/domain/document/model';
import { cleanText } from '@/domain/document/plainText';
import { planAgenda } from '@/domain/workshop/agenda';
import { BALLOT_WAYS, type Ballot, type BallotWay } from '@/domain/workshop/ballot';
import { getItem, isRecorded, isRevealed, type SessionItem } from '@/domain/workshop/session';
import { listRest } from '@/domain/workshop/steps';
import { formatPartialDate } from './reportInput';
import { buildLists } from './minutesLists';
import { findLastRound, listShownRounds, nameItem, nameRating, type MinutesInput } from './minutesInput';
import { buildQuestionSection } from './minutesQuestion';
import { countWithin, describeMedian } from './roundWords';

/**
 * The minutes of a workshop as a document: what the screen shows and what the HTML file holds. Pure: the same input gives the
 * same document. No rating of a round that the room has not seen stands in it.
 */
export function buildMinutesDocument(input: MinutesInput): DocumentModel {
  const { city, year, session, t, language, direction } = input;
  return {
    language,
    direction,
    title: t('minutes.page', { title: cleanText(session.title), city: cleanText(city.name), year }),
    heading: [{ typed: session.title }, t('minutes.heading')],
    contents: t('minutes.contents'),
    marks: listMarks(input),
    blocks: [{ kind: 'facts', facts: describeSession(input) }],
    sections: [buildAgenda(input), ...buildTalked(input), ...buildRest(input), ...buildLists(input)],
  };
}

/** True when there is something to put on record: a round was shown, or something was written down. */
export function hasMinutes({ items }: { items: readonly SessionItem[] }): boolean {
  return items.some((item) => isRevealed(item, 1) || isRecorded(item));
}

function listMarks({ city, session, t }: MinutesInput): DocumentModel['marks'] {
  return [
    ...(city.sample ? [{ word: t('exports.marks.sample'), text: t('minutes.marks.sample') }] : []),
    ...(session.phase === 'closed' ? [] : [{ word: t('exports.marks.draft'), text: t('minutes.marks.draft') }]),
  ];
}

function describeSession(input: MinutesInput): Fact[] {
  const { city, year, session, ballots, t, format, language, savedAt } = input;
  const { date, place, facilitator } = session;
  const typed = (label: string, text: string | undefined): Fact[] =>
    text?.trim() ? [{ label, value: { typed: text } }] : [];
  const again = session.items.some((item) => item.again);
  return [
    { label: t('minutes.about.city'), value: { typed: city.name } },
    { label: t('minutes.about.year'), value: String(year) },
    ...(date ? [{ label: t('minutes.about.date'), value: formatPartialDate(date, language) }] : []),
    ...typed(t('minutes.about.place'), place),
    ...typed(t('minutes.about.facilitator'), facilitator),
    { label: t('minutes.about.format'), value: t(`workshop.list.formats.${session.format}.name`) },
    { label: t('minutes.about.people'), value: format.number(session.people) },
    { label: t('minutes.about.first'), value: describeBallots(ballots, 1, input) },
    ...(again ? [{ label: t('minutes.about.second'), value: describeBallots(ballots, 2, input) }] : []),
    { label: t('minutes.about.made'), value: format.day(savedAt) },
  ];
}

/** How many ballots came in each way. A count of hands makes ballots for one question: there the questions are counted. */
function describeBallots(ballots: readonly Ballot[], round: 1 | 2, { session, t }: MinutesInput): Lines {
  const inRound = ballots.filter((ballot) => ballot.round === round);
  const countOf = (way: BallotWay) => {
    const own = inRound.filter((ballot) => ballot.way === way);
    return way === 'count' ? new Set(own.flatMap(({ ratings }) => Object.keys(ratings))).size : own.length;
  };
  const lines = BALLOT_WAYS.flatMap((way) => {
    const count = countOf(way);
    return count > 0 ? [t(`minutes.ways.${way}`, { count })] : [];
  });
  if (lines.length > 0) {
    return lines;
  }
  const isKept = session.items.some(({ counts }) => Object.keys(counts?.[round - 1] ?? {}).length > 0);
  return t(isKept ? 'minutes.about.forgotten' : 'minutes.about.none');
}

function buildAgenda({ session, t, format }: MinutesInput): Section {
  const rows = planAgenda(session);
  const hasDays = rows.some(({ day }) => day === 2);
  return {
    id: 'agenda',
    heading: t('minutes.agenda.heading'),
    blocks: [
      {
        kind: 'table',
        caption: t('minutes.agenda.caption'),
        columns: [t('minutes.columns.part'), ...(hasDays ? [t('minutes.columns.day')] : []), t('minutes.columns.time')],
        rows: rows.map(({ step, day, minutes, each, questions }) => ({
          key: `${day} ${step}`,
          cells: [
            t(`workshop.agenda.steps.${step}.name`),
            ...(hasDays ? [minutes > 0 ? format.number(day) : '–'] : []),
            [
              minutes > 0 ? t('minutes.agenda.minutes', { count: minutes }) : t('workshop.agenda.before'),
              ...(questions && each ? [t('workshop.agenda.questions', { count: questions, each })] : []),
            ],
          ],
        })),
      },
    ],
    sections: [],
  };
}

function buildTalked(input: MinutesInput): Section[] {
  const { session, t } = input;
  const known = new Set(session.items.map(({ id }) => id));
  const talked = (session.agenda ?? []).filter((id) => known.has(id)).map((id) => getItem(session, id));
  return talked.length > 0
    ? [
        {
          id: 'talked',
          heading: t('minutes.talked.heading'),
          blocks: [{ kind: 'text', text: t('minutes.talked.text') }],
          sections: talked.map((item) => buildQuestionSection(item, input)),
        },
      ]
    : [];
}

/** The questions that were not on the agenda, in one table. */
function buildRest(input: MinutesInput): Section[] {
  const { session, t } = input;
  const rest = listRest(session).filter((item) => isRevealed(item, 1) || isRecorded(item));
  if (rest.length === 0) {
    return [];
  }
  return [
    {
      id: 'rest',
      heading: t('minutes.rest.heading'),
      blocks: [
        { kind: 'text', text: t('minutes.rest.text') },
        {
          kind: 'table',
          caption: t('minutes.rest.caption'),
          columns: [
            t('minutes.columns.question'),
            t('minutes.columns.middle'),
            t('minutes.columns.within'),
            t('minutes.columns.agreed'),
          ],
          rows: rest.map((item) => ({ key: item.id, cells: describeRest(item, input) })),
        },
      ],
      sections: [],
    },
  ];
}

function describeRest(item: SessionItem, input: MinutesInput): Lines[] {
  const last = findLastRound(input, item);
  const unseen = listShownRounds(input, item).length === 0 ? input.t('minutes.rest.notShown') : '–';
  const sentence = item.sentence?.trim();
  return [
    nameItem(input, item.id),
    last ? describeMedian(last, input) : unseen,
    last ? countWithin(last, input) : '–',
    [item.agreed ? nameRating(item.agreed, input) : '–', ...(sentence ? [{ typed: sentence }] : [])],
  ];
}
