import { useTranslation } from 'react-i18next';
import { getPack } from '@/data/packs';
import { useLoaded } from '@/data/useLoaded';
import type { SessionProps } from '@/data/workshop/sessions';
import { listSheets } from '@/domain/workshop/ballot';
import { BringList } from './BringList';
import { FactsForm } from './FactsForm';
import { PhoneSection } from './PhoneSection';
import { PlanSection } from './PlanSection';
import { RatedSection } from './RatedSection';
import { ReadySection } from './ReadySection';
import { StandSection } from './StandSection';
import { WaysSection } from './WaysSection';
import styles from './prepare.module.css';

/** What a facilitator does before the room comes: the plan, what to print, how people rate, and a look at the projector. */
export function PreparePage({ open, session, ballots }: SessionProps) {
  const { i18n } = useTranslation();
  const { assessment, pack: outline, place } = open;
  const pack = useLoaded(outline.id, i18n.language, () => getPack(outline.id, i18n.language));
  const sheets = listSheets(session.items.map(({ id }) => id));
  return (
    <div className={styles.page}>
      <StandSection assessmentId={assessment.id} place={place} session={session} ballots={ballots.length} />
      <RatedSection session={session} sheets={sheets.length} pack={pack} />
      <PlanSection assessmentId={assessment.id} session={session} />
      <FactsForm assessmentId={assessment.id} session={session} />
      <BringList session={session} sheets={sheets} pack={outline} />
      <WaysSection people={session.people} />
      <PhoneSection sheets={sheets} pack={outline} />
      <ReadySection place={place} session={session} />
    </div>
  );
}
