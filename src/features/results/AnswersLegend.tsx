import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { PackOutline } from '@/domain/pack';
import { useFormat } from '@/ui/useFormat';
import styles from './AnswersScreen.module.css';

/** What the cells mean, in words. */
export function AnswersLegend({ pack }: { pack: PackOutline }) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <ul className={styles.legend} aria-label={t('results.answers.legend')}>
      {pack.scale.map(({ id, value, name }) => (
        <Sample key={id} look={styles[`level${value}`]} sign={format.number(value)} words={name} />
      ))}
      <Sample look={styles.unknown} sign="?" words={t('state.unknown')} />
      <Sample look={styles.notApplicable} sign={t('results.answers.notApplicable')} words={t('state.notApplicable')} />
      <Sample look={styles.unanswered} sign="" words={t('state.unanswered')} />
      <Sample sign={<DiscussMark />} words={t('results.answers.discuss')} />
      <Sample sign={<NoDocumentMark />} words={t('evidence.notEvidenced')} />
    </ul>
  );
}

function Sample({ look, sign, words }: { look?: string | undefined; sign: ReactNode; words: string }) {
  return (
    <li>
      <span className={`${look ? `${styles.cell} ${look}` : styles.sign} ${styles.sample}`} aria-hidden="true">
        {sign}
      </span>
      {words}
    </li>
  );
}

/** Two small signs. What they mean is said by the cell they stand in and by the legend. */
const SIGN = { width: 16, height: 16, viewBox: '0 0 16 16', fill: 'none', stroke: 'currentColor', strokeWidth: 1.6 };

/** A flag: to discuss. */
export function DiscussMark() {
  return (
    <svg {...SIGN} aria-hidden="true" data-mark="discuss">
      <path d="M3.5 15V1.5M3.5 2.5h9l-2.5 3 2.5 3h-9" fill="currentColor" />
    </svg>
  );
}

/** A struck-out sheet: no document yet. */
export function NoDocumentMark() {
  return (
    <svg {...SIGN} aria-hidden="true" data-mark="no-document">
      <path d="M4 1.5h5.5l3 3v10H4zM1.5 14.5l13-13" />
    </svg>
  );
}
