import { useTranslation } from 'react-i18next';
import type { DocumentChoice } from '@/domain/document/choice';
import type { ReportInput } from '@/exports/document/reportInput';
import { listDepartments } from '@/exports/questionnaire/departments';
import { Field } from '@/ui/Field';
import styles from './choose.module.css';
import { TickList } from './TickList';

type Props = { input: ReportInput; choice: DocumentChoice; onChange: (patch: Partial<DocumentChoice>) => void };

/** What stands on a questionnaire: which principles, for which department, blank or with what is answered already. */
export function QuestionnaireChoice({ input, choice, onChange }: Props) {
  const { report, pack, t: words, language } = input;
  const { t } = useTranslation();
  const all = report.principles.map(({ id }) => id);
  const chosen = choice.principles ?? all;
  const departments = listDepartments(input);
  const choosePrinciple = (id: string, isIn: boolean) => {
    const next = all.filter((other) => (other === id ? isIn : chosen.includes(other)));
    // The last one stays: a questionnaire without a question is none.
    if (next.length > 0) {
      onChange({ principles: next.length === all.length ? undefined : next });
    }
  };
  return (
    <>
      {departments.length > 0 ? (
        <Field label={t('report.department')} hint={t('report.departmentHint')}>
          {(wiring) => (
            <select
              {...wiring}
              value={choice.department ?? ''}
              onChange={({ target }) => onChange({ department: target.value || undefined })}
            >
              <option value="">{t('report.everyDepartment')}</option>
              {departments.map(({ id, name, isTyped }) => (
                <option key={id} value={id} lang={isTyped ? undefined : language}>
                  {name}
                </option>
              ))}
            </select>
          )}
        </Field>
      ) : null}
      <label className={styles.tick}>
        <input
          type="checkbox"
          checked={choice.filled ?? false}
          onChange={({ target }) => onChange({ filled: target.checked })}
        />
        <span>{t('report.filled')}</span>
      </label>
      <TickList
        legend={t('report.principles')}
        columns
        ticks={report.principles.map(({ id, number }) => ({
          id,
          text: (
            <span lang={language}>
              {words('exports.named', {
                number,
                title: pack.principles.find((principle) => principle.id === id)?.shortTitle ?? id,
              })}
            </span>
          ),
          isIn: chosen.includes(id),
          isFixed: chosen.length === 1 && chosen.includes(id),
        }))}
        onChange={choosePrinciple}
      >
        {chosen.length < all.length ? (
          <button type="button" className="plain" onClick={() => onChange({ principles: undefined })}>
            {t('report.allPrinciples')}
          </button>
        ) : null}
      </TickList>
    </>
  );
}
