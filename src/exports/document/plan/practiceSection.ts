/** The good practice cards of a year, each with everything that was written on it. */
import { isSafeLink, type Fact, type Lines, type Section } from '@/domain/document/model';
import type { CardField, PracticeCard } from '@/domain/plan/practiceCard';
import { formatPartialDate, nameIndicator, type ReportInput } from '@/exports/document/reportInput';

/** The title is the heading. */
const FIELDS = [
  'summary',
  'departments',
  'partners',
  'start',
  'impact',
  'transferability',
  'contact',
  'link',
] as const satisfies readonly CardField[];

/** The section, or nothing where there is no card. */
export function buildPractices(input: ReportInput): Section[] {
  const { cards = [], t } = input;
  return cards.length === 0
    ? []
    : [
        {
          id: 'practices',
          heading: t('exports.plan.practices'),
          blocks: [{ kind: 'text', text: t('exports.plan.practicesText', { count: cards.length }) }],
          sections: cards.map((card) => describeCard(card, input)),
        },
      ];
}

function describeCard(card: PracticeCard, input: ReportInput): Section {
  const { t } = input;
  const { indicatorId, title } = card;
  const facts = FIELDS.flatMap((field): Fact[] => {
    const value = describeField(card[field], field, input);
    return value === undefined ? [] : [{ label: t(`plan.practice.fields.${field}`), value }];
  });
  const origin = { label: t('exports.columns.indicator'), value: nameIndicator(input, indicatorId) };
  return {
    id: `practice-${indicatorId.replace(/[^\w.-]/g, '-')}`,
    heading: title?.trim() ? { typed: title } : nameIndicator(input, indicatorId),
    blocks: [{ kind: 'facts', facts: [origin, ...facts] }],
    sections: [],
  };
}

function describeField(
  value: PracticeCard[CardField],
  field: (typeof FIELDS)[number],
  { language }: ReportInput,
): Lines | undefined {
  if (value === undefined || value.length === 0) {
    return undefined;
  }
  if (typeof value !== 'string') {
    return value.map((typed) => ({ typed }));
  }
  if (field === 'start') {
    return formatPartialDate(value, language);
  }
  return field === 'link' && isSafeLink(value) ? { link: value } : { typed: value };
}
