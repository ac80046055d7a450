import { useTranslation } from 'react-i18next';
import type { FileAssessment } from '@/domain/file/cityFile';
import { FieldError } from '@/ui/Field';
import styles from './network.module.css';
import { Tick } from './Tick';

type Props = {
  years: readonly FileAssessment[];
  /** Ids of assessments. */
  chosen: readonly string[];
  fault: string | undefined;
  onChange: (chosen: string[]) => void;
};

/** Which years leave. The one that is open is ticked beforehand. */
export function YearFields({ years, chosen, fault, onChange }: Props) {
  const { t } = useTranslation();
  const turn = (id: string, isOn: boolean) =>
    onChange(years.map((year) => year.id).filter((other) => (other === id ? isOn : chosen.includes(other))));
  return (
    <fieldset className={styles.choices} aria-describedby="share-years-fault">
      <legend>{t('shareFile.years.legend')}</legend>
      {years.map(({ id, year, agreed }) => (
        <Tick
          key={id}
          label={agreed ? t('shareFile.years.agreed', { year }) : String(year)}
          checked={chosen.includes(id)}
          onChange={(isOn) => turn(id, isOn)}
        />
      ))}
      <FieldError id="share-years-fault" text={fault} />
    </fieldset>
  );
}
