import type { Block, Fact, Section, Table } from '@/domain/document/model';
import { optionsOf } from '@/domain/workshop/ballot';
import type { SessionItem } from '@/domain/workshop/session';
import { FEWEST_SHOWN } from '@/domain/workshop/tally';
import {
  describeQuestion,
  listShownRounds,
  nameItem,
  nameRating,
  type MinutesInput,
  type ShownRound,
} from './minutesInput';
import { describeRound } from './roundWords';

/** One question that the room talked about: how it rated, what it agreed, and who sees it differently. */
export function buildQuestionSection(item: SessionItem, input: MinutesInput): Section {
  const { t } = input;
  const rounds = listShownRounds(input, item);
  const question = describeQuestion(input, item.id);
  const blocks: Block[] = question ? [{ kind: 'text', text: question }] : [];
  if (rounds.length === 0) {
    blocks.push({ kind: 'text', text: t('minutes.question.notShown') });
  }
  const counted = rounds.filter(({ tally }) => tally.n >= FEWEST_SHOWN);
  if (counted.length > 0) {
    blocks.push(buildVotes(item, counted, input));
  }
  const facts = [
    ...rounds.map(({ round, tally }): Fact => ({
      label: t(`minutes.rounds.${round}`),
      value: describeRound(tally, input),
    })),
    ...describeRecord(item, input),
  ];
  if (facts.length > 0) {
    blocks.push({ kind: 'facts', facts });
  }
  return { id: `question-${item.id}`, heading: nameItem(input, item.id), blocks, sections: [] };
}

/** How many people gave each rating, the rounds side by side. */
function buildVotes({ id }: SessionItem, rounds: readonly ShownRound[], input: MinutesInput): Table {
  const { pack, t, format } = input;
  return {
    kind: 'table',
    caption: t('minutes.question.votes', { question: nameItem(input, id) }),
    columns: [t('minutes.columns.rating'), ...rounds.map(({ round }) => t(`minutes.rounds.${round}`))],
    rows: [...optionsOf(id, pack), 'unknown' as const].map((rating) => ({
      key: rating,
      cells: [nameRating(rating, input), ...rounds.map(({ tally }) => format.number(tally.counts[rating] ?? 0))],
    })),
  };
}

function describeRecord(item: SessionItem, input: MinutesInput): Fact[] {
  const { t } = input;
  const typed = (['sentence', 'otherView', 'evidence', 'action'] as const).flatMap((field): Fact[] => {
    const text = item[field]?.trim();
    return text ? [{ label: t(`minutes.record.${field}`), value: { typed: text } }] : [];
  });
  const agreed = item.agreed ? nameRating(item.agreed, input) : t('minutes.record.notAgreed');
  return [
    { label: t('minutes.record.agreed'), value: agreed },
    ...typed,
    ...(item.parked ? [{ label: t('minutes.record.parked'), value: t('minutes.record.parkedText') }] : []),
  ];
}
