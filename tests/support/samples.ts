import type { Answer, AnswerPatch } from '@/domain/answer';
import { patchAnswer } from '@/domain/answer';
import type { Assessment, City } from '@/domain/assessment';
import type { OpenAssessment } from '@/data/assessments';
import { CURRENT_PACK } from '@/data/packFiles';
import { getPackOutline } from '@/data/packs';
import { isScored, type PackOutline } from '@/domain/pack';

/** A moment that tests can rely on. */
export const MOMENT = '2026-11-22T10:00:00.000Z';

export const CITY: City = { id: 'city-1', name: 'Granollers', country: 'ES', createdAt: MOMENT };

/** An answer to one indicator; what is not said is empty. */
export function answer(indicatorId: string, patch: AnswerPatch): Answer {
  return patchAnswer(undefined, indicatorId, patch, 'device-1', MOMENT);
}

/** An assessment of 2026 with these answers. */
export function assessment(answers: Answer[] = [], year = 2026): Assessment {
  return { id: `assessment-${year}`, year, packId: CURRENT_PACK, createdAt: MOMENT, principles: [], answers };
}

/** What a city screen is given, without any store behind it. */
export async function openAssessment(answers: Answer[] = [], city: City = CITY): Promise<OpenAssessment> {
  return {
    city,
    assessment: assessment(answers),
    pack: await getPackOutline(CURRENT_PACK),
    years: [2026],
    copy: { at: undefined, changes: answers.length },
    place: { cityId: city.id, year: 2026 },
  };
}

/** What 0, 1 and 4 points are in both kinds of indicators that make a level. */
const VALUES = {
  0: { level: 'notYet', choice: 'no' },
  1: { level: 'firstSteps', choice: 'beingPrepared' },
  4: { level: 'sharedAndReviewed', choice: 'yes' },
} as const;

/** Answers to every indicator that makes the level of these principles, so that each has exactly these points. */
export function answersAt(pack: PackOutline, points: Record<string, 0 | 1 | 4>): Answer[] {
  return pack.indicators.filter(isScored).flatMap(({ id, principle, format }) => {
    const value = VALUES[points[principle] ?? 0];
    const patch = format === 'scale' ? { level: value.level } : { choice: value.choice };
    return principle in points ? [answer(id, { state: 'answered', ...patch })] : [];
  });
}
