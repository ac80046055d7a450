import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { OpenAssessment } from '@/data/assessments';
import { countAnswers, indexAnswers } from '@/domain/assessment';
import { indicatorsOf, SOURCE_LANGUAGE } from '@/domain/pack';
import { Notice } from '@/ui/Notice';
import { PageTitle } from '@/ui/PageTitle';
import { paths } from '@/ui/paths';
import { CountsLine } from '@/ui/answers/CountsLine';
import styles from './FocusScreen.module.css';
import { IndicatorForm } from './indicator/IndicatorForm';
import { NotHere } from './NotHere';
import { useEarlierYear } from './useEarlierYear';
import { usePrinciple } from './usePrinciple';

type Props = { open: OpenAssessment; part?: string };

/** One indicator on the screen, for phones, newcomers and the projector. `part` is the id of the indicator. */
export function FocusScreen({ open, part = '' }: Props) {
  const { t } = useTranslation();
  const { pack, assessment, place, city } = open;
  const earlier = useEarlierYear(open);
  const index = pack.indicators.findIndex(({ id }) => id === part);
  const outline = pack.indicators[index];
  const principle = pack.principles.find(({ id }) => id === outline?.principle);
  const read = usePrinciple(open, principle?.id);
  const indicator = read?.indicators.find(({ id }) => id === part);
  if (!outline || !principle) {
    return <NotHere open={open} text={t('assess.noIndicator', { id: part })} />;
  }
  const answers = indexAnswers(assessment.answers);
  const siblings = indicatorsOf(pack.indicators, principle.id);
  const position = siblings.findIndex(({ id }) => id === part) + 1;
  const [previous, next] = [pack.indicators[index - 1], pack.indicators[index + 1]];
  const heading = t('assess.focusTitle', { position, total: siblings.length, title: principle.shortTitle });
  return (
    <div className={styles.focus}>
      <p>
        <Link href={paths.principle(place, principle.id, part)}>{t('assess.backToPrinciple')}</Link>
      </p>
      <PageTitle key={part} title={`${part} ${heading} – ${city.name} ${place.year}`}>
        {heading}
      </PageTitle>
      {read && !indicator ? <Notice kind="warning">{t('assess.leftOut', { id: part })}</Notice> : null}
      {indicator ? (
        <IndicatorForm
          key={`${assessment.id} ${part}`}
          place={place}
          assessmentId={assessment.id}
          indicator={indicator}
          pack={pack}
          answer={answers.get(part)}
          language={read?.untranslated.includes(part) ? SOURCE_LANGUAGE : undefined}
          earlier={earlier}
          locked={assessment.agreed !== undefined}
        />
      ) : null}
      {next?.principle === principle.id ? null : (
        <section className={styles.end}>
          <h2>{t('assess.endOfPrinciple', { number: principle.number })}</h2>
          <CountsLine counts={countAnswers(siblings, answers)} />
          {read?.isWhole ? <Link href={paths.principle(place, principle.id)}>{t('assess.sayReady')}</Link> : null}
        </section>
      )}
      <nav className={styles.steps} aria-label={t('assess.steps')}>
        {next ? (
          <Link href={paths.focus(place, next.id)} className="button main">
            {t('assess.nextIndicator', { id: next.id })}
          </Link>
        ) : null}
        {previous ? (
          <Link href={paths.focus(place, previous.id)} className="button">
            {t('assess.previousIndicator', { id: previous.id })}
          </Link>
        ) : null}
        <Link href={paths.overview(place)} className="button">
          {t('nav.overview')}
        </Link>
      </nav>
    </div>
  );
}
