/** Questions of one city and year, and what a person has decided of them. */
import type { Decision } from '@/domain/network/collect';
import { stateOfLetter, type NetworkYear } from '@/domain/network/record';

/** How many indicators a record answers. */
export function countAnswered({ answers }: Pick<NetworkYear, 'answers'>): number {
  return Array.from(answers).filter((letter) => stateOfLetter(letter) === 'answered').length;
}

/** How many answers of two records differ, figures too; undefined when they were made with different indicator sets. */
export function countDifferent(a: NetworkYear, b: NetworkYear): number | undefined {
  if (a.packId !== b.packId) {
    return undefined;
  }
  const letters = Array.from(a.answers).filter((letter, index) => letter !== b.answers[index]).length;
  const figureOf = ({ figures }: NetworkYear, id: string) => {
    const figure = figures.find(({ indicatorId }) => indicatorId === id);
    return figure && `${figure.measure} ${figure.value}`;
  };
  const figures = a.figures.filter(({ indicatorId }) => {
    const [one, other] = [a, b].map((record) => figureOf(record, indicatorId));
    return other !== undefined && one !== other;
  });
  return letters + figures.length;
}

/** Whether records of a question can all count: they come from different cities as far as their files say. */
export function canAllCount(group: readonly NetworkYear[]): boolean {
  return new Set(group.map(({ cityId }) => cityId)).size > 1;
}

/** Adds a decision. One about some of the same records is replaced: the new one knows more. */
export function addDecision(decisions: readonly Decision[] = [], added: Decision): Decision[] {
  return [...decisions.filter(({ ids }) => !ids.some((id) => added.ids.includes(id))), added];
}

/** A decision with its records, as far as they are still here. */
export type Decided = { decision: Decision; records: NetworkYear[] };

/** The decisions whose records are here; of those about removed cities nothing needs to be said. */
export function listDecided(decisions: readonly Decision[] = [], records: readonly NetworkYear[]): Decided[] {
  return decisions.flatMap((decision) => {
    const own = records.filter(({ id }) => decision.ids.includes(id));
    return own.length > 1 ? [{ decision, records: own }] : [];
  });
}
