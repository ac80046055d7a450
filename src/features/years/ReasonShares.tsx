import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { indexTitles } from '@/charts/chart';
import { formatChange } from '@/domain/years/change';
import type { OpenAssessment } from '@/data/assessments';
import type { PrincipleComparison, YearComparison } from '@/domain/years/comparison';
import { splitCityChange, splitPrincipleChange, type ReasonShare, type ShownReason } from '@/domain/years/reasonShares';
import { paths } from '@/ui/paths';
import { TableRegion } from '@/ui/TableRegion';
import { useFormat } from '@/ui/useFormat';
import styles from './years.module.css';

type Props = {
  comparison: YearComparison;
  open: OpenAssessment;
  /** No other year with answers lies between the two. */
  areNeighbours: boolean;
};

/** How much of the change is the city itself, and how much is reading, evidence or words. */
export function ReasonShares({ comparison, open, areNeighbours }: Props) {
  const { t } = useTranslation();
  const { years, principles } = comparison;
  const shares = splitCityChange(comparison);
  const unexplained = principles.filter((principle) =>
    splitPrincipleChange(principle).some(({ reason }) => reason === 'noReason'),
  );
  const place = { cityId: open.city.id, year: years.after };
  return (
    <section>
      <h2>{t('years.reasons.title')}</h2>
      {areNeighbours ? (
        <>
          <p>{shares.length === 0 ? t('years.reasons.none') : <Finding shares={shares} />}</p>
          {shares.length > 0 ? <ReasonTable shares={shares} years={years} /> : null}
          {unexplained.length > 0 ? (
            <>
              <h3>{t('years.reasons.unexplained', { count: unexplained.length })}</h3>
              <p>{t('years.reasons.say')}</p>
              <PrincipleLinks principles={unexplained} open={open} place={place} />
            </>
          ) : null}
        </>
      ) : (
        <p>{t('years.reasons.notNeighbours', years)}</p>
      )}
    </section>
  );
}

/** How many changes a person has called a change of the city itself. */
function Finding({ shares }: { shares: ReasonShare[] }) {
  const { t } = useTranslation();
  const count = (list: ReasonShare[]) => list.reduce((total, { up, down }) => total + up + down, 0);
  const real = count(shares.filter(({ reason }) => reason === 'realProgress' || reason === 'realSetback'));
  return real === 0
    ? t('years.reasons.findingNone', { count: count(shares) })
    : t('years.reasons.finding', { count: count(shares), real });
}

function ReasonTable({ shares, years }: { shares: ReasonShare[]; years: YearComparison['years'] }) {
  const { t, i18n } = useTranslation();
  const format = useFormat();
  const most = Math.max(...shares.map(({ carries = 0 }) => Math.abs(carries)));
  const isMeasured = shares.every(({ carries }) => carries !== undefined);
  return (
    <>
      <TableRegion label={t('years.reasons.caption', years)}>
        <table>
          <caption>{t('years.reasons.caption', years)}</caption>
          <thead>
            <tr>
              <th scope="col">{t('years.reasons.reason')}</th>
              <th scope="col">{t('years.reasons.up')}</th>
              <th scope="col">{t('years.reasons.down')}</th>
              {isMeasured ? <th scope="col">{t('years.reasons.part')}</th> : null}
            </tr>
          </thead>
          <tbody>
            {shares.map(({ reason, up, down, carries }) => (
              <tr key={reason}>
                <th scope="row" className={styles.name}>
                  <ReasonWords reason={reason} />
                </th>
                <td>{format.number(up)}</td>
                <td>{format.number(down)}</td>
                {carries === undefined ? null : (
                  <td>
                    <Bar share={most === 0 ? 0 : carries / most} />
                    {formatChange(carries, i18n.language)}
                  </td>
                )}
              </tr>
            ))}
          </tbody>
        </table>
      </TableRegion>
      <p className="small quiet">{isMeasured ? t('years.reasons.note') : t('years.reasons.notMeasured')}</p>
    </>
  );
}

function ReasonWords({ reason }: { reason: ShownReason }) {
  const { t } = useTranslation();
  switch (reason) {
    case 'wordingChanged':
      return t('years.reasons.wordingChanged');
    case 'noReason':
      return t('years.reasons.noReason');
    default:
      return t(`changeReasons.${reason}`);
  }
}

/** `share` is -1 to 1, of the longest bar. */
function Bar({ share }: { share: number }) {
  const length = `${Math.abs(share) * 50}%`;
  return (
    <span className={styles.bar} aria-hidden="true">
      <span
        className={`${styles.filled} ${share < 0 ? styles.down : ''}`}
        style={{ inlineSize: length, insetInlineStart: share < 0 ? `calc(50% - ${length})` : '50%' }}
      />
    </span>
  );
}

type LinksProps = Pick<Props, 'open'> & { principles: PrincipleComparison[]; place: OpenAssessment['place'] };

function PrincipleLinks({ principles, open, place }: LinksProps) {
  const { t } = useTranslation();
  const titles = indexTitles(open.pack);
  return (
    <ul className={styles.links}>
      {principles.map(({ id, number }) => (
        <li key={id}>
          <Link href={paths.principle(place, id)}>{t('charts.numbered', { number, title: titles.get(id) ?? id })}</Link>
        </li>
      ))}
    </ul>
  );
}
