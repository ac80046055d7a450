import { getOpenAssessment, type OpenAssessment } from '@/data/assessments';
import { createCity, deleteEverything } from '@/data/cities';
import { storeCity } from '@/data/files/cityFiles';
import { handOutPart } from '@/data/files/parts';
import type { Answer } from '@/domain/answer';
import { openFile } from './cityFile';

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

/** A store with nothing in it but a part of that city, as its department opens it. `prepare` works on the whole before. */
export async function storePart(
  indicators: readonly string[],
  prepare: (whole: OpenAssessment) => Promise<void> = () => Promise.resolve(),
): Promise<OpenAssessment> {
  const whole = await storeFreshCity();
  await prepare(whole);
  const form = { department: 'Sports', sendTo: 'education@city.test', indicators };
  const { content } = await handOutPart(whole, form, { about: 'A part', language: 'en' });
  await deleteEverything();
  await storeCity(openFile(content as string).content, undefined);
  return reopen(whole.city.id);
}
