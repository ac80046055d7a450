import { useTranslation } from 'react-i18next';
import { WritingLines } from '@/ui/workshop/WritingLines';
import styles from './handouts.module.css';

const STATEMENTS = ['clear', 'free', 'heard', 'learned', 'right', 'next'] as const;
const SCALE = ['notAtAll', 'little', 'mostly', 'fully'] as const;

/** What participants thought of the workshop: one page, without a name. */
export function EvaluationPage() {
  const { t } = useTranslation('trainer');
  return (
    <section className={`sheet paper ${styles.page}`}>
      <h2>{t('evaluation.title')}</h2>
      <p>
        {t('evaluation.lead')} {t('evaluation.how')}
      </p>
      <table className={styles.statements}>
        <caption>{t('evaluation.caption')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('evaluation.statement')}</th>
            {SCALE.map((key) => (
              <th key={key} scope="col" className={styles.cell}>
                {t(`evaluation.${key}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {STATEMENTS.map((key) => (
            <tr key={key}>
              <th scope="row">{t(`evaluation.${key}`)}</th>
              {SCALE.map((step) => (
                <td key={step} className={styles.cell}>
                  <span className={styles.box} />
                  <span className="spoken">{t(`evaluation.${step}`)}</span>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {(['best', 'change'] as const).map((key) => (
        <div key={key} className={styles.open}>
          <h3>{t(`evaluation.${key}`)}</h3>
          <WritingLines count={3} />
        </div>
      ))}
      <p>{t('evaluation.thanks')}</p>
    </section>
  );
}
