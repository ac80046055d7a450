import { useTranslation } from 'react-i18next';
import { indexTitles } from '@/charts/chart';
import { formatChange } from '@/domain/years/change';
import type { PrincipleChange } from '@/domain/network/change';
import type { PackOutline } from '@/domain/pack';
import { SHOWN_REASONS, type ShownReason } from '@/domain/years/reasonShares';
import { TableRegion } from '@/ui/TableRegion';
import { useReasonWords } from '@/ui/network/useReasonWords';
import styles from './change.module.css';

type Props = {
  changes: readonly PrincipleChange[];
  pack: PackOutline;
  from: number;
  to: number;
  areNeighbours: boolean;
};

/** How much of the change is the cities themselves, and how much is reading, evidence or words. */
export function ReasonTable(props: Props) {
  const { t } = useTranslation();
  const { changes, from, to, areNeighbours } = props;
  const told = changes.flatMap(({ reasons }) => reasons ?? []);
  const reasons = SHOWN_REASONS.filter((reason) => told.some((own) => own.reason === reason));
  const isWithheld = changes.some((change) => change.n > 0 && change.reasons === undefined);
  return (
    <section className={styles.part}>
      <h2>{t('years.reasons.title')}</h2>
      {!areNeighbours ? (
        <p>{t('years.reasons.notNeighbours', { before: from, after: to })}</p>
      ) : reasons.length === 0 ? (
        <p>{isWithheld ? t('network.change.reasons.few') : t('network.change.reasons.none')}</p>
      ) : (
        <>
          <Finding changes={changes} />
          <Table {...props} reasons={reasons} />
          <p className="small quiet">{t('network.change.reasons.note')}</p>
        </>
      )}
    </section>
  );
}

/** Where real progress is the reason that most cities gave, and where most gave none. */
function Finding({ changes }: Pick<Props, 'changes'>) {
  const { t } = useTranslation();
  const moved = changes.flatMap(({ reasons }) => (reasons && reasons.length > 0 ? [reasons] : []));
  const leads = (reason: ShownReason) =>
    moved.filter((reasons) => {
      const own = reasons.find((part) => part.reason === reason)?.cities ?? 0;
      return own > 0 && reasons.every((part) => part.reason === reason || part.cities < own);
    }).length;
  const silent = leads('noReason');
  return (
    <p className={styles.finding}>
      {t('network.change.reasons.finding', { count: leads('realProgress'), total: moved.length })}{' '}
      {silent > 0 ? t('network.change.reasons.silent', { count: silent }) : null}
    </p>
  );
}

function Table({ changes, pack, from, to, reasons }: Props & { reasons: readonly ShownReason[] }) {
  const { t } = useTranslation();
  const words = useReasonWords();
  const caption = t('network.change.reasons.caption', { from, to });
  const titles = indexTitles(pack);
  const numbers = new Map(pack.principles.map(({ id, number }) => [id, number]));
  const most = Math.max(...changes.flatMap((change) => (change.reasons ?? []).map(({ cities }) => cities)));
  return (
    <TableRegion label={caption}>
      <table className={styles.table}>
        <caption>{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{t('charts.table.principle')}</th>
            {reasons.map((reason) => (
              <th scope="col" key={reason}>
                {words(reason)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {changes.map(({ principleId, reasons: own }) => (
            <tr key={principleId}>
              <th scope="row" className={styles.name}>
                {t('charts.numbered', {
                  number: numbers.get(principleId),
                  title: titles.get(principleId) ?? principleId,
                })}
              </th>
              {own ? (
                reasons.map((reason) => (
                  <td key={reason}>
                    <Part part={own.find((item) => item.reason === reason)} most={most} />
                  </td>
                ))
              ) : (
                <td colSpan={reasons.length} className="quiet">
                  {t('network.change.few')}
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </TableRegion>
  );
}

type PartProps = { part: { carries: number; cities: number } | undefined; most: number };

/** How many cities gave a reason, with a bar, and what it carries of the mean difference. */
function Part({ part, most }: PartProps) {
  const { t, i18n } = useTranslation();
  if (!part) {
    return (
      <>
        <span aria-hidden="true">–</span>
        <span className="spoken">{t('charts.table.none')}</span>
      </>
    );
  }
  const { carries, cities } = part;
  return (
    <>
      <span className={styles.bar} aria-hidden="true">
        <span className={styles.filled} style={{ inlineSize: `${(cities / most) * 100}%` }} />
      </span>
      {t('network.change.cities', { count: cities })}{' '}
      <span className={`quiet ${styles.basis}`}>
        {t('network.change.reasons.part', { change: formatChange(carries, i18n.language) })}
      </span>
    </>
  );
}
