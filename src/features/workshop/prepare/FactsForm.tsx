import { useTranslation } from 'react-i18next';
import { PEOPLE_LIMIT, type Session } from '@/domain/workshop/session';
import { RecordForm } from '@/ui/record/RecordForm';
import { RecordInput } from '@/ui/record/RecordInput';
import { readDate, readLine, readTitle, readWhole } from '@/ui/record/readers';
import styles from './prepare.module.css';
import { saveFacts } from './saveFacts';

const READERS = {
  title: readTitle,
  people: readWhole(1, PEOPLE_LIMIT),
  date: readDate,
  place: readLine,
  facilitator: readLine,
};

/** Title, people, day, place and role of the facilitator: each is kept as soon as it is changed. */
export function FactsForm({ assessmentId, session }: { assessmentId: string; session: Session }) {
  const { t } = useTranslation();
  const { id, title, people, date = '', place = '', facilitator = '', at } = session;
  return (
    <section className="noprint">
      <h2>{t('workshop.prepare.details.title')}</h2>
      <RecordForm
        kept={{ title, people: String(people), date, place, facilitator }}
        at={at}
        readers={READERS}
        write={(patch) => saveFacts(assessmentId, id, patch)}
      >
        <RecordInput
          name="title"
          label={t('workshop.list.title')}
          size={40}
          unreadable={t('workshop.list.refused.title')}
        />
        <div className={styles.fields}>
          <RecordInput
            name="people"
            label={t('workshop.list.people')}
            size={5}
            inputMode="numeric"
            unreadable={t('workshop.list.refused.people')}
          />
          <RecordInput
            name="date"
            label={t('workshop.list.date')}
            hint={t('workshop.prepare.details.dateHint')}
            size={12}
          />
          <RecordInput name="place" label={t('workshop.list.place')} hint={t('workshop.list.placeHint')} size={28} />
          <RecordInput
            name="facilitator"
            label={t('workshop.list.facilitator')}
            hint={t('workshop.list.facilitatorHint')}
            size={28}
          />
        </div>
      </RecordForm>
    </section>
  );
}
