import type { Indicator, Pack } from '@/domain/pack';
import type { IndicatorResult, PrincipleResult, Report } from '@/domain/report';

/** Something the team does not know yet or wants to discuss. */
export type OpenQuestion = {
  indicator: Indicator;
  result: IndicatorResult;
  principle: PrincipleResult;
  /** Names of the departments that usually know. */
  usuallyKnow: string[];
};

/** The indicators that are unknown or flagged to discuss, in the order of the Charter. Ones without words are left out. */
export function collectQuestions(report: Report, pack: Pack): OpenQuestion[] {
  const wanted = new Set([...report.toFindOut, ...report.toDiscuss]);
  const words = new Map(pack.indicators.map((indicator) => [indicator.id, indicator]));
  return report.principles.flatMap((principle) =>
    principle.indicators
      .filter(({ id }) => wanted.has(id))
      .flatMap((result) => {
        const indicator = words.get(result.id);
        const usuallyKnow = indicator?.departments.map((id) => pack.departments[id] ?? id) ?? [];
        return indicator ? [{ indicator, result, principle, usuallyKnow }] : [];
      }),
  );
}

/** Everybody who can be asked a question: who usually knows, and who answers this principle in this city. */
export function listDepartments({ usuallyKnow, principle }: OpenQuestion): string[] {
  return [...new Set([...usuallyKnow, ...(principle.department ? [principle.department] : [])])];
}
