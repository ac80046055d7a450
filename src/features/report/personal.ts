import type { Assessment } from '@/domain/assessment';
import { LEFT_OUT, type DocumentChoice, type LeftOut } from '@/domain/document/choice';

/** What a document holds that may name people: of what can be left out, what there is and is not left out. */
export function listPersonal({ answers, principles }: Assessment, { without }: DocumentChoice): LeftOut[] {
  const isThere: Record<LeftOut, boolean> = {
    names:
      principles.some(({ department }) => department) ||
      answers.some(({ department, evidence }) => department || evidence?.some((piece) => piece.department)),
    notes: answers.some(({ note, reasonWords }) => note || reasonWords),
    evidence: answers.some(({ evidence }) => (evidence ?? []).length > 0),
  };
  return LEFT_OUT.filter((part) => isThere[part] && !without.includes(part));
}
