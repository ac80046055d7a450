/** The history of a city that a file replaces: it stays, and cannot be taken back step by step any more. */
import { endTyping } from '@/data/changes';
import { database } from '@/data/database';
import type { Answer } from '@/domain/answer';
import { canonicalText } from '@/domain/json';

/**
 * Keeps the history of a city whose content is about to be replaced, inside the caller's transaction over `CHANGE_TABLES`:
 * every answer that `years` would change becomes an entry of it, and no step before can be taken back any more. Returns a
 * function that writes it, for when the rows of the city have been deleted.
 */
export async function sealSteps(
  cityId: string,
  years: readonly { id: string; answers: readonly Answer[] }[],
): Promise<() => Promise<void>> {
  const { assessments, answers, changes } = database;
  const at = new Date().toISOString();
  const heads = await assessments.where({ cityId }).primaryKeys();
  const stay = years.filter(({ id }) => heads.includes(id));
  const steps = await changes
    .where('assessmentId')
    .anyOf(stay.map(({ id }) => id))
    .toArray();
  const replaced = stay.map(async ({ id, answers: next }) => {
    const rows = await answers.where({ assessmentId: id }).toArray();
    const before = new Map(rows.map((row) => [row.indicatorId, row]));
    const after = new Map(next.map((answer) => [answer.indicatorId, { ...answer, assessmentId: id }]));
    return [...new Set([...before.keys(), ...after.keys()])]
      .map((indicatorId) => ({ indicatorId, before: before.get(indicatorId), after: after.get(indicatorId) }))
      .filter((pair) => canonicalText([pair.before]) !== canonicalText([pair.after]))
      .map((pair) => ({ ...pair, assessmentId: id, principleId: `P${pair.indicatorId.slice(0, 2)}`, at }));
  });
  const entries = (await Promise.all(replaced)).flat();
  return async () => {
    await changes.bulkPut([...steps, ...entries].map((step) => ({ ...step, undone: 2 as const })));
    endTyping();
  };
}
