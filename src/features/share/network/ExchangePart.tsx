import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { ShareYear } from '@/domain/file/shareFile';
import type { Pack } from '@/domain/pack';
import { paths } from '@/ui/paths';
import styles from './network.module.css';

type Props = { year: ShareYear; cityId: string; pack: Pack | undefined };

/** What leaves of a year about what the city can show and wants to learn; where nothing does, where it would come from. */
export function ExchangePart({ year: { year, offers = [], wishes = [] }, cityId, pack }: Props) {
  const { t } = useTranslation();
  const place = { cityId, year };
  return (
    <>
      <h4>{t('shareFile.preview.offers')}</h4>
      {offers.length > 0 ? (
        <ul>
          {Object.entries(offers).map(([position, { principleId, title, link }]) => (
            <li key={position}>
              <PrincipleName id={principleId} pack={pack} />
              {title ? (
                <>
                  {': '}
                  <bdi>{title}</bdi>
                </>
              ) : null}{' '}
              {link ? <bdi className={styles.link}>{link}</bdi> : null}
            </li>
          ))}
        </ul>
      ) : (
        <p>
          {t('shareFile.preview.noOffers')} <Link href={paths.practice(place)}>{t('plan.practice.open')}</Link>
        </p>
      )}
      <h4>{t('shareFile.preview.wishes')}</h4>
      {wishes.length > 0 ? (
        <ul>
          {wishes.map(({ principleId }) => (
            <li key={principleId}>
              <PrincipleName id={principleId} pack={pack} />
            </li>
          ))}
        </ul>
      ) : (
        <p>
          {t('shareFile.preview.noWishes')} <Link href={paths.plan(place)}>{t('nav.plan')}</Link>
        </p>
      )}
    </>
  );
}

/** Its number and title; without the set its id, as the file has it. */
function PrincipleName({ id, pack }: { id: string; pack: Pack | undefined }) {
  const { t } = useTranslation();
  const principle = pack?.principles.find((other) => other.id === id);
  return principle ? t('charts.numbered', { number: principle.number, title: principle.title.text }) : id;
}
