import { useTranslation } from 'react-i18next';
import { PEOPLE_LIMIT } from '@/domain/workshop/session';
import { BALLOT_WAYS, type BallotWay } from '@/domain/workshop/ballot';
import { TableRegion } from '@/ui/TableRegion';
import { Tag } from '@/ui/Tag';
import styles from './prepare.module.css';

/** With more people than this a way takes longer than a room waits. */
const MOST_PEOPLE: Readonly<Record<BallotWay, number>> = {
  count: PEOPLE_LIMIT,
  paper: 30,
  device: 12,
  code: 60,
  camera: 40,
  file: PEOPLE_LIMIT,
};

/** The ways in which ratings come in, and which suit so many people. */
export function WaysSection({ people }: { people: number }) {
  const { t } = useTranslation();
  const caption = t('workshop.prepare.ways.caption');
  return (
    <section className="noprint">
      <h2>{t('workshop.prepare.ways.title')}</h2>
      <p>{t('workshop.prepare.ways.lead')}</p>
      <TableRegion label={caption}>
        <table className={styles.wide}>
          <caption className="spoken">{caption}</caption>
          <thead>
            <tr>
              <th scope="col">{t('workshop.prepare.ways.way')}</th>
              <th scope="col">{t('workshop.prepare.ways.how')}</th>
              <th scope="col">{t('workshop.prepare.ways.suits')}</th>
            </tr>
          </thead>
          <tbody>
            {BALLOT_WAYS.map((way) => (
              <tr key={way}>
                <th scope="row">{t(`workshop.prepare.ways.${way}.name`)}</th>
                <td>{t(`workshop.prepare.ways.${way}.how`)}</td>
                <td>
                  {MOST_PEOPLE[way] === PEOPLE_LIMIT
                    ? t('workshop.prepare.ways.any')
                    : t('workshop.prepare.ways.upTo', { count: MOST_PEOPLE[way] })}
                  {people <= MOST_PEOPLE[way] ? (
                    <>
                      {' '}
                      <Tag tone="ready">{t('workshop.prepare.ways.fits', { count: people })}</Tag>
                    </>
                  ) : null}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </TableRegion>
    </section>
  );
}
