import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { Report } from '@/domain/report';
import styles from './OverviewFilter.module.css';
import { SHOWS, type Filter } from './filter';

type Props = { report: Report; filter: Filter; onChange: (filter: Filter) => void; shown: number };

/** Chooses which principles the overview lists; says how many are left. */
export function OverviewFilter({ report, filter, onChange, shown }: Props) {
  const { t } = useTranslation();
  const name = useId();
  const departments = [...new Set(report.principles.flatMap(({ department }) => department ?? []))].toSorted();
  return (
    <div className={styles.filter}>
      <fieldset>
        <legend>{t('assess.show')}</legend>
        {SHOWS.map((show) => (
          <label key={show} className={styles.choice}>
            <input
              type="radio"
              name={name}
              checked={filter.show === show}
              onChange={() => onChange({ ...filter, show })}
            />
            {t(`assess.shows.${show}`)}
          </label>
        ))}
      </fieldset>
      {departments.length > 0 ? (
        <label className={styles.choice}>
          {t('assess.mine')}
          <select
            value={filter.department}
            onChange={(event) => onChange({ ...filter, department: event.target.value })}
          >
            <option value="">{t('assess.everyDepartment')}</option>
            {departments.map((department) => (
              <option key={department}>{department}</option>
            ))}
          </select>
        </label>
      ) : null}
      <output className="quiet">
        {shown < report.principles.length ? t('assess.shown', { count: shown, total: report.principles.length }) : ''}
      </output>
    </div>
  );
}
