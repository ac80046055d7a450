import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { CitySize } from '@/domain/network/city';
import { CITY_SIZES } from '@/domain/network/city';
import { GROUPINGS, listChoices, type GroupChoice, type Grouping } from '@/domain/network/disclosure';
import type { Look } from '@/domain/network/look';
import { SCOPES } from '@/domain/network/view';
import { Field } from '@/ui/Field';
import styles from './compare.module.css';
import type { ShownLook } from './useLook';

type Props = { shown: ShownLook; onChange: (look: Look) => void };

/** The choices of what is looked at: year, what of a principle, which cities, which one is marked. */
export function LookForm({ shown, onChange }: Props) {
  const { t } = useTranslation();
  const { look, year, years, own, ownCities, frozen, pack } = shown;
  return (
    <form className={`noprint ${styles.form}`} aria-label={t('network.compare.form')}>
      <Field label={t('network.compare.year')}>
        {(wiring) => (
          <select {...wiring} value={year} onChange={({ target }) => onChange({ ...look, year: Number(target.value) })}>
            {years.map((choice) => (
              <option key={choice}>{choice}</option>
            ))}
          </select>
        )}
      </Field>
      <Field label={t('network.compare.scope')}>
        {(wiring) => (
          <select
            {...wiring}
            value={look.scope}
            onChange={({ target }) =>
              onChange({ ...look, scope: SCOPES.find((scope) => scope === target.value) ?? 'level' })
            }
          >
            {SCOPES.map((scope) => (
              <option key={scope} value={scope}>
                {scope === 'level' ? t('network.compare.whole') : pack.dimensions[scope]}
              </option>
            ))}
          </select>
        )}
      </Field>
      {frozen
        ? null
        : GROUPINGS.map((grouping) => (
            <GroupField key={grouping} grouping={grouping} shown={shown} onChange={onChange} />
          ))}
      {ownCities.length > 0 ? (
        <Field label={t('network.compare.own.label')}>
          {(wiring) => (
            <select
              {...wiring}
              value={own?.id ?? ''}
              onChange={({ target }) => onChange({ ...look, ownCityId: target.value || undefined })}
            >
              <option value="">{t('network.compare.own.none')}</option>
              {ownCities.map(({ id, label }) => (
                <option key={id} value={id}>
                  {label}
                </option>
              ))}
            </select>
          )}
        </Field>
      ) : null}
    </form>
  );
}

/** One filter. A value of which too few cities would be left cannot be chosen, and says so. */
function GroupField({ grouping, shown, onChange }: Props & { grouping: Grouping }) {
  const { t } = useTranslation();
  const { look, view, filters, words } = shown;
  const choices = useMemo(() => listChoices(view.groups, filters, grouping), [view, filters, grouping]);
  const { [grouping]: chosen = '', ...others } = filters;
  if (choices.length === 0 && chosen === '') {
    return null;
  }
  const isKnown = chosen === '' || choices.some(({ value }) => value === chosen);
  const name = (value: string) => nameValue(grouping, value, words);
  const describe = ({ value, fit, shown: cities }: GroupChoice) =>
    t(
      cities === 0
        ? 'network.compare.choice.few'
        : cities < fit
          ? 'network.compare.choice.some'
          : 'network.compare.choice.all',
      { value: name(value), shown: cities, count: fit },
    );
  return (
    <Field label={t(`network.compare.filter.${grouping}`)}>
      {(wiring) => (
        <select
          {...wiring}
          value={chosen}
          onChange={({ target }) =>
            onChange({ ...look, filters: target.value ? { ...filters, [grouping]: target.value } : others })
          }
        >
          <option value="">{t('network.compare.filter.all')}</option>
          {isKnown ? null : <option value={chosen}>{t('network.compare.choice.few', { value: name(chosen) })}</option>}
          {choices.map((choice) => (
            <option key={choice.value} value={choice.value} disabled={choice.shown === 0 && choice.value !== chosen}>
              {describe(choice)}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}

function nameValue(grouping: Grouping, value: string, words: ShownLook['words']): string {
  switch (grouping) {
    case 'country':
      return /^[A-Z]{2}$/.test(value) ? words.country(value) : value;
    case 'size':
      return isSize(value) ? words.size(value) : value;
    case 'language':
      return words.language(value);
    case 'network':
      return value;
  }
}

function isSize(value: string): value is CitySize {
  return CITY_SIZES.some((size) => size === value);
}
