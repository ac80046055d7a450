import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { OpenAssessment } from '@/data/assessments';
import { getPrincipleIndicators, SOURCE_LANGUAGE } from '@/data/packs';
import { useLoaded } from '@/data/useLoaded';
import { countAnswers, indexAnswers } from '@/domain/assessment';
import { indicatorsOf } from '@/domain/pack';
import { Notice } from '@/ui/Notice';
import { paths } from '@/ui/paths';
import { IndicatorForm } from './indicator/IndicatorForm';
import { PrincipleHead } from './PrincipleHead';
import styles from './PrincipleScreen.module.css';
import { ReadyInput } from './ReadyInput';
import { rememberRow } from '@/ui/lastRow';

type Props = { open: OpenAssessment; part?: string; at?: string };

/** One principle with its indicators one under another. `part` is `p07`; `at` is the indicator to start at. */
export function PrincipleScreen({ open, part = '', at }: Props) {
  const { t, i18n } = useTranslation();
  const { pack, assessment, place } = open;
  const index = pack.principles.findIndex(({ id }) => id.toLowerCase() === part.toLowerCase());
  const principle = pack.principles[index];
  const read = useLoaded(`${pack.id} ${principle?.id}`, i18n.language, () =>
    getPrincipleIndicators(pack.id, principle?.id ?? '', i18n.language),
  );
  useEffect(() => rememberRow(principle?.id), [principle]);
  useScrollTo(at, read !== undefined);
  if (!principle) {
    return <Notice kind="warning">{t('assess.noPrinciple')}</Notice>;
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
        counts={counts}
        takesFocus={at === undefined}
      />
      {read?.leftOut.map((id) => (
        <Notice key={id} kind="warning">
          {t('assess.leftOut', { id })}
        </Notice>
      ))}
      {read?.indicators.map((indicator) => (
        <IndicatorForm
          key={`${assessment.id} ${indicator.id}`}
          assessmentId={assessment.id}
          indicator={indicator}
          pack={pack}
          answer={answers.get(indicator.id)}
          language={read.untranslated.includes(indicator.id) ? SOURCE_LANGUAGE : undefined}
        />
      ))}
      {read ? (
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
    </>
  );
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
