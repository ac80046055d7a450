import { useTranslation } from 'react-i18next';
import { LEVELS, type Pack } from '@/domain/pack';
import { describeItem } from '@/domain/workshop/itemWords';
import { useFormat } from '@/ui/useFormat';
import { CASES } from './cases';
import styles from './practice.module.css';

/** The key to the cases: the level that the texts give, why, and what the strict and the generous overlook. */
export function VignetteKey({ pack }: { pack: Pack }) {
  const { t } = useTranslation('trainer');
  const format = useFormat();
  return (
    <section className={`sheet paper ${styles.key}`}>
      <h2>{t('vignettes.key.title')}</h2>
      <p>{t('vignettes.key.lead')}</p>
      <h3>{t('vignettes.key.how')}</h3>
      <ol>
        {(['rate', 'show', 'read', 'count'] as const).map((step) => (
          <li key={step}>{t(`vignettes.key.${step}`)}</li>
        ))}
      </ol>
      {CASES.map(({ name, indicator, level }) => (
        <div key={name} className="keep">
          <h3>
            {t('vignettes.key.answer', {
              town: t(`vignettes.${name}.town`),
              level: format.number(LEVELS.indexOf(level)),
              name: describeItem(indicator, pack)?.options.find(({ rating }) => rating === level)?.name ?? '',
            })}
          </h3>
          <dl>
            {(['decides', 'generous', 'strict'] as const).map((part) => (
              <div key={part}>
                <dt>{t(`vignettes.key.${part}`)}</dt>
                <dd>{t(`vignettes.key.${name}.${part}`)}</dd>
              </div>
            ))}
          </dl>
        </div>
      ))}
    </section>
  );
}
