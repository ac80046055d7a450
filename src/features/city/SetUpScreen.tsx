import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { createCity } from '@/data/cities';
import { citySetupSchema } from '@/domain/assessment';
import { Field } from '@/ui/Field';
import { Notice } from '@/ui/Notice';
import { PageTitle } from '@/ui/PageTitle';
import { paths } from '@/ui/paths';
import { useFormat } from '@/ui/useFormat';
import { COUNTRIES } from './countries';

type SetUpForm = { name: string; country: string; year: string };

/** Three fields and the city exists. Everything else is asked where it is needed. */
export function SetUpScreen() {
  const { t } = useTranslation();
  const format = useFormat();
  const [, navigate] = useLocation();
  const [failed, setFailed] = useState(false);
  const thisYear = new Date().getFullYear();
  const { register, handleSubmit, setError, formState } = useForm<SetUpForm>({
    defaultValues: { name: '', country: '', year: String(thisYear) },
  });
  const countries = COUNTRIES.map((code) => ({ code, name: format.country(code) })).toSorted((a, b) =>
    format.compare(a.name, b.name),
  );
  const create = async (values: SetUpForm) => {
    const parsed = citySetupSchema.safeParse({ ...values, year: Number(values.year) });
    if (!parsed.success) {
      for (const [index, { path }] of parsed.error.issues.entries()) {
        setError(path[0] as keyof SetUpForm, { type: 'refused' }, { shouldFocus: index === 0 });
      }
      return;
    }
    try {
      const { city, assessment } = await createCity(parsed.data);
      navigate(paths.overview({ cityId: city.id, year: assessment.year }));
    } catch {
      setFailed(true);
    }
  };
  const refused = (field: keyof SetUpForm) => (formState.errors[field] ? t(`setUp.refused.${field}`) : undefined);
  return (
    <>
      <PageTitle title={t('setUp.title')}>{t('setUp.title')}</PageTitle>
      <p>{t('setUp.lead')}</p>
      {failed ? (
        <Notice kind="failure" announced>
          {t('setUp.failed')}
        </Notice>
      ) : null}
      <form onSubmit={(event) => void handleSubmit(create)(event)} noValidate>
        <Field label={t('setUp.name')} error={refused('name')}>
          {(wiring) => <input {...wiring} {...register('name')} type="text" size={32} autoComplete="off" />}
        </Field>
        <Field label={t('setUp.country')} error={refused('country')}>
          {(wiring) => (
            <select {...wiring} {...register('country')}>
              <option value="">{t('setUp.chooseCountry')}</option>
              {countries.map(({ code, name }) => (
                <option key={code} value={code}>
                  {name}
                </option>
              ))}
            </select>
          )}
        </Field>
        <Field label={t('setUp.year')} hint={t('setUp.yearHint')} error={refused('year')}>
          {(wiring) => <input {...wiring} {...register('year')} type="text" inputMode="numeric" size={6} />}
        </Field>
        <p>{t('setUp.kept')}</p>
        <button type="submit" className="main">
          {t('setUp.create')}
        </button>
      </form>
    </>
  );
}
