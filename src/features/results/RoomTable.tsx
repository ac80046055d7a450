import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { OpenAssessment } from '@/data/assessments';
import { useRoomViews } from '@/data/workshop/useRoomViews';
import type { Report } from '@/domain/report';
import { FEWEST_SHOWN } from '@/domain/workshop/tally';
import { describeRange, shortLevel } from '@/exports/document/levelWords';
import { formatPartialDate } from '@/exports/document/reportInput';
import { nameRating } from '@/exports/document/minutesInput';
import { paths } from '@/ui/paths';
import { TableRegion } from '@/ui/TableRegion';
import { useFormat } from '@/ui/useFormat';
import styles from './results.module.css';

/** What rooms said of the principles, beside the level that is computed and never part of it (rule 7). */
export function RoomTable({ report, open }: { report: Report; open: OpenAssessment }) {
  const { t, i18n } = useTranslation();
  const format = useFormat();
  const { pack, place } = open;
  const views = useRoomViews(open.assessment.id, pack);
  const rows = report.principles.flatMap((principle) => {
    const view = views?.get(principle.id);
    return view ? [{ principle, view, last: view.rounds.findLast(({ n }) => n > 0) }] : [];
  });
  if (rows.length === 0) {
    return null;
  }
  const nameOf = (id: string) => pack.principles.find((principle) => principle.id === id)?.shortTitle ?? id;
  return (
    <section>
      <h2>{t('results.rooms.title')}</h2>
      <p>{t('results.rooms.note')}</p>
      <TableRegion label={t('results.rooms.caption')}>
        <table className={styles.figures}>
          <caption>{t('results.rooms.caption')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('exports.columns.principle')}</th>
              <th scope="col">{t('results.rooms.computed')}</th>
              <th scope="col">{t('exports.columns.range')}</th>
              <th scope="col">{t('results.rooms.agreed')}</th>
              <th scope="col" className="number">
                {t('results.rooms.ratings')}
              </th>
              <th scope="col" className="number">
                {t('results.rooms.within')}
              </th>
              <th scope="col">{t('results.rooms.workshop')}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ principle: { id, number, level }, view: { agreed, session, otherView }, last }) => (
              <tr key={id}>
                <th scope="row">
                  <Link href={paths.principle(place, id)}>{t('exports.named', { number, title: nameOf(id) })}</Link>
                </th>
                <td>{shortLevel(level, { t, format })}</td>
                <td className={styles.together}>{describeRange(level, { t, format })}</td>
                <td>{nameRating(agreed, { pack, t })}</td>
                <td className="number">{last ? format.number(last.n) : '–'}</td>
                <td className="number">{last && last.n >= FEWEST_SHOWN ? format.number(last.within) : '–'}</td>
                <td>
                  <Link href={paths.session(place, session.id, 'minutes')}>
                    <bdi>{session.title}</bdi>
                  </Link>
                  {session.date ? (
                    <span className={styles.measure}>{formatPartialDate(session.date, i18n.language)}</span>
                  ) : null}
                  {otherView ? <span className={styles.measure}>{t('results.rooms.otherView')}</span> : null}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </TableRegion>
    </section>
  );
}
