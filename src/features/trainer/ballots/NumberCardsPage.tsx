import { useTranslation } from 'react-i18next';
import type { Pack } from '@/domain/pack';
import { useFormat } from '@/ui/useFormat';
import styles from './cards.module.css';

/** Six cards, two on each page: the five levels and "I don't know", large enough for the other end of a room. */
export function NumberCardsPage({ pack }: { pack: Pack }) {
  const { t } = useTranslation('trainer');
  const format = useFormat();
  const cards = [
    ...pack.scale.map(({ value, name }) => ({ sign: format.number(value), name })),
    { sign: '?', name: t('numberCards.unknown') },
  ];
  const pages = [cards.slice(0, 2), cards.slice(2, 4), cards.slice(4)];
  return (
    <>
      <div className="noprint">
        <h2>{t('numberCards.say')}</h2>
        <ol>
          {(['ready', 'up', 'hold'] as const).map((key) => (
            <li key={key}>{t(`numberCards.${key}`)}</li>
          ))}
        </ol>
        <p>{t('numberCards.cut')}</p>
      </div>
      {pages.map((page) => (
        <div key={page[0]?.sign} className={`sheet paper ${styles.page}`}>
          {page.map(({ sign, name }) => (
            <p key={sign} className={styles.card}>
              <strong className={styles.sign}>{sign}</strong>
              <span className={styles.name}>{name}</span>
            </p>
          ))}
        </div>
      ))}
    </>
  );
}
