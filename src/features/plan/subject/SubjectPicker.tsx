import { useId, useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Subject } from '@/domain/plan/plan';
import { nameSubject, type PlanView } from './planView';
import styles from './subject.module.css';

type Props = {
  view: PlanView;
  label: string;
  button: string;
  /** Principles can be chosen too, not only indicators. */
  principles?: boolean;
  /** Indicators that are not offered. */
  without?: readonly string[];
  onPick: (id: string) => void;
};

/** Chooses an indicator, or a principle, and adds it: the indicators stand under their principles. */
export function SubjectPicker({ view, label, button, principles = false, without = [], onPick }: Props) {
  const { t } = useTranslation();
  const { report, pack } = view;
  const id = useId();
  const select = useRef<HTMLSelectElement>(null);
  const left = without.join(' ');
  // More than a hundred options, in every action: they are drawn anew only when they are others, not on every key.
  const options = useMemo(() => {
    const nameOf = (kind: Subject['kind'], subjectId: string) => nameSubject(pack, { kind, id: subjectId }, t);
    const others = left.split(' ');
    return (
      <>
        {principles ? (
          <optgroup label={t('plan.principles')}>
            {report.principles.map((principle) => (
              <option key={principle.id} value={principle.id}>
                {nameOf('principle', principle.id)}
              </option>
            ))}
          </optgroup>
        ) : null}
        {report.principles.map((principle) => (
          <optgroup key={principle.id} label={nameOf('principle', principle.id)}>
            {principle.indicators
              .filter((indicator) => !others.includes(indicator.id))
              .map((indicator) => (
                <option key={indicator.id} value={indicator.id}>
                  {nameOf('indicator', indicator.id)}
                </option>
              ))}
          </optgroup>
        ))}
      </>
    );
  }, [report, pack, principles, left, t]);
  const pick = () => {
    const chosen = select.current?.value;
    select.current?.focus();
    if (chosen && select.current) {
      select.current.value = '';
      onPick(chosen);
    }
  };
  return (
    <div className={styles.add}>
      <div>
        <label htmlFor={id}>{label}</label>
        <select ref={select} id={id} defaultValue="">
          <option value="">{t('plan.choose')}</option>
          {options}
        </select>
      </div>
      <button type="button" onClick={pick}>
        {button}
      </button>
    </div>
  );
}
