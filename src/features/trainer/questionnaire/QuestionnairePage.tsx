import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { indicatorsOf, type Pack, type Principle } from '@/domain/pack';
import { Field } from '@/ui/Field';
import { Notice } from '@/ui/Notice';
import { paths } from '@/ui/paths';
import { useFormat } from '@/ui/useFormat';
import { BlankIndicator } from './BlankIndicator';
import styles from './questionnaire.module.css';

/** Stands in the address for all principles. */
const ALL = 'all';

type Props = { pack: Pack; about?: string | undefined };

/** The questions of a principle, or of all, to be answered with a pencil. The address says which. */
export function QuestionnairePage({ pack, about = pack.principles[0]?.id ?? '' }: Props) {
  const { t } = useTranslation('trainer');
  const format = useFormat();
  const [, navigate] = useLocation();
  const wanted = about === ALL ? ALL : about.toUpperCase();
  const [chosen, setChosen] = useState(wanted);
  const shown = wanted === ALL ? pack.principles : pack.principles.filter(({ id }) => id === wanted);
  return (
    <>
      <div className="noprint">
        {shown.length > 0 ? null : (
          <Notice kind="warning">
            <p>{t('questionnaire.gone')}</p>
          </Notice>
        )}
        <form
          aria-label={t('questionnaire.which')}
          onSubmit={(event) => {
            event.preventDefault();
            navigate(paths.trainer('questionnaire', chosen));
          }}
        >
          <Field label={t('questionnaire.which')}>
            {(wiring) => (
              <select {...wiring} value={chosen} onChange={({ target }) => setChosen(target.value)}>
                {pack.principles.map(({ id, number, shortTitle }) => (
                  <option key={id} value={id}>
                    {t('questionnaire.option', { number: format.number(number), title: shortTitle })}
                  </option>
                ))}
                <option value={ALL}>{t('questionnaire.all')}</option>
              </select>
            )}
          </Field>
          <button type="submit">{t('questionnaire.show')}</button>
        </form>
      </div>
      {shown.map((principle) => (
        <BlankPrinciple key={principle.id} principle={principle} pack={pack} />
      ))}
    </>
  );
}

function BlankPrinciple({ principle: { id, number, title, asks }, pack }: { principle: Principle; pack: Pack }) {
  const { t } = useTranslation('trainer');
  const format = useFormat();
  return (
    <section className={`sheet paper ${styles.principle}`}>
      <h2>{t('questionnaire.heading', { number: format.number(number), title: title.text })}</h2>
      <p>{asks}</p>
      <div className={styles.by}>
        <p className={styles.blank}>{t('questionnaire.city')}</p>
        <p className={styles.blank}>{t('questionnaire.by')}</p>
      </div>
      <p>{t('questionnaire.how')}</p>
      {indicatorsOf(pack.indicators, id).map((indicator) => (
        <BlankIndicator key={indicator.id} indicator={indicator} pack={pack} />
      ))}
    </section>
  );
}
