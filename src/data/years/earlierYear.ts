/** What was answered the year before: shown beside each question, never chosen for anybody. */
import type { Answer } from '@/domain/answer';
import { indexAnswers } from '@/domain/assessment';
import { buildReport } from '@/domain/report';
import { compareYears, type PrincipleComparison } from '@/domain/years/comparison';
import { listReasonsToAsk } from '@/domain/years/reasonShares';
import { compareMeanings, type KeepsMeaning } from '@/domain/years/meaning';
import { readAssessment, type OpenAssessment } from '@/data/assessments';
import { database } from '@/data/database';
import { getPackOutline, listPackLinks } from '@/data/packs';

/** The last year of a city before another one. */
export type EarlierYear = {
  year: number;
  answers: ReadonlyMap<string, Answer>;
  /** Of which indicators the meaning is still the same. */
  keeps: KeepsMeaning;
  /** One principle of both years, like for like. */
  comparePrinciple: (now: OpenAssessment, principleId: string) => PrincipleComparison | undefined;
  /** Of which of its indicators to ask why they changed. A rule that comes with the year: without one nobody needs it. */
  listReasonsToAsk: typeof listReasonsToAsk;
};

/**
 * The last year before `year`; undefined when there is none. `packId` is the set in which `year` is answered. Throws
 * `UnknownPackError` when this app does not have the set of the earlier year.
 */
export async function getEarlierYear(cityId: string, year: number, packId: string): Promise<EarlierYear | undefined> {
  const { cities, assessments, principles, answers } = database;
  const found = await database.transaction('r', [cities, assessments, principles, answers], async () => {
    const [city, heads] = await Promise.all([cities.get(cityId), assessments.where({ cityId }).toArray()]);
    const [last] = heads
      .filter((head) => head.year < year && head.replacedBy === undefined)
      .toSorted((a, b) => b.year - a.year);
    return city && last && { city, assessment: await readAssessment(last.id) };
  });
  if (!found) {
    return undefined;
  }
  const { city, assessment } = found;
  const [outline, packs] = await Promise.all([getPackOutline(assessment.packId), listPackLinks()]);
  const report = buildReport(city, assessment, outline);
  return {
    year: assessment.year,
    answers: indexAnswers(assessment.answers),
    keeps: compareMeanings(assessment.packId, packId, packs),
    comparePrinciple: (now, principleId) => {
      const { principles: compared } = compareYears(report, buildReport(now.city, now.assessment, now.pack), packs);
      return compared.find(({ id }) => id === principleId);
    },
    listReasonsToAsk,
  };
}
