import { useTranslation } from 'react-i18next';
import type { Indicator, NumberIndicator, Pack } from '@/domain/pack';
import { describeItem } from '@/domain/workshop/itemWords';
import { OptionTexts } from '@/ui/workshop/OptionTexts';
import { WritingLines } from '@/ui/workshop/WritingLines';
import styles from './questionnaire.module.css';

type Props = { indicator: Indicator; pack: Pack };

/** One question on paper: every text of it, and room to write. */
export function BlankIndicator({ indicator, pack }: Props) {
  const { t } = useTranslation('trainer');
  const { id, title, question, counts, doesNotCount, format } = indicator;
  const options = describeItem(id, pack)?.options ?? [];
  return (
    <section className={styles.indicator} lang={pack.untranslated.includes(id) ? 'en' : undefined}>
      <h3>{t('questionnaire.question', { id, title })}</h3>
      <p className={styles.question}>{question}</p>
      <p>
        <strong>{t('questionnaire.counts')}</strong> {counts}
      </p>
      <p>
        <strong>{t('questionnaire.countsNot')}</strong> {doesNotCount}
      </p>
      {format === 'number' ? (
        <Figure indicator={indicator} />
      ) : (
        <OptionTexts options={options} numbered={format === 'scale'} />
      )}
      {(['unknown', 'notApplicable'] as const).map((key) => (
        <p key={key} className={styles.state}>
          <span className={styles.box} />
          <span className={styles.blank}>{t(`questionnaire.${key}`)}</span>
        </p>
      ))}
      {(['note', 'evidence'] as const).map((key) => (
        <div key={key} className={styles.writing}>
          <strong>{t(`questionnaire.${key}`)}</strong>
          <WritingLines count={2} />
        </div>
      ))}
    </section>
  );
}

/** The ways to measure, one of them to be marked, and the fields of a figure. */
function Figure({ indicator: { measures, ifNone } }: { indicator: NumberIndicator }) {
  const { t } = useTranslation('trainer');
  return (
    <>
      {ifNone ? <p>{ifNone}</p> : null}
      <p>
        <strong>{t('questionnaire.measure')}</strong>
      </p>
      <ul className={styles.measures}>
        {Object.entries(measures).map(([key, { label, unit, definition }]) => (
          <li key={key} className={styles.state}>
            <span className={styles.box} />
            <span>
              <strong>{label}</strong>
              <span className={styles.own}>{t('questionnaire.unit', { unit })}</span>
              <span className={styles.own}>{definition}</span>
            </span>
          </li>
        ))}
      </ul>
      <ul className={styles.figure} aria-label={t('questionnaire.figure')}>
        {(['value', 'year', 'source', 'baseline', 'target'] as const).map((key) => (
          <li key={key}>{t(`questionnaire.${key}`)}</li>
        ))}
      </ul>
    </>
  );
}
