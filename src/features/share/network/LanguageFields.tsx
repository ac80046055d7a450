import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { LANGUAGES_LIMIT, type CityFacts } from '@/domain/assessment';
import { announce } from '@/ui/Announcer';
import { Field } from '@/ui/Field';
import { useFormat } from '@/ui/useFormat';
import { CITY_LANGUAGES } from './cityLanguages';
import styles from './network.module.css';

type Props = {
  languages: readonly string[];
  /** The name of a language in the language of the screen. */
  name: (code: string) => string;
  onChange: (facts: CityFacts) => void;
};

/** The languages the city works in: a list to take from, and those that were taken. */
export function LanguageFields({ languages, name, onChange }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  const select = useRef<HTMLSelectElement>(null);
  const others = CITY_LANGUAGES.filter((code) => !languages.includes(code))
    .map((code) => ({ code, name: name(code) }))
    .toSorted((a, b) => format.compare(a.name, b.name));
  const isFull = languages.length >= LANGUAGES_LIMIT;
  const add = () => {
    const code = select.current?.value ?? '';
    if (select.current && code !== '' && !isFull) {
      select.current.value = '';
      onChange({ languages: [...languages, code] });
      announce(t('shareFile.facts.added', { language: name(code) }));
    }
    select.current?.focus();
  };
  const remove = (code: string) => {
    onChange({ languages: languages.filter((other) => other !== code) });
    announce(t('shareFile.facts.removed', { language: name(code) }));
    select.current?.focus();
  };
  return (
    <>
      <Field
        label={t('shareFile.facts.languages')}
        hint={isFull ? t('shareFile.facts.full', { count: LANGUAGES_LIMIT }) : undefined}
      >
        {(wiring) => (
          <div className="row">
            <select {...wiring} ref={select} defaultValue="">
              <option value="">{t('shareFile.facts.choose')}</option>
              {others.map((other) => (
                <option key={other.code} value={other.code}>
                  {other.name}
                </option>
              ))}
            </select>
            <button type="button" disabled={isFull} onClick={add}>
              {t('shareFile.facts.add')}
            </button>
          </div>
        )}
      </Field>
      {languages.length > 0 ? (
        <ul className={styles.chosen} aria-label={t('shareFile.facts.chosen')}>
          {languages.map((code) => (
            <li key={code}>
              {name(code)}
              <button
                type="button"
                className="plain"
                aria-label={t('shareFile.facts.removeOf', { language: name(code) })}
                onClick={() => remove(code)}
              >
                {t('shareFile.facts.remove')}
              </button>
            </li>
          ))}
        </ul>
      ) : null}
    </>
  );
}
