/** A year that was agreed, for the tests of editions. */
import { agree, type Agreement, type Edition } from '@/domain/edition/edition';
import type { Plan } from '@/domain/plan/plan';
import { hashWithNode } from '../../support/cityFile';
import { CITY, MOMENT, assessment } from '../../support/samples';
import { PACK, answers, target } from '../plan/plannedCity';

const PLAN: Plan = {
  targets: [target('01.I1', { level: 'sharedAndReviewed' })],
  priorities: [],
  actions: [{ id: 'a1', title: 'Open the school yards', status: 'planned', at: MOMENT }],
};

export const AGREEMENT: Agreement = {
  city: CITY,
  assessment: {
    ...assessment(
      answers({
        '01.C1': {
          choice: 'yes',
          note: 'In force since spring',
          evidence: [{ id: 'e1', title: 'Plan', type: 'plan' }],
        },
        '01.C2': { level: 'underWay' },
        '01.I1': { level: 'established', discuss: true },
        '01.I2': { state: 'unknown' },
        '01.P1': { figure: { measure: 'participantsShare', value: 12.5 } },
        '03.C1': { state: 'notApplicable', reason: 'noPowers' },
      }),
    ),
    principles: [{ principleId: 'P01', ready: true, readyAt: MOMENT, department: 'Education' }],
    plan: PLAN,
  },
  pack: PACK,
  form: { body: 'Steering group', date: '2026-11-20', opinions: 'The school council sees 01.I1 one level lower.' },
  earlier: [],
  agreedAt: MOMENT,
  appVersion: '1.0.0',
};

/** The year of `AGREEMENT` as it was agreed, with other circumstances if they are given. */
export function agreed(change: Partial<Agreement> = {}): Edition {
  return agree({ ...AGREEMENT, ...change }, hashWithNode);
}

/** What comes back when an edition has been in a file, with one change by somebody else. */
export function alter(edition: Edition, change: (altered: Edition) => void): Edition {
  const altered = JSON.parse(JSON.stringify(edition)) as Edition;
  change(altered);
  return altered;
}
