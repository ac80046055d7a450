/** From one edition of the indicator set to the next: what has become of each indicator, and of the answers to it. */
import type { Answer } from '@/domain/answer';
import { listKept, type PackLink } from './meaning';

/**
 * `changed` is asked anew although one stands for one; `merged` is several that became one. With several on both sides it is
 * a `split`: the answers have to be thought of anew in parts.
 */
export const PACK_CHANGES = ['added', 'reworded', 'changed', 'split', 'merged', 'withdrawn', 'unchanged'] as const;
export type PackChangeKind = (typeof PACK_CHANGES)[number];

/** What became of some indicators: their ids in the old pack (none when added) and in the new one (none when withdrawn). */
export type PackChange = { kind: PackChangeKind; from: string[]; to: string[] };

type Link = { from: string[]; to: string[] };

/**
 * The way from a pack to the one that follows it: every indicator of both is in exactly one change. In the order of the new
 * pack, what was withdrawn at the end. When `to` does not follow `from` nothing is known to be the same: all is withdrawn and
 * added. A way over several packs is gone pack by pack.
 */
export function listPackChanges(from: PackLink, to: PackLink): PackChange[] {
  const kept = listKept(from, to);
  const old = from.indicators.map(({ id }) => id);
  const links = to.indicators.map(({ id, replaces = [] }): Link => {
    // An old indicator that goes on as it is has no other successor.
    const before = kept.has(id) ? [id] : [id, ...replaces].filter((other) => old.includes(other) && !kept.has(other));
    return { from: to.follows === from.id ? [...new Set(before)] : [], to: [id] };
  });
  const joined = joinLinks(links);
  const followed = new Set(joined.flatMap((link) => link.from));
  const withdrawn = old.filter((id) => !followed.has(id)).map((id): Link => ({ from: [id], to: [] }));
  return [...joined, ...withdrawn].map((link) => ({ kind: kindOf(link, kept.get(link.to[0] ?? '')), ...link }));
}

/** Links that share an old indicator become one, in the place of the first. */
function joinLinks(links: readonly Link[]): Link[] {
  return links.reduce<Link[]>((joined, link) => {
    const touching = joined.filter((other) => other.from.some((id) => link.from.includes(id)));
    const all = [...touching, link];
    const one = { from: [...new Set(all.flatMap((item) => item.from))], to: all.flatMap((item) => item.to) };
    const [first] = touching;
    return first
      ? joined.flatMap((other) => (other === first ? [one] : touching.includes(other) ? [] : [other]))
      : [...joined, one];
  }, []);
}

function kindOf({ from, to }: Link, kept: 'same' | 'wording' | undefined): PackChangeKind {
  if (kept) {
    return kept === 'wording' ? 'reworded' : 'unchanged';
  }
  if (from.length === 0 || to.length === 0) {
    return to.length === 0 ? 'withdrawn' : 'added';
  }
  if (to.length > 1) {
    return 'split';
  }
  return from.length > 1 ? 'merged' : 'changed';
}

/** Answers on their way to the next pack. Every answer is in exactly one list and in none is it altered. */
export type MovedAnswers = {
  /** They stand as they are. */
  carried: Answer[];
  /** They stand, but the words they were given to are others now: somebody should look at them. */
  lookAgain: Answer[];
  /** They answer nothing in the new pack and stay with the old one. */
  left: Answer[];
};

/** Sorts the answers of an assessment by what became of their indicators. */
export function moveAnswers(answers: readonly Answer[], changes: readonly PackChange[]): MovedAnswers {
  const kinds = new Map(changes.flatMap(({ kind, from }) => from.map((id) => [id, kind] as const)));
  const moved: MovedAnswers = { carried: [], lookAgain: [], left: [] };
  for (const answer of answers) {
    const kind = kinds.get(answer.indicatorId);
    moved[kind === 'unchanged' ? 'carried' : kind === 'reworded' ? 'lookAgain' : 'left'].push(answer);
  }
  return moved;
}
