import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { LEVELS, type Indicator, type PackOutline } from '@/domain/pack';
import type { IndicatorResult } from '@/domain/report';
import { useFormat, type Format } from '@/ui/useFormat';
import { DiscussMark, NoDocumentMark } from './AnswersLegend';
import styles from './AnswersScreen.module.css';

type Props = { result: IndicatorResult; indicator: Indicator | undefined; pack: PackOutline; href: string };

/**
 * One answer: what is seen at a glance, the same in words for those who hear it, and the way to the indicator. The four
 * states look different without any colour.
 */
export function AnswerCell({ result, indicator, pack, href }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  const { shown, small, spoken } = describeAnswer(result, indicator, pack, t, format);
  const remarks = [
    spoken,
    ...(result.answer?.discuss ? [t('results.answers.discuss')] : []),
    ...(result.notEvidenced ? [t('evidence.notEvidenced')] : []),
  ];
  const tint = result.points === undefined ? '' : styles[`level${result.points}`];
  return (
    <Link
      href={href}
      className={`${styles.cell} ${styles[result.state]} ${tint}`}
      data-state={result.state}
      aria-label={t('results.answers.cell', {
        indicator: indicator ? t('results.answers.indicator', { id: result.id, title: indicator.title }) : result.id,
        answer: format.list(remarks),
      })}
    >
      <span className={styles.value}>
        {shown}
        {result.answer?.discuss ? <DiscussMark /> : null}
        {result.notEvidenced ? <NoDocumentMark /> : null}
      </span>
      {small ? <span className={styles.word}>{small}</span> : null}
    </Link>
  );
}

type Described = { shown: string; small?: string; spoken: string };

function describeAnswer(
  { state, points, answer }: IndicatorResult,
  indicator: Indicator | undefined,
  pack: PackOutline,
  t: TFunction,
  format: Format,
): Described {
  if (state === 'unanswered') {
    return { shown: '', spoken: t('state.unanswered') };
  }
  if (state === 'unknown') {
    return { shown: '?', spoken: t('state.unknown') };
  }
  if (state === 'notApplicable') {
    return { shown: t('results.answers.notApplicable'), spoken: t('results.answers.notApplicableSpoken') };
  }
  if (answer?.level && points !== undefined) {
    const name = pack.scale.find(({ id }) => id === LEVELS[points])?.name ?? '';
    return { shown: format.number(points), spoken: t('charts.numbered', { number: points, title: name }) };
  }
  if (answer?.choice && points !== undefined) {
    const name = pack.choices[answer.choice];
    return {
      shown: format.number(points),
      small: name,
      spoken: t('charts.numbered', { number: points, title: name }),
    };
  }
  const figure = answer?.figure;
  const measure = figure && indicator?.format === 'number' ? indicator.measures[figure.measure] : undefined;
  const value = format.number(figure?.value ?? 0, measure?.decimals);
  return {
    shown: value,
    spoken: measure ? t('results.answers.figure', { value, unit: measure.unit }) : value,
  };
}
