import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { OpenAssessment } from '@/data/assessments';
import { SOURCE_LANGUAGE, type Indicator, type Pack } from '@/domain/pack';
import type { IndicatorResult, PrincipleResult, Report } from '@/domain/report';
import { paths } from '@/ui/paths';
import { useFormat } from '@/ui/useFormat';
import styles from './ToFindOutScreen.module.css';

/** Something the team does not know yet or wants to discuss. */
export type OpenQuestion = {
  indicator: Indicator;
  result: IndicatorResult;
  principle: PrincipleResult;
  /** Names of the departments that usually know. */
  usuallyKnow: string[];
  /** The language of the words where it is not that of the screen. */
  language: string | undefined;
};

/** The indicators that are unknown or flagged to discuss, in the order of the Charter. Ones without words are left out. */
export function collectQuestions(report: Report, pack: Pack): OpenQuestion[] {
  const wanted = new Set([...report.toFindOut, ...report.toDiscuss]);
  const words = new Map(pack.indicators.map((indicator) => [indicator.id, indicator]));
  return report.principles.flatMap((principle) =>
    principle.indicators
      .filter(({ id }) => wanted.has(id))
      .flatMap((result) => {
        const indicator = words.get(result.id);
        const usuallyKnow = indicator?.departments.map((id) => pack.departments[id] ?? id) ?? [];
        const language = pack.untranslated.includes(result.id) ? SOURCE_LANGUAGE : undefined;
        return indicator ? [{ indicator, result, principle, usuallyKnow, language }] : [];
      }),
  );
}

/** Everybody who can be asked a question: who usually knows, and who answers this principle in this city. */
export function listDepartments({ usuallyKnow, principle }: OpenQuestion): string[] {
  return [...new Set([...usuallyKnow, ...(principle.department ? [principle.department] : [])])];
}

type Props = { title: string; questions: OpenQuestion[]; open: OpenAssessment };

/** Questions under the principles they belong to. Nothing at all when there is none. */
export function QuestionList({ title, questions, open }: Props) {
  const { t } = useTranslation();
  const principles = open.pack.principles.filter(({ id }) => questions.some(({ principle }) => principle.id === id));
  if (questions.length === 0) {
    return null;
  }
  return (
    <section>
      <h2>{t('results.toFindOut.list', { title, count: questions.length })}</h2>
      {principles.map(({ id, number, title: principle }) => {
        const own = questions.filter((question) => question.principle.id === id);
        const department = own[0]?.principle.department;
        return (
          <section key={id} className={styles.principle}>
            <h3>{t('charts.numbered', { number, title: principle.text })}</h3>
            {department ? <p className="quiet">{t('results.toFindOut.answersHere', { department })}</p> : null}
            <ul className={styles.questions}>
              {own.map((question) => (
                <Question key={question.indicator.id} question={question} open={open} />
              ))}
            </ul>
          </section>
        );
      })}
    </section>
  );
}

/** One question, with a line to write on when it is printed. */
function Question({ question, open }: { question: OpenQuestion; open: OpenAssessment }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { indicator, result, principle, usuallyKnow, language } = question;
  const { note, noteLanguage } = result.answer ?? {};
  return (
    <li>
      <p className={styles.title}>
        <Link href={paths.principle(open.place, principle.id, indicator.id)}>
          {t('results.answers.indicator', { id: indicator.id, title: indicator.title })}
        </Link>
      </p>
      <p lang={language}>{indicator.question}</p>
      <p className="small quiet">{t('results.toFindOut.usuallyKnow', { departments: format.list(usuallyKnow) })}</p>
      {note ? (
        <p className={styles.note}>
          <span className="quiet">{t('results.toFindOut.note')}</span> <span lang={noteLanguage}>{note}</span>
        </p>
      ) : null}
      <p className={styles.line}>{t('results.toFindOut.line')}</p>
    </li>
  );
}
