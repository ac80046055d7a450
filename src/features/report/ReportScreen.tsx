import { useTranslation } from 'react-i18next';
import type { OpenAssessment } from '@/data/assessments';
import { AudienceChoice } from './choose/AudienceChoice';
import { ChoiceForm } from './choose/ChoiceForm';
import { DocumentWarnings } from './DocumentWarnings';
import { PreviewBody, PreviewHead } from './Preview';
import styles from './report.module.css';
import { TakeAway } from './take/TakeAway';
import { useDocuments } from './useDocuments';
import { useReportChoice, type ReportChoice } from './useReportChoice';
import { useReportInputs } from './useReportInputs';

/** Documents of one year: who they are for, what is in them, how they look, and every way to take them away. */
export function ReportScreen({ open }: { open: OpenAssessment }) {
  return <ReportOfCity key={open.city.id} open={open} />;
}

function ReportOfCity({ open }: { open: OpenAssessment }) {
  const { t } = useTranslation();
  const chosen = useReportChoice(open.city.id);
  return chosen ? <ReportBuilder open={open} chosen={chosen} /> : <p>{t('report.loading')}</p>;
}

/**
 * The document stands on the page as its reader will see it, in its own language; what stands around it is in the language of the
 * screen and is not printed. Its title is the title of the page, so that a print has nothing but the document.
 */
function ReportBuilder({ open, chosen }: { open: OpenAssessment; chosen: ReportChoice }) {
  const { t } = useTranslation();
  const { choice, languages, logo } = chosen;
  const inputs = useReportInputs(open, { ...choice, languages, logo });
  const shown = useDocuments(inputs?.inputs, choice);
  if (!inputs || !shown) {
    return <p>{t('report.loading')}</p>;
  }
  const [first] = shown.documents;
  return (
    <article className={first.bilingual ? `${styles.report} ${styles.bilingual}` : styles.report}>
      <PreviewHead document={first} isTitle />
      <div className={`noprint ${styles.tools}`}>
        <AudienceChoice chosen={choice.document} onChoose={chosen.chooseDocument} />
        <DocumentWarnings inputs={inputs} choice={choice} />
        <ChoiceForm
          input={inputs.inputs[0]}
          choice={choice}
          languages={languages}
          sections={shown.sections}
          years={inputs.years}
          onChange={chosen.change}
          onReset={chosen.reset}
        />
        <TakeAway open={open} inputs={inputs.inputs} choice={choice} />
      </div>
      <PreviewBody documents={shown.documents} />
    </article>
  );
}
