/** Cuts out of a city what one department needs to answer its part, and nothing more. */
import { listPrinciples, type Part } from '@/domain/part';
import type { CityContent } from './cityFile';

/**
 * The city with one year, and in it `part`, the answers to its indicators and the states of their principles, each exactly as
 * it is: their version vectors make it possible to combine what comes back. City and year keep their own fields, also those
 * of a later version; everything that stands beside them, or follows from the whole year, stays at home. Throws when the city
 * has no such year.
 */
export function cutPart({ city, assessments }: CityContent, assessmentId: string, part: Part): CityContent {
  const whole = assessments.find(({ id }) => id === assessmentId);
  if (!whole) {
    throw new Error(`There is no assessment ${assessmentId}`);
  }
  const {
    agreed,
    replacedBy,
    movedFrom,
    handedOut,
    plan,
    cards,
    editions,
    sessions,
    removedSessions,
    principles,
    answers,
    ...year
  } = whole;
  const wanted = new Set(part.indicators);
  const asked = new Set(listPrinciples(part));
  return {
    city,
    assessments: [
      {
        ...year,
        part,
        principles: principles.filter(({ principleId }) => asked.has(principleId)),
        answers: answers.filter(({ indicatorId }) => wanted.has(indicatorId)),
      },
    ],
  };
}
