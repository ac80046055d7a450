import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import type { OpenPlan } from '@/data/plans';
import type { Indicator, Pack } from '@/domain/pack';
import type { Subject } from '@/domain/plan/plan';
import type { IndicatorResult, Report } from '@/domain/report';
import { paths, type Place } from '@/ui/paths';

/** What every part of the plan is given. `locked`: the year is agreed, nothing can be changed. */
export type PlanView = OpenPlan & {
  assessmentId: string;
  report: Report;
  pack: Pack;
  place: Place;
  locked: boolean;
};

/** Whether an id names a principle or an indicator of this set. */
export function subjectOf({ report }: PlanView, id: string): Subject {
  return { kind: report.principles.some((principle) => principle.id === id) ? 'principle' : 'indicator', id };
}

/** The words of an indicator; undefined when this set does not have it. */
export function findIndicator({ pack }: PlanView, id: string): Indicator | undefined {
  return pack.indicators.find((indicator) => indicator.id === id);
}

/** The answer to an indicator as it is shown; undefined when this set does not have it. */
export function findResult({ report }: PlanView, id: string): IndicatorResult | undefined {
  return report.principles.flatMap(({ indicators }) => indicators).find((result) => result.id === id);
}

/** A principle or an indicator as every list names it: number or id, and title. */
export function nameSubject(pack: Pack, { kind, id }: Subject, t: TFunction): string {
  const principle = kind === 'principle' ? pack.principles.find((item) => item.id === id) : undefined;
  if (principle) {
    return t('plan.named', { id: principle.number, title: principle.shortTitle });
  }
  const title = pack.indicators.find((indicator) => indicator.id === id)?.title;
  return title ? t('plan.named', { id, title }) : id;
}

/** `nameSubject` in the language of the screen. */
export function useSubjectName({ pack }: PlanView): (subject: Subject) => string {
  const { t } = useTranslation();
  return (subject) => nameSubject(pack, subject, t);
}

/** Where a principle or an indicator is answered. */
export function placeOf({ place, ...view }: PlanView, { kind, id }: Subject): string | undefined {
  const principle = kind === 'principle' ? id : findIndicator({ place, ...view }, id)?.principle;
  return principle && paths.principle(place, principle, kind === 'indicator' ? id : undefined);
}
