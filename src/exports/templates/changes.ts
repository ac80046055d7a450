/** What changed since the year before, like for like, and why: only a part of it is a change of the city itself. */
import type { Block, Fact } from '@/domain/document/model';
import type { PrincipleComparison, YearComparison } from '@/domain/years/comparison';
import { splitCityChange, splitPrincipleChange, type ShownReason } from '@/domain/years/reasonShares';
import { describeFinding } from '@/exports/document/years/yearWords';
import { namePrinciple, type ReportInput } from '@/exports/document/reportInput';

/** What is a change of the city, and not of what is known of it. */
const REAL: readonly ShownReason[] = ['realProgress', 'realSetback'];
/** So many rises and so many falls are named. */
const MOST_NAMED = 2;

/** The counts, the largest rises and falls with their reasons, and how much of all that is the city itself. */
export function describeChanges(input: ReportInput): Block[] {
  const { comparison, report, t } = input;
  if (!comparison) {
    const why = report.counts.answered > 0 ? t('templates.changes.none') : t('templates.counts.empty');
    return [{ kind: 'text', text: why }];
  }
  const moves = listMoves(comparison).map((principle) => describeMove(principle, input));
  const facts: Fact[] = [
    { label: t('templates.changes.alike'), value: describeFinding(comparison, input) },
    ...(moves.length > 0 ? [{ label: t('templates.changes.most'), value: moves }] : []),
    { label: t('templates.changes.why'), value: describeWhy(comparison, input).join(' ') },
  ];
  return [{ kind: 'facts', facts }];
}

/** The largest rises, then the largest falls; equal ones in the order of the Charter. */
function listMoves({ principles }: YearComparison): PrincipleComparison[] {
  const sizeOf = ({ likeForLike: { before = 0, after = 0 } }: PrincipleComparison) => Math.abs(after - before);
  const sorted = principles.toSorted((a, b) => sizeOf(b) - sizeOf(a) || a.number - b.number);
  return (['up', 'down'] as const).flatMap((direction) =>
    sorted.filter((principle) => principle.direction === direction).slice(0, MOST_NAMED),
  );
}

/** A rise that only better evidence or another reading explains is not called progress. */
function describeMove(principle: PrincipleComparison, input: ReportInput): string {
  const { t, format } = input;
  const { direction, likeForLike } = principle;
  const { before = 0, after = 0, restsOn, of } = likeForLike;
  const shares = splitPrincipleChange(principle);
  const isReal = shares.some(({ reason }) => REAL.includes(reason));
  const reasons = shares.map(({ reason, up, down }) => {
    const name = nameReason(reason, t);
    return shares.length === 1 ? name : t('templates.changes.reason', { reason: name, number: up + down });
  });
  const move = direction === 'up' ? 'up' : 'down';
  return t(isReal ? `templates.changes.${move}` : `templates.changes.${move}NotReal`, {
    principle: namePrinciple(input, principle),
    from: format.level(before),
    to: format.level(after),
    count: restsOn,
    of,
    reasons: format.list(reasons),
  });
}

function nameReason(reason: ShownReason, t: ReportInput['t']): string {
  return reason === 'wordingChanged' || reason === 'noReason'
    ? t(`years.reasons.${reason}`)
    : t(`changeReasons.${reason}`);
}

function describeWhy(comparison: YearComparison, { t }: ReportInput): string[] {
  const shares = splitCityChange(comparison);
  const countOf = (counts: (reason: ShownReason) => boolean) =>
    shares.filter(({ reason }) => counts(reason)).reduce((total, { up, down }) => total + up + down, 0);
  const count = countOf(() => true);
  const real = countOf((reason) => REAL.includes(reason));
  const unexplained = countOf((reason) => reason === 'noReason');
  if (count === 0) {
    return [t('years.reasons.none')];
  }
  return [
    t('templates.changes.real', { count, real }),
    ...(unexplained > 0 ? [t('templates.changes.unexplained', { count: unexplained })] : []),
    ...(count > real ? [t('templates.changes.notProgress')] : []),
  ];
}
