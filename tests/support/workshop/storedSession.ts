import type { OpenAssessment } from '@/data/assessments';
import { changeSession, createSession, getSession, type OpenSession } from '@/data/workshop/sessions';
import { beginRating } from '@/domain/workshop/steps';
import type { SessionSetup } from '@/domain/workshop/session';
import { storeFreshCity } from '../storedCity';

/** A fresh city with one workshop whose first round is open. `read` gives the workshop as the store has it now. */
export async function storeSession(setup: Partial<SessionSetup> = {}): Promise<{
  open: OpenAssessment;
  id: string;
  read: () => Promise<OpenSession>;
}> {
  const open = await storeFreshCity();
  const assessmentId = open.assessment.id;
  const whole: SessionSetup = { title: 'Town hall', format: 'ninetyMinutes', people: 18, ...setup };
  const id = await createSession(assessmentId, whole, open.pack);
  await changeSession(assessmentId, id, beginRating);
  const read = async () => {
    const found = await getSession(assessmentId, id);
    if (!found) {
      throw new Error('The workshop is not in the store');
    }
    return found;
  };
  return { open, id, read };
}
