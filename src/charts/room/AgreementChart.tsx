import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { LEVELS } from '@/domain/pack';
import { FEWEST_SHOWN } from '@/domain/workshop/tally';
import { useFormat } from '@/ui/useFormat';
import { useTallyWords } from '@/ui/workshop/useTallyWords';
import { describeAgreement, sortRows, type AgreementProps, type AgreementRow } from './agreement';
import styles from './AgreementChart.module.css';
import { AgreementTable } from './AgreementTable';

/**
 * Where a room agrees and where it does not: one row per question, those with the widest spread first. How many gave each
 * rating, the middle of all in a frame, a line from the lowest to the highest, and how many stand close together.
 */
export function AgreementChart({ rows, heading = 'h3' }: AgreementProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const words = useTallyWords();
  const id = useId();
  const sorted = sortRows(rows);
  const scale = sorted.find(({ item }) => isScale(item))?.item;
  return (
    <div className={styles.frame}>
      <p id={id} className={styles.finding}>
        {describeAgreement(rows, t, format)}
      </p>
      <div role="img" aria-label={t('charts.agreement.rows')} aria-describedby={id}>
        {scale ? (
          <div className={styles.row}>
            <span className={styles.title} />
            <span className={`${styles.strip} ${styles.head}`}>
              {LEVELS.map((level, value) => (
                <span key={level} className={styles.cell}>
                  {format.number(value)}
                </span>
              ))}
            </span>
            <span className={styles.share} />
          </div>
        ) : null}
        {sorted.map((row) => (
          <Row key={row.item.id} {...row} />
        ))}
      </div>
      <ul className={styles.key}>
        {scale ? scale.options.map(({ rating }) => <li key={rating}>{words.rating(rating, scale)}</li>) : null}
      </ul>
      <ul className={styles.key}>
        <li>
          <span className={`${styles.sign} ${styles.middle}`} aria-hidden="true" />
          {t('charts.agreement.middle')}
        </li>
        <li>
          <span className={`${styles.sign} ${styles.between}`} aria-hidden="true" />
          {t('charts.agreement.ends')}
        </li>
        <li>{t('charts.agreement.note')}</li>
      </ul>
      <AgreementTable rows={sorted} heading={heading} />
    </div>
  );
}

/** One question: number and title, how many at each level, how many close together. */
function Row({ item, tally }: AgreementRow) {
  const { t } = useTranslation();
  const format = useFormat();
  const words = useTallyWords();
  const ratings = item.options.map(({ rating }) => rating);
  const [from, to] = [tally.lowest, tally.highest].map((end) => ratings.findIndex((rating) => rating === end));
  const isShown = tally.n >= FEWEST_SHOWN;
  return (
    <div className={styles.row} data-item={item.id}>
      <span className={styles.title}>{t('charts.numbered', { number: item.number, title: item.shortTitle })}</span>
      <span className={styles.strip} data-options={ratings.length}>
        {item.options.map(({ rating, name }, index) => {
          const isBetween = from !== undefined && to !== undefined && index >= from && index <= to && from >= 0;
          const isMiddle = isShown && rating === tally.median;
          const count = isShown ? (tally.counts[rating] ?? 0) : 0;
          return (
            <span
              key={rating}
              className={`${styles.cell} ${isBetween ? styles.between : ''} ${isMiddle ? styles.middle : ''}`}
              data-mark={isMiddle ? 'middle' : isBetween ? 'between' : undefined}
            >
              {isScale(item) ? null : <span className={styles.choice}>{name}</span>}
              {count > 0 ? format.number(count) : null}
            </span>
          );
        })}
      </span>
      <span className={styles.share}>
        {isShown
          ? t('tally.share', { within: tally.within, n: tally.n })
          : t('charts.room.ratings', { count: tally.n })}
        {tally.unknown > 0 ? <span className={styles.unknown}>{words.unknown(tally)}</span> : null}
      </span>
    </div>
  );
}

function isScale({ options }: AgreementRow['item']): boolean {
  return options.length === LEVELS.length;
}
