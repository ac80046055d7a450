import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { saveTarget } from '@/data/plans';
import { numberBetween } from '@/domain/form/typedFields';
import { CHOICES, type Indicator } from '@/domain/pack';
import type { Target } from '@/domain/plan/plan';
import { checkTarget, type PlanFault } from '@/domain/plan/planCheck';
import { HIGHEST, LOWEST, roundLevel } from '@/domain/scoring';
import { RecordForm } from '@/ui/record/RecordForm';
import { RecordInput, RecordSelect } from '@/ui/record/RecordInput';
import { readBy, readChoice, readYear, type Reader } from '@/ui/record/readers';
import { useFormat } from '@/ui/useFormat';
import { findIndicator, type PlanView } from './subject/planView';
import styles from './plan.module.css';

/** Faults that are a remark beside the field: the target stands as it is, or waits for its aim. */
const REMARKS: readonly PlanFault['reason'][] = ['noAim', 'reachedAlready'];

/** The level of a principle: 0-4, kept with the one decimal it is shown with. */
const readLevel: Reader = (text) => {
  const reading = readBy(numberBetween(undefined))(text);
  if ('fault' in reading || typeof reading.value !== 'number') {
    return reading;
  }
  const { value } = reading;
  return value < LOWEST || value > HIGHEST ? { fault: 'invalid' } : { value: roundLevel(value) };
};

type Props = { view: PlanView; target: Target; isNew: boolean };

/** The year and the aim of one target; a level, a choice, a figure or the level of a principle, as its subject has it. */
export function TargetFields({ view, target, isNew }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  const fields = useRef<HTMLDivElement>(null);
  const indicator = target.subject.kind === 'indicator' ? findIndicator(view, target.subject.id) : undefined;
  const direction = indicator?.format === 'number' ? indicator.direction : undefined;
  const faults = checkTarget(target, view.report, direction);
  const faultAt = (field: PlanFault['field'], remark: boolean) => {
    const fault = faults.find((item) => item.field === field && REMARKS.includes(item.reason) === remark);
    return fault && t(`plan.faults.${fault.reason}`);
  };
  useEffect(() => {
    if (isNew) {
      fields.current?.querySelector<HTMLElement>('input, select')?.focus();
    }
  }, [isNew]);
  const measureId = indicator?.format === 'number' ? measureOf(view, target, indicator) : undefined;
  const kept = {
    year: String(target.year),
    level: target.level ?? '',
    choice: target.choice ?? '',
    value: target.value === undefined ? '' : format.plainNumber(target.value),
    measure: measureId ?? '',
  };
  const measure = indicator?.format === 'number' ? indicator.measures[measureId ?? ''] : undefined;
  const readers = {
    year: readYear,
    level: readChoice,
    choice: readChoice,
    measure: readChoice,
    value: target.subject.kind === 'principle' ? readLevel : readBy(numberBetween(measure)),
  };
  // A figure says in which measure it is meant, so that it is never held against another.
  const write = (patch: Record<string, unknown>) =>
    saveTarget(view.assessmentId, target, { ...(measureId ? { measure: measureId } : {}), ...patch });
  return (
    <RecordForm kept={kept} at={target.at} readers={readers} write={write}>
      <div className={styles.fields} ref={fields}>
        <RecordInput
          name="year"
          label={t('plan.targets.year')}
          size={6}
          inputMode="numeric"
          error={faultAt('year', false)}
        />
        <Aim
          view={view}
          indicator={indicator}
          unit={measure?.unit}
          error={faultAt('aim', false) ?? faultAt('subject', false)}
          remark={faultAt('aim', true)}
        />
      </div>
    </RecordForm>
  );
}

/** The measure a figure is meant in: the one chosen here, the one of the answer, or the first. */
function measureOf({ report }: PlanView, target: Target, { id, measures }: Indicator & { format: 'number' }): string {
  const results = report.principles.flatMap(({ indicators }) => indicators);
  const used = results.find((result) => result.id === id)?.answer?.figure?.measure;
  return target.measure ?? used ?? Object.keys(measures)[0] ?? '';
}

type AimProps = {
  view: PlanView;
  indicator: Indicator | undefined;
  unit: string | undefined;
  error: string | undefined;
  remark: string | undefined;
};

function Aim({ view: { pack }, indicator, unit, error, remark }: AimProps) {
  const { t } = useTranslation();
  const none = ['', t('plan.targets.notChosen')] as const;
  switch (indicator?.format) {
    case 'scale': {
      const levels = pack.scale.map(
        ({ id, value, name }) => [id, t('plan.levelName', { level: value, name })] as const,
      );
      return (
        <RecordSelect
          name="level"
          label={t('plan.targets.level')}
          options={[none, ...levels]}
          error={error}
          hint={remark}
        />
      );
    }
    case 'yesNo': {
      const choices = CHOICES.map((choice) => [choice, pack.choices[choice]] as const);
      return (
        <RecordSelect
          name="choice"
          label={t('plan.targets.choice')}
          options={[none, ...choices]}
          error={error}
          hint={remark}
        />
      );
    }
    case 'number': {
      const measures = Object.entries(indicator.measures).map(([id, { label }]) => [id, label] as const);
      return (
        <>
          {measures.length > 1 ? <RecordSelect name="measure" label={t('assess.measure')} options={measures} /> : null}
          <RecordInput
            name="value"
            label={t('plan.targets.value')}
            hint={remark ? t('plan.targets.unitAndRemark', { unit, remark }) : unit}
            size={10}
            inputMode="decimal"
            error={error}
          />
        </>
      );
    }
    default:
      return (
        <RecordInput
          name="value"
          label={t('plan.targets.principleLevel')}
          hint={remark ?? t('plan.targets.principleHint')}
          size={6}
          inputMode="decimal"
          error={error}
        />
      );
  }
}
