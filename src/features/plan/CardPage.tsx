import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { OpenAssessment } from '@/data/assessments';
import { saveCard } from '@/data/plans';
import type { Pack } from '@/domain/pack';
import type { PracticeCard } from '@/domain/plan/practiceCard';
import type { Report } from '@/domain/report';
import { RecordForm } from '@/ui/record/RecordForm';
import { RecordInput } from '@/ui/record/RecordInput';
import { readDate, readLine, readLink, readList, readNote } from '@/ui/record/readers';
import { Notice } from '@/ui/Notice';
import { PageTitle } from '@/ui/PageTitle';
import { paths } from '@/ui/paths';
import { CardFiles } from './practice/CardFiles';
import styles from './practice/practice.module.css';

const READERS = {
  title: readLine,
  summary: readNote,
  departments: readList,
  partners: readList,
  start: readDate,
  impact: readNote,
  transferability: readNote,
  contact: readLine,
  link: readLink,
};

type Props = { open: OpenAssessment; report: Report; pack: Pack; card: PracticeCard; onRemove: () => void };

/** One card: a form that is kept as it is typed, and the two files made from it. */
export function CardPage({ open, report, pack, card, onRemove }: Props) {
  const { t } = useTranslation();
  const { city, assessment, place } = open;
  const { indicatorId } = card;
  const indicator = pack.indicators.find(({ id }) => id === indicatorId);
  const locked = assessment.agreed !== undefined;
  const name = indicator ? t('plan.named', { id: indicatorId, title: indicator.title }) : indicatorId;
  const kept = {
    title: card.title ?? '',
    summary: card.summary ?? '',
    departments: (card.departments ?? []).join('\n'),
    partners: (card.partners ?? []).join('\n'),
    start: card.start ?? '',
    impact: card.impact ?? '',
    transferability: card.transferability ?? '',
    contact: card.contact ?? '',
    link: card.link ?? '',
  };
  return (
    <>
      <PageTitle title={t('plan.practice.cardPage', { id: indicatorId, city: city.name })}>
        {card.title || name}
      </PageTitle>
      <p>
        {indicator ? (
          <Link href={paths.principle(place, indicator.principle, indicatorId)}>
            {t('plan.practice.answer', { name })}
          </Link>
        ) : (
          t('plan.practice.answer', { name })
        )}
      </p>
      {locked ? <Notice kind="info">{t('plan.agreed')}</Notice> : null}
      <fieldset className={styles.card} disabled={locked}>
        <RecordForm kept={kept} at={card.at} readers={READERS} write={(patch) => saveCard(assessment.id, card, patch)}>
          <RecordInput name="title" label={t('plan.practice.fields.title')} size={48} />
          <RecordInput
            name="summary"
            label={t('plan.practice.fields.summary')}
            hint={t('plan.practice.hints.summary')}
            lines
          />
          <RecordInput
            name="departments"
            label={t('plan.practice.fields.departments')}
            hint={t('plan.onePerLine')}
            lines
          />
          <RecordInput name="partners" label={t('plan.practice.fields.partners')} hint={t('plan.onePerLine')} lines />
          <RecordInput
            name="start"
            label={t('plan.practice.fields.start')}
            hint={t('plan.practice.hints.start')}
            size={12}
          />
          <RecordInput
            name="impact"
            label={t('plan.practice.fields.impact')}
            hint={t('plan.practice.hints.impact')}
            lines
          />
          <RecordInput name="transferability" label={t('plan.practice.fields.transferability')} lines />
          <RecordInput
            name="contact"
            label={t('plan.practice.fields.contact')}
            hint={t('plan.practice.hints.contact')}
            size={32}
          />
          <RecordInput name="link" label={t('plan.practice.fields.link')} size={48} inputMode="url" />
        </RecordForm>
        <button type="button" className="plain" onClick={onRemove}>
          {t('plan.practice.remove')}
        </button>
      </fieldset>
      <CardFiles open={open} report={report} pack={pack} card={card} />
      <p>
        <Link href={paths.practice(place)}>{t('plan.practice.back')}</Link>
      </p>
    </>
  );
}
