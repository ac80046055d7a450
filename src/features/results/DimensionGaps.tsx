import { useTranslation } from 'react-i18next';
import { indexTitles } from '@/charts/chart';
import type { PackOutline } from '@/domain/pack';
import type { PrincipleResult, Report } from '@/domain/report';
import type { Level } from '@/domain/scoring';
import { useFormat } from '@/ui/useFormat';

/** The least difference between commitment and implementation that is worth a sentence: one level. */
const CLEAR_GAP = 1;
/** Means of whole levels, such as 7/3 - 4/3, miss a whole number by a hair. */
const HAIR = 1e-9;

type Props = { report: Report; pack: PackOutline };

/** Where what is decided and what is done lie a level or more apart, in words. */
export function DimensionGaps({ report, pack }: Props) {
  const { t } = useTranslation();
  const decided = report.principles.filter((principle) => gapOf(principle) >= CLEAR_GAP - HAIR);
  const done = report.principles.filter((principle) => gapOf(principle) <= -CLEAR_GAP + HAIR);
  return (
    <section>
      <h2>{t('results.gaps.title')}</h2>
      {decided.length + done.length === 0 ? <p>{t('results.gaps.none')}</p> : null}
      <Gaps heading={t('results.gaps.decided', { count: decided.length })} principles={decided} pack={pack} />
      <Gaps heading={t('results.gaps.done', { count: done.length })} principles={done} pack={pack} />
    </section>
  );
}

/** Commitment less implementation, 0 for a principle without a level or with only one of the two. */
function gapOf({ level }: PrincipleResult): number {
  const { commitment, implementation } = level.dimensions;
  const known = level.value !== undefined && commitment.value !== undefined && implementation.value !== undefined;
  return known ? (commitment.value ?? 0) - (implementation.value ?? 0) : 0;
}

function Gaps({ heading, principles, pack }: { heading: string; principles: PrincipleResult[]; pack: PackOutline }) {
  const { t } = useTranslation();
  const format = useFormat();
  const titles = indexTitles(pack);
  const describeBasis = ({ answered, applicable, low, high, provisional }: Level) =>
    provisional
      ? t('charts.basisWithRange', { answered, applicable, low: format.level(low), high: format.level(high) })
      : t('charts.basis', { answered, applicable });
  if (principles.length === 0) {
    return null;
  }
  return (
    <>
      <h3>{heading}</h3>
      <ul>
        {principles.map(({ id, number, level: { dimensions } }) => (
          <li key={id}>
            {t('results.gaps.principle', {
              principle: t('charts.numbered', { number, title: titles.get(id) ?? id }),
              commitment: format.level(dimensions.commitment.value ?? 0),
              commitmentBasis: describeBasis(dimensions.commitment),
              implementation: format.level(dimensions.implementation.value ?? 0),
              implementationBasis: describeBasis(dimensions.implementation),
            })}
          </li>
        ))}
      </ul>
    </>
  );
}
