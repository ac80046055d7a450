import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OpenAssessment } from '@/data/assessments';
import type { AwaitedPart, PartForm } from '@/data/files/parts';
import { LINE_LIMIT } from '@/domain/answer';
import type { Report } from '@/domain/report';
import { Field } from '@/ui/Field';
import { NamedDepartments } from './NamedDepartments';
import { PartChoice } from './PartChoice';
import { listNamedDepartments } from './choice';

type Props = {
  open: OpenAssessment;
  report: Report;
  parts: readonly AwaitedPart[];
  until: string;
  onUntil: (until: string) => void;
  onMake: (form: PartForm) => Promise<boolean>;
};

/** Who gets the answers back, then one file after another: for the departments of the overview, or for any choice. */
export function PartMaker({ open, report, parts, until, onUntil, onMake }: Props) {
  const { t } = useTranslation();
  const [sendTo, setSendTo] = useState(parts.at(-1)?.sendTo ?? '');
  const [isMissing, setMissing] = useState(false);
  const receiver = useRef<HTMLInputElement>(null);
  const named = listNamedDepartments(report);
  const make = async (department: string, indicators: readonly string[]): Promise<boolean> => {
    setMissing(sendTo.trim() === '');
    if (sendTo.trim() === '') {
      receiver.current?.focus();
      return false;
    }
    return onMake({ department, sendTo: sendTo.trim(), indicators });
  };
  return (
    <section>
      <h2>{t('departments.make')}</h2>
      <Field
        label={t('departments.sendTo')}
        hint={t('departments.sendToHint')}
        error={isMissing && sendTo.trim() === '' ? t('departments.faults.sendTo') : undefined}
      >
        {(wiring) => (
          <input
            {...wiring}
            ref={receiver}
            type="text"
            size={36}
            maxLength={LINE_LIMIT}
            autoComplete="off"
            value={sendTo}
            onChange={(event) => setSendTo(event.target.value)}
          />
        )}
      </Field>
      <Field label={t('departments.until')} hint={t('departments.untilHint')}>
        {(wiring) => <input {...wiring} type="date" value={until} onChange={(event) => onUntil(event.target.value)} />}
      </Field>
      {named.length > 0 ? <NamedDepartments named={named} parts={parts} onMake={make} /> : null}
      <PartChoice open={open} report={report} named={named} parts={parts} onMake={make} />
    </section>
  );
}
