import { useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OpenAssessment } from '@/data/assessments';
import type { AwaitedPart } from '@/data/files/parts';
import { LINE_LIMIT } from '@/domain/answer';
import { listPrinciples } from '@/domain/part';
import type { Report } from '@/domain/report';
import { Field, FieldError } from '@/ui/Field';
import { Notice } from '@/ui/Notice';
import { useFormat } from '@/ui/useFormat';
import { IndicatorChoice } from './IndicatorChoice';
import { isSameName, listOpenIndicators, listOverlaps, type NamedDepartment } from './choice';

type Props = {
  open: OpenAssessment;
  report: Report;
  named: readonly NamedDepartment[];
  parts: readonly AwaitedPart[];
  onMake: (department: string, indicators: readonly string[]) => Promise<boolean>;
};

/** A department and the questions it is given. Empty again when its file is made: the next department is waiting. */
export function PartChoice({ open, report, named, parts, onMake }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  const id = useId();
  const [department, setDepartment] = useState('');
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [asked, setAsked] = useState(false);
  const name = useRef<HTMLInputElement>(null);
  const own = named.find((one) => isSameName(one.name, department));
  const known = [...named.map((one) => one.name), ...parts.map((part) => part.department)];
  const names = [...new Set([...known, ...Object.values(open.pack.departments)])];
  const nothing = asked && chosen.size === 0 ? t('departments.faults.nothing') : undefined;
  const make = async () => {
    setAsked(true);
    if (department.trim() === '') {
      name.current?.focus();
    } else if (chosen.size > 0 && (await onMake(department.trim(), [...chosen]))) {
      setDepartment('');
      setChosen(new Set());
      setAsked(false);
    }
  };
  return (
    <section>
      <h3>{t(named.length > 0 ? 'departments.choice.other' : 'departments.choice.title')}</h3>
      <Field
        label={t('departments.choice.department')}
        hint={t('departments.choice.departmentHint')}
        error={asked && department.trim() === '' ? t('departments.faults.department') : undefined}
      >
        {(wiring) => (
          <>
            <input
              {...wiring}
              ref={name}
              type="text"
              size={36}
              maxLength={LINE_LIMIT}
              list={`${id}-names`}
              autoComplete="off"
              value={department}
              onChange={(event) => setDepartment(event.target.value)}
            />
            <datalist id={`${id}-names`}>
              {names.map((one) => (
                <option key={one} value={one} />
              ))}
            </datalist>
          </>
        )}
      </Field>
      <IndicatorChoice
        open={open}
        report={report}
        chosen={chosen}
        onChange={setChosen}
        quick={[
          { label: t('departments.choice.open'), indicators: listOpenIndicators(report) },
          ...(own
            ? [{ label: t('departments.choice.own', { department: own.name }), indicators: own.indicators }]
            : []),
          { label: t('departments.choice.none'), indicators: [] },
        ]}
      />
      {listOverlaps(parts, chosen, department).map((overlap) => (
        <Notice key={overlap.department} kind="warning" announced>
          {t('departments.overlap', {
            department: overlap.department,
            count: overlap.indicators.length,
            list: format.list(overlap.indicators),
          })}
        </Notice>
      ))}
      <FieldError id={`${id}-nothing`} text={nothing} />
      <p>
        <output>
          {t('departments.count', {
            count: chosen.size,
            principles: t('departments.principles', { count: listPrinciples({ indicators: [...chosen] }).length }),
          })}
        </output>
      </p>
      <button
        type="button"
        className="main"
        aria-describedby={nothing ? `${id}-nothing` : undefined}
        onClick={() => void make()}
      >
        {t('departments.choice.make')}
      </button>
    </section>
  );
}
