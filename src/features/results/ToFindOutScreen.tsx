import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OpenAssessment } from '@/data/assessments';
import { getPack } from '@/data/packs';
import { useLoaded } from '@/data/useLoaded';
import { buildReport } from '@/domain/report';
import { PageTitle } from '@/ui/PageTitle';
import { useFormat } from '@/ui/useFormat';
import { EmptyResults, Facts, isUntouched } from './ResultIntro';
import { QuestionList, collectQuestions, listDepartments } from './QuestionList';
import styles from './ToFindOutScreen.module.css';

/** What the team does not know yet and what it wants to discuss, as a sheet that can be handed to a department. */
export function ToFindOutScreen({ open }: { open: OpenAssessment }) {
  const { t, i18n } = useTranslation();
  const format = useFormat();
  const [chosen, setChosen] = useState('');
  const { city, assessment, pack } = open;
  const report = useMemo(() => buildReport(city, assessment, pack), [city, assessment, pack]);
  const words = useLoaded(pack.id, i18n.language, () => getPack(pack.id, i18n.language));
  const questions = useMemo(() => (words ? collectQuestions(report, words) : []), [report, words]);
  const departments = [...new Set(questions.flatMap(listDepartments))].toSorted((a, b) => format.compare(a, b));
  // A department whose last question was answered is no longer there to choose.
  const department = departments.includes(chosen) ? chosen : '';
  const shown = questions.filter((question) => !department || listDepartments(question).includes(department));
  const title = t('results.toFindOut.page', { city: city.name, year: report.year });
  if (report.toFindOut.length + report.toDiscuss.length === 0) {
    return (
      <>
        <PageTitle title={title}>{t('results.toFindOut.none')}</PageTitle>
        <Facts report={report} />
        {isUntouched(report) ? (
          <EmptyResults open={open} report={report} what={t('results.toFindOut.will')} />
        ) : (
          <p>{t('results.toFindOut.will')}</p>
        )}
      </>
    );
  }
  return (
    <>
      <PageTitle title={title}>
        {t('results.toFindOut.title', { find: report.toFindOut.length, discuss: report.toDiscuss.length })}
      </PageTitle>
      <Facts report={report} />
      <div className={styles.tools}>
        <DepartmentChoice department={department} departments={departments} onChange={setChosen} />
        <button type="button" onClick={() => print()}>
          {t('results.toFindOut.print')}
        </button>
      </div>
      <output className={styles.status}>
        {department
          ? t('results.toFindOut.shownFor', { count: shown.length, total: questions.length, department })
          : null}
      </output>
      <QuestionList
        title={t('results.toFindOut.toFind')}
        questions={shown.filter(({ result }) => result.state === 'unknown')}
        open={open}
      />
      <QuestionList
        title={t('results.toFindOut.toDiscuss')}
        questions={shown.filter(({ result }) => result.answer?.discuss)}
        open={open}
      />
    </>
  );
}

type ChoiceProps = { department: string; departments: string[]; onChange: (department: string) => void };

function DepartmentChoice({ department, departments, onChange }: ChoiceProps) {
  const { t } = useTranslation();
  return (
    <label>
      {t('results.toFindOut.department')}
      <select value={department} onChange={(event) => onChange(event.target.value)}>
        <option value="">{t('results.toFindOut.allDepartments')}</option>
        {departments.map((name) => (
          <option key={name} value={name}>
            {name}
          </option>
        ))}
      </select>
    </label>
  );
}
