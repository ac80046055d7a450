import { lazy, Suspense, useDeferredValue, useEffect, type ComponentType } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { OpenAssessment } from '@/data/assessments';
import type { IndicatorsRead } from '@/data/packs';
import { countAnswers, indexAnswers } from '@/domain/assessment';
import { indicatorsOf, SOURCE_LANGUAGE } from '@/domain/pack';
import { Notice } from '@/ui/Notice';
import { paths } from '@/ui/paths';
import { IndicatorForm } from './indicator/IndicatorForm';
import { NotHere } from './NotHere';
import { PrincipleHead } from './PrincipleHead';
import styles from './PrincipleScreen.module.css';
import type { ReadyInputProps } from './ReadyInput';
import { RoomLine } from './RoomLine';
import { useEarlierYear } from './useEarlierYear';
import { usePrinciple } from './usePrinciple';
import { rememberRow } from '@/ui/lastRow';
import { useSecondDrawing } from '@/ui/useSecondDrawing';

// Asked below all questions: who waits for the first one does not wait for it, and a line that breaks meanwhile takes no
// question away.
const ReadyInput = lazy(async (): Promise<{ default: ComponentType<ReadyInputProps> }> => {
  const loaded = await import('./ReadyInput').catch(() => undefined);
  return { default: loaded?.ReadyInput ?? (() => null) };
});

type Props = { open: OpenAssessment; part?: string; at?: string };

/** One principle with its indicators one under another. `part` is `p07`; `at` is the indicator to start at. */
export function PrincipleScreen({ open, part = '', at }: Props) {
  const { t } = useTranslation();
  const { pack, assessment, place } = open;
  const index = pack.principles.findIndex(({ id }) => id.toLowerCase() === part.toLowerCase());
  const principle = pack.principles[index];
  const read = usePrinciple(open, principle?.id);
  // What stands below all questions would be pushed down by them.
  const isWhole = useSecondDrawing();
  useEffect(() => rememberRow(principle?.id), [principle]);
  if (!principle) {
    return <NotHere open={open} text={t('assess.noPrinciple')} />;
  }
  const answers = indexAnswers(assessment.answers);
  const counts = countAnswers(indicatorsOf(pack.indicators, principle.id), answers);
  const [previous, next] = [pack.principles[index - 1], pack.principles[index + 1]];
  return (
    <>
      <PrincipleHead
        key={principle.id}
        open={open}
        principle={principle}
        asks={read?.asks[principle.id]}
        counts={counts}
        takesFocus={at === undefined}
      />
      <RoomLine key={`room ${principle.id}`} open={open} principleId={principle.id} />
      {read?.leftOut.map((id) => (
        <Notice key={id} kind="warning">
          {t('assess.leftOut', { id })}
        </Notice>
      ))}
      {read ? <IndicatorList key={`${assessment.id} ${principle.id}`} open={open} read={read} at={at} /> : null}
      {isWhole ? (
        <Suspense fallback={null}>
          {/* Who has only some of its questions cannot say that a principle is ready. */}
          {read?.isWhole ? (
            <ReadyInput key={`ready ${principle.id}`} open={open} principleId={principle.id} counts={counts} />
          ) : null}
          <nav className={styles.steps} aria-label={t('assess.steps')}>
            {next ? (
              <Link href={paths.principle(place, next.id)} className="button main">
                {t('assess.next', { number: next.number, title: next.shortTitle })}
              </Link>
            ) : null}
            {previous ? (
              <Link href={paths.principle(place, previous.id)} className="button">
                {t('assess.previous', { number: previous.number, title: previous.shortTitle })}
              </Link>
            ) : null}
            <Link href={paths.overview(place)} className="button">
              {t('nav.overview')}
            </Link>
          </nav>
        </Suspense>
      ) : null}
    </>
  );
}

type ListProps = { open: OpenAssessment; read: IndicatorsRead; at: string | undefined };

/** The indicators of a principle. The first is there at once; the others are drawn when nobody waits for anything else. */
function IndicatorList({ open, read: { indicators, untranslated }, at }: ListProps) {
  const { assessment, pack } = open;
  const earlier = useEarlierYear(open);
  const shown = useDeferredValue(indicators, indicators.slice(0, 1));
  useScrollTo(at, shown.length === indicators.length);
  const answers = indexAnswers(assessment.answers);
  return shown.map((indicator) => (
    <IndicatorForm
      key={indicator.id}
      place={open.place}
      assessmentId={assessment.id}
      indicator={indicator}
      pack={pack}
      answer={answers.get(indicator.id)}
      language={untranslated.includes(indicator.id) ? SOURCE_LANGUAGE : undefined}
      earlier={earlier}
      locked={assessment.agreed !== undefined}
    />
  ));
}

/** Starts at the indicator an address names, once its words are there. */
function useScrollTo(at: string | undefined, ready: boolean): void {
  useEffect(() => {
    if (at && ready) {
      const target = document.getElementById(at);
      target?.scrollIntoView({ block: 'start' });
      target?.focus({ preventScroll: true });
    }
  }, [at, ready]);
}
