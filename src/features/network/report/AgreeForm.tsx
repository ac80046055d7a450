import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { LINE_LIMIT } from '@/domain/answer';
import { ConfirmDialog } from '@/ui/ConfirmDialog';
import { Field } from '@/ui/Field';
import { Notice } from '@/ui/Notice';
import { useFormat } from '@/ui/useFormat';
import { findDayFault, momentOfDay, toDay, type DayFault } from './agreedDay';

type AgreeFields = { body: string; day: string };
type Props = {
  year: number;
  /** When the year was agreed before. */
  agreedBefore: readonly string[];
  onAgree: (body: string, agreedAt: string) => Promise<void>;
};

/** Who agrees, and when. It asks once more, for what is frozen stays. */
export function AgreeForm({ year, agreedBefore, onAgree }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  const [asked, setAsked] = useState<AgreeFields>();
  const [hasFailed, setFailed] = useState(false);
  const { register, handleSubmit, formState } = useForm<AgreeFields>({
    defaultValues: { body: '', day: toDay(new Date()) },
  });
  const last = agreedBefore.toSorted().at(-1);
  const { body, day } = formState.errors;
  const freeze = async (fields: AgreeFields) => {
    try {
      await onAgree(fields.body.trim(), momentOfDay(fields.day, new Date()));
    } catch {
      setFailed(true);
    }
  };
  return (
    <>
      <p>{t('network.report.agree.text')}</p>
      {hasFailed ? (
        <Notice kind="failure" announced>
          {t('network.report.agree.failed')}
        </Notice>
      ) : null}
      <form onSubmit={(event) => void handleSubmit(setAsked)(event)} noValidate>
        <Field
          label={t('network.report.agree.body')}
          hint={t('network.report.agree.bodyHint')}
          error={body && t('network.report.agree.faults.body')}
        >
          {(wiring) => (
            <input
              {...wiring}
              {...register('body', { validate: (text) => text.trim() !== '' })}
              type="text"
              size={40}
              maxLength={LINE_LIMIT}
              autoComplete="off"
              dir="auto"
            />
          )}
        </Field>
        <Field
          label={t('network.report.agree.date')}
          error={
            day && t(`network.report.agree.faults.${day.message as DayFault}`, { day: last ? format.day(last) : '' })
          }
        >
          {(wiring) => (
            <input
              {...wiring}
              {...register('day', { validate: (text) => findDayFault(text, new Date(), last) })}
              type="date"
            />
          )}
        </Field>
        <button type="submit" className="main">
          {t('network.report.agree.button', { year })}
        </button>
      </form>
      {asked ? (
        <ConfirmDialog
          title={t('network.report.agree.question', { year })}
          confirm={t('network.report.agree.confirm')}
          keep={t('network.report.agree.keep')}
          onConfirm={() => void freeze(asked)}
          onClose={() => setAsked(undefined)}
        >
          <p>{t('network.report.agree.goes', { year })}</p>
        </ConfirmDialog>
      ) : null}
    </>
  );
}
