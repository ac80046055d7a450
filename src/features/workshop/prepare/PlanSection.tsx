import { useTranslation } from 'react-i18next';
import { planAgenda } from '@/domain/workshop/agenda';
import type { Session } from '@/domain/workshop/session';
import { Notice } from '@/ui/Notice';
import { RecordForm } from '@/ui/record/RecordForm';
import { RecordInput } from '@/ui/record/RecordInput';
import { readWhole } from '@/ui/record/readers';
import { AgendaTable } from './AgendaTable';
import { saveFacts } from './saveFacts';

/** Fewer minutes than this are too few for a talk and a second round. */
const FEWEST_MINUTES = 5;

/** The time plan with what to say, and how many questions are talked about, which gives the minutes for each. */
export function PlanSection({ assessmentId, session }: { assessmentId: string; session: Session }) {
  const { t } = useTranslation();
  const { id, format, items, phase, agenda } = session;
  const most = items.length;
  const talks = agenda?.length ?? Math.min(session.talks, most);
  const rows = planAgenda({ format, talks });
  const short = rows.find(({ each = FEWEST_MINUTES }) => each < FEWEST_MINUTES)?.each;
  const isOpen = phase === 'preparing' || phase === 'rating';
  return (
    <section>
      <h2>{t('workshop.prepare.plan.title')}</h2>
      <p className="noprint">{t('workshop.prepare.plan.lead')}</p>
      <div className="noprint">
        {isOpen ? (
          <RecordForm
            kept={{ talks: String(talks) }}
            at={session.at}
            readers={{ talks: readWhole(0, most) }}
            write={(patch) => saveFacts(assessmentId, id, patch)}
          >
            <RecordInput
              name="talks"
              label={t('workshop.prepare.plan.talks')}
              hint={t('workshop.prepare.plan.talksHint')}
              unreadable={t('workshop.prepare.plan.talksFault', { most })}
              inputMode="numeric"
              size={4}
            />
          </RecordForm>
        ) : (
          <p className="quiet">{t('workshop.prepare.plan.talksFixed')}</p>
        )}
        {short === undefined ? null : (
          <Notice kind="warning">
            <p>{t('workshop.prepare.plan.short', { count: short })}</p>
          </Notice>
        )}
      </div>
      {format === 'twoHalfDays' ? (
        <>
          <AgendaTable caption={t('workshop.agenda.firstDay')} rows={rows.filter(({ day }) => day === 1)} />
          <AgendaTable caption={t('workshop.agenda.secondDay')} rows={rows.filter(({ day }) => day === 2)} />
        </>
      ) : (
        <AgendaTable caption={t('workshop.agenda.caption')} rows={rows} />
      )}
    </section>
  );
}
