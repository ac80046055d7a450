import { getOpenAssessment, type OpenAssessment } from '@/data/assessments';
import { createCity, deleteEverything } from '@/data/cities';
import type { Answer } from '@/domain/answer';

/** An empty store with one city of 2026 in it, as the set-up screen makes it. */
export async function storeFreshCity(name = 'Granollers'): Promise<OpenAssessment> {
  await deleteEverything();
  const { city } = await createCity({ name, country: 'ES', year: 2026 });
  return reopen(city.id);
}

/** The city as the store has it now. */
export async function reopen(cityId: string, year = 2026): Promise<OpenAssessment> {
  const open = await getOpenAssessment(cityId, year);
  if (!open) {
    throw new Error('The city is not in the store');
  }
  return open;
}

/** The stored answer to one indicator, or undefined. */
export async function storedAnswer(cityId: string, indicatorId: string): Promise<Answer | undefined> {
  const { assessment } = await reopen(cityId);
  return assessment.answers.find((answer) => answer.indicatorId === indicatorId);
}
