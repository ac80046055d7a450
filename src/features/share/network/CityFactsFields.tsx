import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { LINE_LIMIT } from '@/domain/answer';
import { NETWORKS_LIMIT, citySchema, type City, type CityFacts } from '@/domain/assessment';
import { CITY_SIZES } from '@/domain/network/city';
import { Field } from '@/ui/Field';
import { useCityWords } from '@/ui/network/useCityWords';
import { useFormat } from '@/ui/useFormat';
import { LanguageFields } from './LanguageFields';
import styles from './network.module.css';

type Props = { city: City; onChange: (facts: CityFacts) => void };

/** What the city says of itself, kept with it for every year. Nobody has to say any of it. */
export function CityFactsFields({ city, onChange }: Props) {
  const { t } = useTranslation();
  const words = useCityWords([], false);
  const { size, languages = [], networks = [] } = city;
  return (
    <fieldset className={styles.choices}>
      <legend>{t('shareFile.facts.legend')}</legend>
      <p>{t('shareFile.facts.intro')}</p>
      <Field label={t('shareFile.facts.size')}>
        {(wiring) => (
          <select
            {...wiring}
            value={size ?? ''}
            onChange={(event) => onChange({ size: CITY_SIZES.find((step) => step === event.target.value) })}
          >
            <option value="">{t('shareFile.facts.noSize')}</option>
            {CITY_SIZES.map((step) => (
              <option key={step} value={step}>
                {words.size(step)}
              </option>
            ))}
          </select>
        )}
      </Field>
      <LanguageFields languages={languages} name={words.language} onChange={onChange} />
      <NetworkField key={networks.join('\n')} networks={networks} onChange={onChange} />
    </fieldset>
  );
}

/** One network on each line. Kept when the field is left; what does not fit stays in the field and is not kept. */
function NetworkField({ networks, onChange }: { networks: readonly string[]; onChange: Props['onChange'] }) {
  const { t } = useTranslation();
  const format = useFormat();
  const [isRefused, setIsRefused] = useState(false);
  const keep = (text: string) => {
    const lines = text.split('\n').map((line) => line.trim());
    const named = [...new Set(lines.filter((line) => line !== ''))];
    const fits = citySchema.shape.networks.safeParse(named).success;
    setIsRefused(!fits);
    if (fits && named.join('\n') !== networks.join('\n')) {
      onChange({ networks: named });
    }
  };
  const limits = { lines: format.number(NETWORKS_LIMIT), characters: format.number(LINE_LIMIT) };
  return (
    <Field
      label={t('shareFile.facts.networks')}
      hint={t('shareFile.facts.networksHint')}
      error={isRefused ? t('shareFile.facts.tooMuch', limits) : undefined}
    >
      {(wiring) => (
        <textarea
          {...wiring}
          className={styles.networks}
          rows={2}
          dir="auto"
          defaultValue={networks.join('\n')}
          onBlur={(event) => keep(event.target.value)}
        />
      )}
    </Field>
  );
}
