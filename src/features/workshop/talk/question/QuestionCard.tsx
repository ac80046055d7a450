import { useTranslation } from 'react-i18next';
import { SOURCE_LANGUAGE } from '@/domain/pack';
import type { ItemWords } from '@/domain/workshop/itemWords';
import { useTallyWords } from '@/ui/workshop/useTallyWords';
import styles from './question.module.css';

/** What is asked, and what each level or choice means. */
export function QuestionCard({ item }: { item: ItemWords }) {
  const { t } = useTranslation();
  const words = useTallyWords();
  const language = item.isTranslated ? undefined : SOURCE_LANGUAGE;
  return (
    <div className={styles.question}>
      {language ? <p className="quiet small">{t('assess.notTranslated')}</p> : null}
      <p lang={language}>{item.question ?? item.asks}</p>
      <ul className={item.options.some(({ text }) => text) ? styles.levels : styles.levelNames}>
        {item.options.map(({ rating, text }) => (
          <li key={rating}>
            <strong>{words.rating(rating, item)}</strong>
            {text ? <span lang={language}>{text}</span> : null}
          </li>
        ))}
      </ul>
    </div>
  );
}
