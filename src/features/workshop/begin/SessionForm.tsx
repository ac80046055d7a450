import { useState } from 'react';
import { useForm, useWatch } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import type { OpenAssessment } from '@/data/assessments';
import { createSession } from '@/data/workshop/sessions';
import { listItems } from '@/domain/workshop/agenda';
import { sessionSetupSchema, type SessionFormat } from '@/domain/workshop/session';
import { formatPartialDate } from '@/exports/document/reportInput';
import { Field, FieldError } from '@/ui/Field';
import { Notice } from '@/ui/Notice';
import { paths } from '@/ui/paths';
import { FormatChoice } from './FormatChoice';
import { PrincipleChoice } from './PrincipleChoice';
import type { SetupForm } from './setupForm';

/** Most principles of a training: each is rated twice and talked about. */
const MOST_PRINCIPLES = 5;
const PEOPLE = '18';

/** Asks for a new workshop; only its kind has to be chosen, the rest is filled in or may stay empty. */
export function SessionForm({ open }: { open: OpenAssessment }) {
  const { t, i18n } = useTranslation();
  const [, navigate] = useLocation();
  const [failed, setFailed] = useState(false);
  const { assessment, pack, place } = open;
  const nameSession = (format: SessionFormat, date: string) => {
    const title = t(`workshop.list.titles.${format}`);
    return date === '' ? title : t('workshop.list.titleOfDay', { title, day: formatPartialDate(date, i18n.language) });
  };
  const [start] = useState<SetupForm>(() => {
    const date = writeDay(new Date());
    const format = 'ninetyMinutes';
    const items = listItems('training', pack);
    return { title: nameSession(format, date), format, people: PEOPLE, date, place: '', facilitator: '', items };
  });
  const { register, control, handleSubmit, setError, setValue, getValues, formState } = useForm<SetupForm>({
    defaultValues: start,
  });
  const format = useWatch({ control, name: 'format' });
  // Subscribed to here: whether the title was typed is only known while somebody listens.
  const { errors, dirtyFields, isSubmitting } = formState;
  const renewTitle = () => {
    if (!dirtyFields.title) {
      setValue('title', nameSession(getValues('format'), getValues('date')));
    }
  };
  const create = async ({ items, ...values }: SetupForm) => {
    const isTraining = values.format === 'training';
    if (isTraining && items.length > MOST_PRINCIPLES) {
      setError('items', { type: 'refused' }, { shouldFocus: true });
      return;
    }
    const parsed = sessionSetupSchema.safeParse({
      title: values.title,
      format: values.format,
      people: /^\s*\d+\s*$/.test(values.people) ? Number(values.people) : undefined,
      ...(values.date === '' ? {} : { date: values.date }),
      ...(values.place.trim() === '' ? {} : { place: values.place.trim() }),
      ...(values.facilitator.trim() === '' ? {} : { facilitator: values.facilitator.trim() }),
      ...(isTraining ? { items: listItems('ninetyMinutes', pack).filter((id) => items.includes(id)) } : {}),
    });
    if (!parsed.success) {
      for (const [index, { path }] of parsed.error.issues.entries()) {
        setError(path[0] as keyof SetupForm, { type: 'refused' }, { shouldFocus: index === 0 });
      }
      return;
    }
    try {
      navigate(paths.session(place, await createSession(assessment.id, parsed.data, pack)));
    } catch {
      setFailed(true);
    }
  };
  const refused = (field: keyof SetupForm) => (errors[field] ? t(`workshop.list.refused.${field}`) : undefined);
  return (
    <form onSubmit={(event) => void handleSubmit(create)(event)} noValidate>
      <FormatChoice register={register} onChange={renewTitle} />
      {format === 'training' ? (
        <>
          <PrincipleChoice principles={pack.principles} register={register} describedBy="refused-items" />
          <FieldError id="refused-items" text={refused('items')} />
        </>
      ) : null}
      <Field label={t('workshop.list.date')} error={refused('date')}>
        {(wiring) => <input {...wiring} {...register('date', { onChange: renewTitle })} type="date" />}
      </Field>
      <Field label={t('workshop.list.title')} error={refused('title')}>
        {(wiring) => <input {...wiring} {...register('title')} type="text" dir="auto" size={40} autoComplete="off" />}
      </Field>
      <Field label={t('workshop.list.people')} hint={t('workshop.list.peopleHint')} error={refused('people')}>
        {(wiring) => <input {...wiring} {...register('people')} type="text" inputMode="numeric" size={5} />}
      </Field>
      <Field label={t('workshop.list.place')} hint={t('workshop.list.placeHint')} error={refused('place')}>
        {(wiring) => <input {...wiring} {...register('place')} type="text" dir="auto" size={32} autoComplete="off" />}
      </Field>
      <Field
        label={t('workshop.list.facilitator')}
        hint={t('workshop.list.facilitatorHint')}
        error={refused('facilitator')}
      >
        {(wiring) => (
          <input {...wiring} {...register('facilitator')} type="text" dir="auto" size={32} autoComplete="off" />
        )}
      </Field>
      {failed ? (
        <Notice kind="failure" announced>
          {t('workshop.list.notCreated')}
        </Notice>
      ) : null}
      <button type="submit" className="main" disabled={isSubmitting}>
        {t('workshop.list.create')}
      </button>
    </form>
  );
}

/** A day as the fields of dates write it, in the time zone of the computer. */
function writeDay(moment: Date): string {
  const two = (part: number) => String(part).padStart(2, '0');
  return `${moment.getFullYear()}-${two(moment.getMonth() + 1)}-${two(moment.getDate())}`;
}
