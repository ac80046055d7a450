import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { OpenAssessment } from '@/data/assessments';
import { useWatched } from '@/data/useWatched';
import { getRoomViews } from '@/data/workshop/roomViews';
import type { CityYear } from '@/data/years/cityYears';
import { describeWithin } from '@/exports/document/roundWords';
import { nameRating } from '@/exports/document/minutesInput';
import { paths } from '@/ui/paths';
import { TableRegion } from '@/ui/TableRegion';
import styles from './years.module.css';

type Props = { open: OpenAssessment; years: readonly CityYear[] };

/** What rooms said of the principles, year by year: beside the levels and never part of them (rule 7). */
export function RoomYears({ open, years }: Props) {
  const { t } = useTranslation();
  const { pack, place } = open;
  const key = years.map(({ assessmentId }) => assessmentId).join(' ');
  const { value = [] } = useWatched(`${key} rooms`, () =>
    Promise.all(
      years.map(async ({ assessmentId, report, pack: set }) => ({
        year: report.year,
        set,
        views: await getRoomViews(assessmentId, set),
      })),
    ),
  );
  const shown = value.filter(({ views, set }) => set.principles.some(({ id }) => views.has(id)));
  const principles = pack.principles.filter(({ id }) => shown.some(({ views }) => views.has(id)));
  if (principles.length === 0) {
    return null;
  }
  return (
    <section>
      <h2>{t('years.rooms.title')}</h2>
      <p>{t('years.rooms.note')}</p>
      <TableRegion label={t('years.rooms.caption')}>
        <table>
          <caption>{t('years.rooms.caption')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('exports.columns.principle')}</th>
              {shown.map(({ year }) => (
                <th key={year} scope="col">
                  {year}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {principles.map(({ id, number, shortTitle }) => (
              <tr key={id}>
                <th scope="row" className={styles.name}>
                  <Link href={paths.principle(place, id)}>{t('exports.named', { number, title: shortTitle })}</Link>
                </th>
                {shown.map(({ year, set, views }) => {
                  const view = views.get(id);
                  const last = view?.rounds.findLast(({ n }) => n > 0);
                  return (
                    <td key={year}>
                      {view ? nameRating(view.agreed, { pack: set, t }) : '–'}
                      {last ? <span className={styles.measure}>{describeWithin(last, { t })}</span> : null}
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </TableRegion>
    </section>
  );
}
