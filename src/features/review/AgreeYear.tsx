import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { OpenAssessment } from '@/data/assessments';
import { agreeYear } from '@/data/editions';
import { LINE_LIMIT, NOTE_LIMIT } from '@/domain/answer';
import { checkAgreeing, type AgreeFault } from '@/domain/edition/edition';
import type { Report } from '@/domain/report';
import { Field } from '@/ui/Field';
import { Notice } from '@/ui/Notice';
import { paths } from '@/ui/paths';
import styles from './review.module.css';

type AgreeFields = { body: string; date: string; opinions: string };
type Refusal = 'nothingAnswered' | 'changed' | 'failed';

/** Who agrees, when, and who sees it differently. Agreeing freezes the year. */
export function AgreeYear({ open, report }: { open: OpenAssessment; report: Report }) {
  const { t } = useTranslation();
  const [refusal, setRefusal] = useState<Refusal>();
  const { register, handleSubmit, setError, formState } = useForm<AgreeFields>({
    defaultValues: { body: '', date: '', opinions: '' },
  });
  const { year } = open.place;
  const agree = async (values: AgreeFields) => {
    const faults = checkAgreeing(report, values, today());
    const atFields = faults.filter((fault) => fault.field !== 'answers');
    for (const [index, { field, reason }] of atFields.entries()) {
      setError(field, { type: reason }, { shouldFocus: index === 0 });
    }
    setRefusal(faults.length > atFields.length ? 'nothingAnswered' : undefined);
    if (faults.length > 0) {
      return;
    }
    try {
      setRefusal((await agreeYear(open, values)) === 'changed' ? 'changed' : undefined);
    } catch {
      setRefusal('failed');
    }
  };
  const faultOf = (field: 'body' | 'date') => {
    const reason = formState.errors[field]?.type as AgreeFault['reason'] | undefined;
    return reason && t(`review.faults.${reason}`);
  };
  return (
    <section className={`sheet ${styles.agree}`}>
      <h2>{t('review.form.title', { year })}</h2>
      <p>{t('review.form.intro')}</p>
      {refusal ? (
        <Notice kind={refusal === 'changed' ? 'warning' : 'failure'} announced>
          <p>{t(`review.faults.${refusal}`)}</p>
          {refusal === 'nothingAnswered' ? <Missing open={open} report={report} /> : null}
        </Notice>
      ) : null}
      <form onSubmit={(event) => void handleSubmit(agree)(event)} noValidate>
        <Field label={t('review.form.body')} hint={t('review.form.bodyHint')} error={faultOf('body')}>
          {(wiring) => (
            <input {...wiring} {...register('body')} type="text" size={40} maxLength={LINE_LIMIT} autoComplete="off" />
          )}
        </Field>
        <Field label={t('review.form.date')} hint={t('assess.dateHint')} error={faultOf('date')}>
          {(wiring) => <input {...wiring} {...register('date')} type="text" size={12} autoComplete="off" />}
        </Field>
        <Field label={t('review.form.opinions')} hint={t('review.form.opinionsHint')}>
          {(wiring) => <textarea {...wiring} {...register('opinions')} maxLength={NOTE_LIMIT} dir="auto" />}
        </Field>
        <button type="submit" className="main" disabled={formState.isSubmitting}>
          {t('review.form.agree', { year })}
        </button>
      </form>
    </section>
  );
}

/** What is missing before there is anything to agree on: every principle with its questions that have no answer. */
function Missing({ open, report }: { open: OpenAssessment; report: Report }) {
  const { t } = useTranslation();
  return (
    <ul className={styles.items}>
      {report.principles.map(({ id, number, counts }) => (
        <li key={id}>
          <Link href={paths.principle(open.place, id)}>
            {t('review.missing', {
              number,
              title: open.pack.principles.find((principle) => principle.id === id)?.shortTitle,
              count: counts.applicable,
            })}
          </Link>
        </li>
      ))}
    </ul>
  );
}

/** The day on the calendar of this computer, such as 2026-11-22. */
function today(): string {
  const now = new Date();
  return new Date(now.getTime() - now.getTimezoneOffset() * 60_000).toISOString().slice(0, 10);
}
