/** How well an answer is evidenced: shown beside a level and never part of it (rule 7). */
import { pointsOf, type Answer } from './answer';

/** How strong the evidence of an answer is; shown beside a level and never part of it (rule 7). */
export const STRENGTHS = ['none', 'statement', 'document', 'dataOrReview'] as const;
export type Strength = (typeof STRENGTHS)[number];

/**
 * none: nothing is said; statement: a note or a testimony; document: anything written that others can look up;
 * dataOrReview: measured data or somebody else's review. The strongest piece counts.
 */
export function evidenceStrength(answer: Pick<Answer, 'note' | 'evidence'> | undefined): Strength {
  const types = (answer?.evidence ?? []).filter(({ title, link }) => title.trim() || link).map(({ type }) => type);
  if (types.some((type) => type === 'data' || type === 'outsideReview')) {
    return 'dataOrReview';
  }
  if (types.some((type) => type !== 'testimony' && type !== 'other')) {
    return 'document';
  }
  return types.length > 0 || answer?.note?.trim() ? 'statement' : 'none';
}

/** A level 3 or 4, or a yes, without a document behind it: stays as it is and is flagged "not evidenced". */
export function lacksEvidence(answer: Answer | undefined): boolean {
  const strength = evidenceStrength(answer);
  return (pointsOf(answer) ?? 0) >= 3 && (strength === 'none' || strength === 'statement');
}
