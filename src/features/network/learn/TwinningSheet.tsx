import { useTranslation } from 'react-i18next';
import { listMatches, type Exchange } from '@/domain/network/learn';
import type { NetworkYear } from '@/domain/network/record';
import type { Pack } from '@/domain/pack';
import { CityCard } from './CityCard';
import styles from './learn.module.css';
import { MatchTable } from './MatchTable';

type Props = {
  exchange: Exchange;
  pack: Pack;
  network: string;
  year: number;
  areNamesWanted: boolean;
};

/** One principle: who offers, who asks, and who could talk to whom. On paper it has a page of its own. */
export function TwinningSheet({ exchange, pack, network, year, areNamesWanted }: Props) {
  const { t } = useTranslation();
  const { principleId, offers, asks } = exchange;
  const principle = pack.principles.find(({ id }) => id === principleId);
  const named = (cities: readonly NetworkYear[]) => (areNamesWanted ? cities.filter((city) => city.mayBeNamed) : []);
  const matches = listMatches({ principleId, offers: named(offers), asks: named(asks) });
  return (
    <article className={`paper ${styles.sheet}`}>
      <h2>{t('charts.numbered', { number: principle?.number, title: principle?.title.text ?? principleId })}</h2>
      <p className="quiet">{t('network.learn.sheetOf', { network, year })}</p>
      <div className={styles.columns}>
        {(['offers', 'asks'] as const).map((side) => {
          const shown = named(exchange[side]);
          const count = exchange[side].length;
          return (
            <section key={side}>
              <h3>{t(`network.learn.${side}.title`, { count })}</h3>
              {count === 0 ? <p>{t(`network.learn.${side}.none`)}</p> : null}
              {shown.length > 0 ? (
                <ul className={styles.cities}>
                  {shown.map((city) => (
                    <CityCard key={city.id} city={city} principleId={principleId} side={side} />
                  ))}
                </ul>
              ) : null}
              {count > shown.length ? (
                <p>{t(`network.learn.${side}.unnamed`, { count: count - shown.length })}</p>
              ) : null}
            </section>
          );
        })}
      </div>
      {matches.length > 0 ? <MatchTable matches={matches} /> : null}
    </article>
  );
}
