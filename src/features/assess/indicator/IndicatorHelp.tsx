import { useTranslation } from 'react-i18next';
import type { Indicator, PackOutline } from '@/domain/pack';
import { useFormat } from '@/ui/useFormat';
import { useSecondDrawing } from '@/ui/useSecondDrawing';
import styles from './IndicatorHelp.module.css';

type Props = { indicator: Indicator; pack: PackOutline; language: string | undefined };

/** What is meant: why it matters, what counts and what does not in plain sight; where to look behind one click. */
export function IndicatorHelp({ indicator, pack, language }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  const isWhole = useSecondDrawing();
  const departments = indicator.departments.map((id) => pack.departments[id] ?? id);
  return (
    <div className={styles.help}>
      <p lang={language}>{indicator.why}</p>
      <dl className={styles.counts}>
        <dt>{t('assess.counts')}</dt>
        <dd lang={language}>{indicator.counts}</dd>
        <dt>{t('assess.doesNotCount')}</dt>
        <dd lang={language}>{indicator.doesNotCount}</dd>
      </dl>
      <details>
        <summary>
          {t('assess.whereToLook')}
          <span className="spoken"> {indicator.id}</span>
        </summary>
        {isWhole ? (
          <>
            <p>{t('assess.evidenceExamples')}</p>
            <ul lang={language}>
              {indicator.evidence.map((example) => (
                <li key={example}>{example}</li>
              ))}
            </ul>
            <p>{t('assess.whoKnows', { departments: format.list(departments) })}</p>
            {indicator.format === 'number' && indicator.breakdown.length > 0 ? (
              <p>
                {t('assess.breakdownBy', {
                  list: format.list(indicator.breakdown.map((id) => pack.breakdowns[id] ?? id)),
                })}
              </p>
            ) : null}
            <p className="quiet">{t('assess.sdg', { targets: format.list(indicator.sdg) })}</p>
          </>
        ) : null}
      </details>
    </div>
  );
}
