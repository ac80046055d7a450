/** A city whose every text is meant to break a file: mark-up, ends of elements, formulas, directions, control characters. */
import type { Assessment, City } from '@/domain/assessment';
import { MOMENT, answer, assessment } from '../../support/samples';
import { everyField } from '../everyField';

export const EVIL =
  '</script><script>alert(1)</script><!-- ]]> & "quoted" \'single\' \u202Eesrever\u0000 =HYPERLINK("x") 👩‍🏫 שלום\n\tsecond\u2028line';

export const HOSTILE_CITY: City = { id: 'evil', name: `Evil ${EVIL}`.slice(0, 120), country: 'ES', createdAt: MOMENT };

const fields = { note: EVIL, department: EVIL, reasonWords: EVIL };

export function hostileAssessment(): Assessment {
  const piece = {
    id: 'e1',
    title: EVIL,
    type: 'plan' as const,
    place: EVIL,
    link: 'javascript:alert(1)',
    department: EVIL,
  };
  return {
    ...assessment([
      answer('01.C2', { ...everyField('evil', { state: 'answered', level: 'notYet' }), ...fields, evidence: [piece] }),
      answer('01.I1', { state: 'unknown', ...fields, note: `${'long '.repeat(2000)}end` }),
      answer('02.C1', { state: 'notApplicable', reason: 'other', ...fields, noteLanguage: 'ar' }),
      answer('"><b>', { state: 'unknown', ...fields }),
    ]),
    principles: [{ principleId: 'P01', ready: true, readyAt: MOMENT, department: EVIL }],
  };
}
