/** What a group looks at together before it agrees a year. Nothing in the list stops it from agreeing. */
import type { IndicatorResult, Report } from '@/domain/report';
import type { KeepsMeaning } from '@/domain/years/meaning';

/** A jump is a change of so many levels (0-4) or more since the year before. */
export const JUMP = 2;
/** Evidence may be so many years older than the assessment: what was decided a term ago may hold no more. */
export const EVIDENCE_YEARS = 4;

export const REVIEW_KINDS = ['unanswered', 'unknown', 'notEvidenced', 'jump', 'oldEvidence'] as const;
export type ReviewKind = (typeof REVIEW_KINDS)[number];

/** One thing to look at, and where it stands. `evidenceId` is there for `oldEvidence` only. */
export type ReviewItem = { kind: ReviewKind; principleId: string; indicatorId: string; evidenceId?: string };

/** The year before, and which indicators mean the same in both packs (`compareMeanings`). */
export type PreviousYear = { report: Report; keepsMeaning: KeepsMeaning };

/**
 * Everything to look at, in the order of the indicators; of one indicator in the order of `REVIEW_KINDS`. Without the year
 * before there are no jumps. A jump with a reason for the change is none to look at, and other words are a reason.
 */
export function listReviewItems(report: Report, previous?: PreviousYear): ReviewItem[] {
  const indicatorsBefore = previous?.report.principles.flatMap(({ indicators }) => indicators) ?? [];
  const before = new Map(
    indicatorsBefore.filter(({ id }) => previous?.keepsMeaning(id) === 'same').map(({ id, points }) => [id, points]),
  );
  return report.principles.flatMap(({ id: principleId, indicators }) =>
    indicators.flatMap((result): ReviewItem[] => {
      const place = { principleId, indicatorId: result.id };
      const kinds: Record<Exclude<ReviewKind, 'oldEvidence'>, boolean> = {
        unanswered: result.state === 'unanswered',
        unknown: result.state === 'unknown',
        notEvidenced: result.notEvidenced,
        jump: isUnexplainedJump(result, before.get(result.id)),
      };
      return REVIEW_KINDS.flatMap((kind): ReviewItem[] => {
        if (kind === 'oldEvidence') {
          return listOldEvidence(result, report.year).map((evidenceId) => ({ kind, ...place, evidenceId }));
        }
        return kinds[kind] ? [{ kind, ...place }] : [];
      });
    }),
  );
}

function isUnexplainedJump({ points, answer }: IndicatorResult, before: number | undefined): boolean {
  const isJump = points !== undefined && before !== undefined && Math.abs(points - before) >= JUMP;
  return isJump && answer?.changeReason === undefined;
}

/** Ids of the dated evidence of an answered indicator that is too old. Only years are held against each other. */
function listOldEvidence({ state, answer }: IndicatorResult, year: number): string[] {
  return (state === 'answered' ? (answer?.evidence ?? []) : [])
    .filter(({ date }) => date !== undefined && year - Number(date.slice(0, 4)) > EVIDENCE_YEARS)
    .map(({ id }) => id);
}
