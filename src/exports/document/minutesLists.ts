/** What stands after the questions: who agrees how much, what is left to do, and where to sign. */
import type { Fact, Section } from '@/domain/document/model';
import { optionsOf, type Rating } from '@/domain/workshop/ballot';
import type { SessionItem } from '@/domain/workshop/session';
import { compareSpread, tallyItem } from '@/domain/workshop/tally';
import { listShownRounds, nameItem, nameRating, type MinutesInput } from './minutesInput';
import { countWithin } from './roundWords';

/** The lists at the end of the minutes. One that would be empty is left out, but never that nobody sees it differently. */
export function buildLists(input: MinutesInput): Section[] {
  return [
    ...buildSpread(input),
    buildDissent(input),
    ...listTyped('evidence', input),
    ...listTyped('action', input),
    ...listNames('parked', ({ parked }) => parked === true, input),
    ...listNames('notRated', (item) => !isRated(item, input), input),
    buildSignatures(input),
  ];
}

/** All questions that were shown, those first on which the room stood farthest apart. */
function buildSpread(input: MinutesInput): Section[] {
  const { session, pack, t } = input;
  const shown = session.items.flatMap((item) => {
    const [first, second] = listShownRounds(input, item);
    return first && first.tally.n > 0 ? [{ item, first, second, options: optionsOf(item.id, pack) }] : [];
  });
  if (shown.length === 0) {
    return [];
  }
  const sorted = shown.toSorted((a, b) => compareSpread(a.first.tally, b.first.tally, a.options, b.options));
  const hasSecond = sorted.some(({ second }) => second);
  return [
    {
      id: 'spread',
      heading: t('minutes.spread.heading'),
      blocks: [
        { kind: 'text', text: t('minutes.spread.text') },
        {
          kind: 'table',
          caption: t('minutes.spread.caption'),
          columns: [
            t('minutes.columns.question'),
            t('minutes.columns.lowest'),
            t('minutes.columns.highest'),
            t('minutes.columns.withinFirst'),
            ...(hasSecond ? [t('minutes.columns.withinSecond')] : []),
          ],
          rows: sorted.map(({ item, first, second }) => ({
            key: item.id,
            cells: [
              nameItem(input, item.id),
              nameEnd(first.tally.lowest, input),
              nameEnd(first.tally.highest, input),
              countWithin(first.tally, input),
              ...(hasSecond ? [second ? countWithin(second.tally, input) : '–'] : []),
            ],
          })),
        },
      ],
      sections: [],
    },
  ];
}

function nameEnd(rating: Rating | undefined, input: MinutesInput): string {
  return rating ? nameRating(rating, input) : '–';
}

function buildDissent(input: MinutesInput): Section {
  const { t } = input;
  const [section] = listTyped('otherView', input);
  const heading = t('minutes.lists.otherView');
  return (
    section ?? {
      id: 'otherView',
      heading,
      blocks: [{ kind: 'text', text: t('minutes.lists.noOtherView') }],
      sections: [],
    }
  );
}

function listTyped(field: 'otherView' | 'evidence' | 'action', input: MinutesInput): Section[] {
  const facts = input.session.items.flatMap((item): Fact[] => {
    const text = item[field]?.trim();
    return text ? [{ label: nameItem(input, item.id), value: { typed: text } }] : [];
  });
  return facts.length > 0
    ? [{ id: field, heading: input.t(`minutes.lists.${field}`), blocks: [{ kind: 'facts', facts }], sections: [] }]
    : [];
}

function listNames(list: 'parked' | 'notRated', isIn: (item: SessionItem) => boolean, input: MinutesInput): Section[] {
  const names = input.session.items.filter(isIn).map(({ id }) => nameItem(input, id));
  return names.length > 0
    ? [
        {
          id: list,
          heading: input.t(`minutes.lists.${list}`),
          blocks: names.map((text) => ({ kind: 'text', text })),
          sections: [],
        },
      ]
    : [];
}

/** True when anybody said anything of the item in any round; what they said is not looked at. */
function isRated({ id }: SessionItem, { session, ballots, pack }: MinutesInput): boolean {
  return [1, 2].some((round) => {
    const { n, unknown } = tallyItem(session, ballots, id, round, optionsOf(id, pack));
    return n + unknown > 0;
  });
}

function buildSignatures({ t }: MinutesInput): Section {
  return {
    id: 'signatures',
    heading: t('minutes.sign.heading'),
    blocks: [
      { kind: 'signatures', labels: [t('minutes.sign.facilitator'), t('minutes.sign.city'), t('minutes.sign.day')] },
    ],
    sections: [],
  };
}
