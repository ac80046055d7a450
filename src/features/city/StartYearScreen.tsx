import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import type { OpenAssessment } from '@/data/assessments';
import { startYear } from '@/data/years/cityYears';
import { citySetupSchema } from '@/domain/assessment';
import { Field } from '@/ui/Field';
import { PageTitle } from '@/ui/PageTitle';
import { paths } from '@/ui/paths';
import styles from './StartYearScreen.module.css';

/** A year farther ahead is a slip of the finger, and would stand on every page. */
const MOST_AHEAD = 5;

type YearForm = { year: string; from: 'open' | 'empty' };

/** One more year of the same city: the next one, or an earlier one that is written down later. */
export function StartYearScreen({ open }: { open: OpenAssessment }) {
  const { t } = useTranslation();
  const [, navigate] = useLocation();
  const { city, assessment, place, years } = open;
  const { register, handleSubmit, setError, formState } = useForm<YearForm>({
    defaultValues: { year: String(Math.max(...years) + 1), from: 'open' },
  });
  const latest = Math.max(...years, new Date().getFullYear()) + MOST_AHEAD;
  const create = async (values: YearForm) => {
    const parsed = citySetupSchema.shape.year.safeParse(Number(values.year));
    if (!parsed.success) {
      setError('year', { message: t('setUp.refused.year') }, { shouldFocus: true });
      return;
    }
    if (years.includes(parsed.data)) {
      setError('year', { message: t('newYear.exists') }, { shouldFocus: true });
      return;
    }
    if (parsed.data > latest) {
      setError('year', { message: t('newYear.tooFar', { year: latest }) }, { shouldFocus: true });
      return;
    }
    await startYear(city, parsed.data, values.from === 'open' ? assessment.id : undefined);
    navigate(paths.overview({ ...place, year: parsed.data }));
  };
  return (
    <>
      <PageTitle title={t('newYear.page', { city: city.name })}>{t('newYear.title')}</PageTitle>
      <p>{t('newYear.lead', { year: place.year })}</p>
      <form onSubmit={(event) => void handleSubmit(create)(event)} noValidate>
        <Field label={t('setUp.year')} hint={t('newYear.yearHint')} error={formState.errors.year?.message}>
          {(wiring) => <input {...wiring} {...register('year')} type="text" inputMode="numeric" size={6} />}
        </Field>
        <fieldset>
          <legend>{t('newYear.from')}</legend>
          <label className={styles.choice}>
            <input type="radio" value="open" {...register('from')} /> {t('newYear.fromOpen', { year: place.year })}
          </label>
          <label className={styles.choice}>
            <input type="radio" value="empty" {...register('from')} /> {t('newYear.fromEmpty')}
          </label>
        </fieldset>
        <button type="submit" className="main">
          {t('newYear.create')}
        </button>
      </form>
    </>
  );
}
