/** The fixed order in which a city file is written, so that equal content gives equal text. */
import type { Plan } from '@/domain/plan/plan';
import type { FileSession } from '@/domain/workshop/session';
import type { CityContent } from './cityFile';

/** Years in order, records by id; the city and each record with their fields in a fixed order. Nothing is left out. */
export function sortContent(content: CityContent): CityContent {
  return sortFields({
    ...content,
    assessments: content.assessments
      .map((assessment) => ({
        ...assessment,
        principles: assessment.principles.toSorted(byKey(({ principleId }) => principleId)),
        answers: assessment.answers.toSorted(byKey(({ indicatorId }) => indicatorId)),
        ...(assessment.handedOut && { handedOut: assessment.handedOut.toSorted(byKey(({ id }) => id)) }),
        ...(assessment.plan && { plan: sortPlan(assessment.plan) }),
        ...(assessment.cards && { cards: assessment.cards.toSorted(byKey(({ indicatorId }) => indicatorId)) }),
        ...(assessment.editions && { editions: assessment.editions.toSorted(byKey(({ revision }) => revision)) }),
        ...(assessment.sessions && { sessions: assessment.sessions.map(sortBallots).toSorted(byKey(({ id }) => id)) }),
        ...(assessment.removedSessions && {
          removedSessions: assessment.removedSessions.toSorted(byKey(({ id }) => id)),
        }),
      }))
      .toSorted(byKey(({ year, id }) => `${year} ${id}`)),
    ...(content.ledger && { ledger: content.ledger.toSorted(byKey(({ at, id }) => `${at} ${id}`)) }),
  }) as CityContent;
}

function byKey<T>(key: (item: T) => string | number): (a: T, b: T) => number {
  return (a, b) => {
    const [x, y] = [key(a), key(b)];
    return x < y ? -1 : x > y ? 1 : 0;
  };
}

function sortPlan(plan: Plan): Plan {
  return {
    ...plan,
    targets: plan.targets.toSorted(byKey(({ id }) => id)),
    priorities: plan.priorities.toSorted(byKey(({ subject }) => `${subject.kind} ${subject.id}`)),
    actions: plan.actions.toSorted(byKey(({ id }) => id)),
    ...(plan.removed && { removed: plan.removed.toSorted(byKey(({ kind, id }) => `${kind} ${id}`)) }),
  };
}

/** Items stand in the order in which they are asked, ballots in none. */
export function sortBallots(session: FileSession): FileSession {
  return { ...session, ballots: session.ballots.toSorted(byKey(({ id }) => id)) };
}

/** Fields that name a record come first; the long lists last; the rest by name. */
const FIRST_FIELDS = ['id', 'city', 'name', 'year', 'indicatorId', 'principleId', 'state'];
const LAST_FIELDS = [
  'evidence',
  'versions',
  'principles',
  'answers',
  'plan',
  'cards',
  'editions',
  'items',
  'ballots',
  'sessions',
  'removedSessions',
  'assessments',
  'ledger',
];

function sortFields(value: unknown): unknown {
  if (Array.isArray(value)) {
    return value.map(sortFields);
  }
  if (typeof value !== 'object' || value === null) {
    return value;
  }
  const rank = (name: string) => {
    const first = FIRST_FIELDS.indexOf(name);
    return first >= 0 ? first - FIRST_FIELDS.length : LAST_FIELDS.indexOf(name) + 1;
  };
  const fields = Object.entries(value).toSorted(([a], [b]) => rank(a) - rank(b) || (a < b ? -1 : 1));
  return Object.fromEntries(fields.map(([name, field]) => [name, sortFields(field)]));
}
