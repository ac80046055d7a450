import { useTranslation } from 'react-i18next';
import { LEVELS } from '@/domain/pack';
import type { ItemWords } from '@/domain/workshop/itemWords';
import { PageTitle } from '@/ui/PageTitle';
import { useTallyWords } from '@/ui/workshop/useTallyWords';
import styles from './room.module.css';

/** What each level of an indicator means, or what a principle asks of a city. It is read aloud: more than the other views hold. */
export function MeaningView({ item }: { item: ItemWords }) {
  const { t } = useTranslation();
  const words = useTallyWords();
  const isChoice = item.options.length < LEVELS.length;
  return (
    <section className={styles.stage}>
      <PageTitle title={t('room.titled', { number: item.number })} takesFocus={false}>
        {t('room.question', {
          number: item.number,
          title: item.asks ? item.shortTitle : t(isChoice ? 'room.meaning.choices' : 'room.meaning.title'),
        })}
      </PageTitle>
      {item.asks ? (
        <p className={styles.long}>{item.asks}</p>
      ) : (
        <dl className={styles.meaning}>
          {item.options.map(({ rating, text }) => (
            <div key={rating}>
              <dt>{words.rating(rating, item)}</dt>
              <dd>{text}</dd>
            </div>
          ))}
        </dl>
      )}
    </section>
  );
}
