/** How one file stands to what is stored, so that each case gets its own clear answer. */
import type { CityContent } from '@/domain/file/cityFile';
import { bringsFacts } from './cityFacts';
import { bringsSomething, planMerge, type YearPlan } from './plan';

/**
 * same: exactly what is here; older: everything in it is here, and newer things too; newer: it goes on from what is here;
 * fork: both sides changed since they parted; otherYears: it has years that are not here, and nothing else.
 */
export type Standing = 'same' | 'older' | 'newer' | 'fork' | 'otherYears';

/** Compares a file with what is stored of the same city. */
export function standingOf(here: CityContent, file: CityContent): Standing {
  const plan = planMerge(here, [file]);
  const years = plan.years.filter(({ drafts }) => drafts[1] !== undefined);
  const known = years.filter(({ drafts }) => drafts[0] !== undefined);
  const brings = plan.facts || known.some(bringsSomething);
  const hasMore = known.some(hasMoreHere) || (!isPart(file) && bringsFacts(file.city, [here.city]));
  if (!brings && years.length > known.length) {
    return 'otherYears';
  }
  if (brings) {
    return hasMore ? 'fork' : 'newer';
  }
  return hasMore || lacksYears(here, file) ? 'older' : 'same';
}

/** Something here is newer than in the file, or not in it. Of a part only its own questions are looked at. */
function hasMoreHere({ drafts, records, counts }: YearPlan): boolean {
  const part = drafts[1]?.part;
  const isInPart = (key: string) => !part || part.indicators.includes(key);
  const onlyHere = records.some(
    ({ outcome, kind, key }) => outcome === 'onlyHere' && (!part || kind === 'answer') && isInPart(key),
  );
  return onlyHere || counts.changedHere + counts.conflict + counts.settled > 0;
}

/** A part never has the other years. */
function lacksYears(here: CityContent, file: CityContent): boolean {
  return !isPart(file) && here.assessments.some(({ id }) => !file.assessments.some((other) => other.id === id));
}

function isPart({ assessments }: CityContent): boolean {
  return assessments.some(({ part }) => part !== undefined);
}
