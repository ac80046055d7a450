/** The years of a city beside one another, and the start of a new one. */
import { newId } from '@/data/browser/device';
import { readAssessment } from '@/data/assessments';
import { countChange } from '@/data/changes';
import { database } from '@/data/database';
import { rememberStore } from '@/data/lostStore';
import { CURRENT_PACK } from '@/data/packFiles';
import { getPackOutline } from '@/data/packs';
import { readPlan, writePlan } from '@/data/plans';
import { save } from '@/data/saving';
import type { City } from '@/domain/assessment';
import { reportOf } from '@/domain/edition/edition';
import { carryOver } from '@/domain/plan/carryOver';
import type { PackOutline } from '@/domain/pack';
import { buildReport, type Report } from '@/domain/report';

/** One year of a city with the set it was answered in. */
export type CityYear = { assessmentId: string; report: Report; pack: PackOutline };

/**
 * Every year of a city as a report, oldest first, an agreed one as it was agreed; an empty list when there is no such city. Titles are in `language`. Throws
 * `UnknownPackError` for a year whose set this app does not have.
 */
export async function getCityYears(cityId: string, language?: string): Promise<CityYear[]> {
  const { cities, assessments, principles, answers, editions } = database;
  const read = await database.transaction('r', [cities, assessments, principles, answers, editions], async () => {
    const [city, heads] = await Promise.all([cities.get(cityId), assessments.where({ cityId }).toArray()]);
    const shown = heads.filter(({ replacedBy }) => replacedBy === undefined);
    const all = shown.map(async ({ id, agreed }) => ({
      assessment: await readAssessment(id),
      edition: agreed && (await editions.get([id, agreed.revision])),
    }));
    return { city, all: await Promise.all(all) };
  });
  const { city } = read;
  if (!city) {
    return [];
  }
  const years = read.all.map(async ({ assessment, edition }): Promise<CityYear> => {
    // The edition is in the language of its set: its own words are shown only where the app has lost that set.
    const lost = edition?.content.pack;
    const pack = await getPackOutline(assessment.packId, language).catch((error: unknown) => {
      if (!lost) {
        throw error;
      }
      return lost;
    });
    if (edition) {
      return { assessmentId: assessment.id, report: reportOf(edition), pack };
    }
    return { assessmentId: assessment.id, report: buildReport(city, assessment, pack), pack };
  });
  return (await Promise.all(years)).toSorted((a, b) => a.report.year - b.report.year);
}

/**
 * Starts a year of a city. With `from`, the id of another of its years, departments come along, and open actions into a later year; no answer
 * does, and no principle is ready. A year that the city has already, perhaps from another tab, stays as it is.
 */
export async function startYear(city: City, year: number, from?: string): Promise<void> {
  const createdAt = new Date().toISOString();
  const { cities, assessments, principles, planItems, copies } = database;
  await save(`${city.id} years`, () =>
    database.transaction('rw', [cities, assessments, principles, planItems, copies], async () => {
      const known = await assessments.where({ cityId: city.id }).toArray();
      if (!(await cities.get(city.id)) || known.some((head) => head.year === year)) {
        return;
      }
      const id = newId();
      await assessments.add({ id, cityId: city.id, year, packId: CURRENT_PACK, createdAt });
      if (from) {
        const states = await principles.where({ assessmentId: from }).toArray();
        await principles.bulkAdd(
          states.flatMap(({ principleId, department }) =>
            department ? [{ assessmentId: id, principleId, ready: false, department }] : [],
          ),
        );
        const { plan } = await readPlan(from);
        const isLater = known.some((head) => head.id === from && head.year < year);
        if (plan && isLater) {
          await writePlan(id, carryOver(plan, year, newId, createdAt));
        }
      }
      await countChange(city.id);
    }),
  );
  await rememberStore();
}
