import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'wouter';
import { setDepartment, type OpenAssessment } from '@/data/assessments';
import { LINE_LIMIT } from '@/domain/answer';
import type { Counts } from '@/domain/assessment';
import type { PrincipleOutline } from '@/domain/pack';
import { Field } from '@/ui/Field';
import { PageTitle } from '@/ui/PageTitle';
import { paths } from '@/ui/paths';
import { CountsLine } from '@/ui/answers/CountsLine';
import { useSecondDrawing } from '@/ui/useSecondDrawing';
import styles from './PrincipleHead.module.css';

type Props = {
  open: OpenAssessment;
  principle: PrincipleOutline;
  /** What the principle asks of a city; undefined until it is loaded. */
  asks: string | undefined;
  counts: Counts;
  takesFocus: boolean;
};

/** Where we are, what the principle asks in our own words, how much is answered and who can answer it. */
export function PrincipleHead({ open, principle, asks, counts, takesFocus }: Props) {
  const { t } = useTranslation();
  const { pack, place, city } = open;
  const { part } = open.assessment;
  const { number } = principle;
  const total = pack.principles.length;
  // A part does not have all the principles that its numbers count.
  const title = t(part ? 'assess.partPageTitle' : 'assess.pageTitle', {
    number,
    total,
    title: principle.title.text,
    city: city.name,
  });
  const first = pack.indicators.find((indicator) => indicator.principle === principle.id);
  return (
    <header className={styles.head}>
      <p className={styles.up}>
        <Link href={paths.overview(place)}>{t('assess.backToOverview')}</Link>
        <PrincipleJump open={open} current={principle.id} />
      </p>
      <PageTitle title={`${title} – ${place.year}`} takesFocus={takesFocus}>
        <span className={styles.number}>{t(part ? 'assess.partNumber' : 'assess.number', { number, total })}</span>{' '}
        {principle.title.text}
      </PageTitle>
      {principle.title.status === 'working' ? <p className={styles.working}>{t('assess.workingMark')}</p> : null}
      <p className={styles.asks}>{asks}</p>
      <details>
        <summary>{t('assess.aboutPrinciple')}</summary>
        {principle.title.status === 'working' ? <p>{t('assess.workingTitle')}</p> : null}
        <p>{t('assess.paraphrase')}</p>
        <p>
          <a href={pack.charterLink} rel="noreferrer" target="_blank">
            {t('assess.charterLink', { edition: pack.charterEdition })}
          </a>
        </p>
        <p className="quiet">{t('assess.sdg', { targets: principle.sdg.join(', ') })}</p>
      </details>
      <div className={styles.facts}>
        <DepartmentInput open={open} principle={principle} />
        <CountsLine counts={counts} />
        {first ? <Link href={paths.focus(place, first.id)}>{t('assess.focusView')}</Link> : null}
      </div>
    </header>
  );
}

/** A list and a button: choosing alone never moves a person away. */
function PrincipleJump({ open, current }: { open: OpenAssessment; current: string }) {
  const { t } = useTranslation();
  const [, navigate] = useLocation();
  const [chosen, setChosen] = useState(current);
  const id = useId();
  const isWhole = useSecondDrawing();
  const principles = open.pack.principles.filter((principle) => isWhole || principle.id === current);
  return (
    <span className={styles.jump}>
      <label htmlFor={id} className="spoken">
        {t('assess.goTo')}
      </label>
      <select id={id} value={chosen} onChange={(event) => setChosen(event.target.value)}>
        {principles.map(({ id: principleId, number, shortTitle }) => (
          <option key={principleId} value={principleId}>
            {t('assess.option', { number, title: shortTitle })}
          </option>
        ))}
      </select>
      <button type="button" onClick={() => navigate(paths.principle(open.place, chosen))}>
        {t('assess.go')}
      </button>
    </span>
  );
}

function DepartmentInput({ open, principle }: { open: OpenAssessment; principle: PrincipleOutline }) {
  const { t } = useTranslation();
  const list = useId();
  const { assessment, pack } = open;
  const stored = assessment.principles.find(({ principleId }) => principleId === principle.id)?.department ?? '';
  return (
    <Field label={t('assess.department')} hint={t('assess.departmentHint')}>
      {(wiring) => (
        <>
          <input
            {...wiring}
            type="text"
            size={36}
            maxLength={LINE_LIMIT}
            list={list}
            defaultValue={stored}
            disabled={assessment.agreed !== undefined}
            autoComplete="off"
            onChange={(event) => void setDepartment(assessment.id, principle.id, event.target.value)}
          />
          <datalist id={list}>
            {Object.entries(pack.departments).map(([id, name]) => (
              <option key={id} value={name} />
            ))}
          </datalist>
        </>
      )}
    </Field>
  );
}
