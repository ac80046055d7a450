import type { OpenAssessment } from '@/data/assessments';
import { listPackLinks } from '@/data/packs';
import { useWatched } from '@/data/useWatched';
import { getCityYears } from '@/data/years/cityYears';
import { NoProgress } from './NoProgress';
import { RoomYears } from './RoomYears';
import { YearsCompared } from './YearsCompared';

type Props = {
  open: OpenAssessment;
  /** The other year, as it stands in the address. */
  part?: string;
};

/** What has changed between the open year and another one of the city: the one before it when the address names none. */
export function ProgressScreen({ open, part }: Props) {
  const { cityId, year } = open.place;
  // In no language: the words come with the open year, so that another language takes nothing off the screen.
  const watched = useWatched(`${cityId} years`, async () => ({
    years: await getCityYears(cityId),
    packs: await listPackLinks(),
  }));
  if (watched.status === 'failed') {
    throw watched.error;
  }
  if (watched.status === 'loading') {
    return null;
  }
  const { years, packs } = watched.value;
  const reports = years.map(({ report }) => report).filter(({ counts }) => counts.answered > 0);
  const here = reports.find((report) => report.year === year);
  const others = reports.filter((report) => report !== here);
  const other =
    others.find((report) => report.year === Number(part)) ??
    others.findLast((report) => report.year < year) ??
    others[0];
  return here && other ? (
    <>
      <YearsCompared open={open} reports={reports} here={here} other={other} packs={packs} />
      <RoomYears open={open} years={years} />
    </>
  ) : (
    <NoProgress open={open} answered={here !== undefined} />
  );
}
