import { useTranslation } from 'react-i18next';
import { Field } from '@/ui/Field';
import { PageTitle } from '@/ui/PageTitle';
import { BackToFacilitator } from './BackToFacilitator';
import styles from './ballot.module.css';

type Props = {
  received: number;
  people: number;
  /** How many sheets the questions stand on, and which of them is rated, from 0. */
  sheets: number;
  sheet: number;
  onSheet: (sheet: number) => void;
  onNext: () => void;
  /** The address of the facilitator's page. */
  facilitator: string;
};

/** The blank screen between two people: how many ballots came in, and nothing of any. */
export function PassOn({ received, people, sheets, sheet, onSheet, onNext, facilitator }: Props) {
  const { t } = useTranslation();
  return (
    <>
      <PageTitle title={t('ballot.pass.title')}>{t('ballot.pass.title')}</PageTitle>
      <p>{t('ballot.pass.received', { count: received, people })}</p>
      {sheets > 1 ? (
        <Field label={t('ballot.pass.sheet')}>
          {(wiring) => (
            <select {...wiring} value={sheet} onChange={(event) => onSheet(Number(event.target.value))}>
              {Array.from({ length: sheets }, (_, index) => (
                <option key={`sheet ${index + 1}`} value={index}>
                  {t('ballot.pass.sheetOf', { number: index + 1, of: sheets })}
                </option>
              ))}
            </select>
          )}
        </Field>
      ) : null}
      <button type="button" className={`main ${styles.next}`} onClick={onNext}>
        {t('ballot.pass.next')}
      </button>
      <p className="quiet">{t('ballot.pass.private')}</p>
      <BackToFacilitator href={facilitator} />
    </>
  );
}
