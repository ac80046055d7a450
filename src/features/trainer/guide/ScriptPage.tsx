import { useTranslation } from 'react-i18next';
import styles from './guide.module.css';

const COURSE = ['welcome', 'practice', 'rate', 'sort', 'reveal', 'talk', 'again', 'confirm', 'close'] as const;
const STUCK = [
  'silence',
  'dominant',
  'politician',
  'apart',
  'unknown',
  'proud',
  'low',
  'past',
  'blame',
  'late',
] as const;
const ONLINE = ['before', 'share', 'silence', 'code', 'paste', 'help', 'ends', 'polls', 'pause'] as const;

/** What a facilitator says and does in the 90 minutes, when the room gets stuck, and online. */
export function ScriptPage() {
  const { t } = useTranslation('trainer');
  return (
    <>
      <section className="sheet paper">
        <h2>{t('script.course.title')}</h2>
        <p>{t('script.course.lead')}</p>
        {COURSE.map((key) => (
          <Step
            key={key}
            title={t(`script.course.${key}.title`)}
            say={t(`script.course.${key}.say`)}
            act={t(`script.course.${key}.do`)}
          />
        ))}
      </section>
      <section className="sheet paper">
        <h2>{t('script.stuck.title')}</h2>
        <p>{t('script.stuck.lead')}</p>
        {STUCK.map((key) => (
          <Step
            key={key}
            title={t(`script.stuck.${key}.title`)}
            say={t(`script.stuck.${key}.say`)}
            act={t(`script.stuck.${key}.do`)}
          />
        ))}
        <h2>{t('script.online.title')}</h2>
        <p>{t('script.online.lead')}</p>
        <ul>
          {ONLINE.map((key) => (
            <li key={key}>{t(`script.online.${key}`)}</li>
          ))}
        </ul>
      </section>
    </>
  );
}

type StepProps = { title: string; say: string; act: string };

function Step({ title, say, act }: StepProps) {
  const { t } = useTranslation('trainer');
  return (
    <div className={styles.step}>
      <h3>{title}</h3>
      <dl>
        <div className={styles.said}>
          <dt>{t('script.say')}</dt>
          <dd>{say}</dd>
        </div>
        <div>
          <dt>{t('script.do')}</dt>
          <dd>{act}</dd>
        </div>
      </dl>
    </div>
  );
}
