/**
 * The figure and the evidence of an answer are written as a whole. While two windows are open, each knows the whole only as it
 * was a moment ago: what a window means is what was changed in it.
 */
import { EVIDENCE_LIMIT, stateOf, type Answer, type AnswerPatch, type Evidence, type Figure } from '@/domain/answer';
import { canonicalText } from '@/domain/json';

/** What a form knew of an answer before a change. */
export type Basis = Pick<Answer, 'state'> & Pick<AnswerPatch, 'figure' | 'evidence'>;

/**
 * The change that `patch` means for an answer that may have moved on since: where it says of a part what `basis` said, the part
 * stays as it is `now`. Of two windows that change the same part the later one wins; a piece of evidence that is removed in
 * one and changed in the other stays.
 */
export function mergePatch(patch: AnswerPatch, basis: Basis | undefined, now: Answer | undefined): AnswerPatch {
  const { figure, state, ...rest } = patch;
  const evidence = 'evidence' in patch ? mergeEvidence(patch.evidence, basis?.evidence, now?.evidence) : undefined;
  // A figure says of itself that it is answered: that is news only when it was not.
  const isNews = state !== undefined && !(figure && state === stateOf(basis));
  return {
    ...rest,
    ...(isNews ? { state } : {}),
    ...(figure ? { figure: mergeFigure(figure, basis?.figure, now?.figure) } : {}),
    ...('evidence' in patch ? { evidence } : {}),
  };
}

/** How a figure is measured is shown before anybody has chosen, and a figure never lacks it. */
function mergeFigure(next: Figure, basis: Figure | undefined, now: Figure | undefined): Figure {
  const merged: Partial<Figure> = mergeParts(next, basis, now);
  return { ...merged, measure: merged.measure ?? next.measure };
}

function mergeEvidence(
  next: readonly Evidence[] = [],
  basis: readonly Evidence[] = [],
  now: readonly Evidence[] = [],
): Evidence[] | undefined {
  if (isSame(next, basis)) {
    return now.length > 0 ? [...now] : undefined;
  }
  const find = (rows: readonly Evidence[], id: string) => rows.find((row) => row.id === id);
  const kept = next.flatMap((row) => {
    const [before, there] = [find(basis, row.id), find(now, row.id)];
    const isRemovedThere = before && !there;
    return isRemovedThere && isSame(row, before) ? [] : [there ? mergeParts(row, before, there) : row];
  });
  const fromThere = now.filter((row) => !find(next, row.id) && !isSame(row, find(basis, row.id)));
  const all = [...kept, ...fromThere].slice(0, EVIDENCE_LIMIT);
  return all.length > 0 ? all : undefined;
}

type Parts = Record<string, unknown>;

function mergeParts<T extends Parts>(next: T, basis: Parts = {}, now: Parts = {}): T {
  const names = [...new Set([...Object.keys(now), ...Object.keys(next)])];
  const merged = names.map((name) => [name, mergePart(next[name], basis[name], now[name])] as const);
  return Object.fromEntries(merged.filter(([, part]) => part !== undefined)) as T;
}

function mergePart(next: unknown, basis: unknown, now: unknown): unknown {
  if (isSame(next, basis)) {
    return now;
  }
  if (isParts(next) && isParts(now)) {
    return mergeParts(next, isParts(basis) ? basis : {}, now);
  }
  return next;
}

function isParts(part: unknown): part is Parts {
  return typeof part === 'object' && part !== null && !Array.isArray(part);
}

function isSame(a: unknown, b: unknown): boolean {
  return canonicalText(a) === canonicalText(b);
}
