import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { addUnsaved, type OpenAssessment } from '@/data/assessments';
import { saveFile } from '@/data/browser/saveFile';
import { buildCityCopy, downloadCity } from '@/data/files/cityFiles';
import type { DocumentChoice } from '@/domain/document/choice';
import { cityFileName } from '@/domain/file/fileName';
import { findDocument, makeDocuments, type Inputs } from '@/exports/documents';
import { EXPORT_FORMATS, type ExportFormat } from '@/exports/index';
import { pause } from '@/exports/archive/pause';
import { announce } from '@/ui/Announcer';
import { paths } from '@/ui/paths';
import { useFormat } from '@/ui/useFormat';
import { FormatList, type WayOut } from './FormatList';
import styles from './take.module.css';
import { useMaking } from './useMaking';

type Props = { open: OpenAssessment; inputs: Inputs; choice: DocumentChoice };

const FORMATS: readonly ExportFormat[] = EXPORT_FORMATS;

/** Every way to take the document and its data away. */
export function TakeAway({ open, inputs, choice }: Props) {
  const { t, i18n } = useTranslation();
  const format = useFormat();
  const { making, make, stop } = useMaking();
  const hasCards = (inputs[0].cards ?? []).length > 0;
  const words = { about: t('file.about'), language: i18n.language };
  // What is on the screen, when the store cannot be read any more.
  const seen = { city: open.city, assessments: [addUnsaved(open.assessment)] };
  const copyCity = () => buildCityCopy(open.city.id, words).catch(() => buildCityCopy(open.city.id, words, seen));
  const saveCopy = async () => {
    await downloadCity(open.city.id, words).catch(() => downloadCity(open.city.id, words, seen));
    announce(t('copy.done'));
  };
  const saveAs = async (wanted: ExportFormat, onProgress: (done: number, total: number) => void) => {
    const savedAt = new Date().toISOString();
    const [first, ...others] = inputs;
    const now: Inputs = [{ ...first, savedAt }, ...others.map((input) => ({ ...input, savedAt }))];
    const made = await makeDocuments(now, choice);
    // To build a long report and to write it are two steps, so that neither makes the page stand still.
    await pause();
    const work = { city: open.city, assessments: [open.assessment] };
    const files = {
      name: (ending: string, part: string) => cityFileName(work, savedAt, ending, part),
      city: copyCity,
    };
    const content = await wanted.build({ documents: made.documents, inputs: made.inputs, choice, onProgress, files });
    // Who stopped it meanwhile gets no file, also from a writer that is done at once.
    onProgress(1, 1);
    const written = wanted.isInFirstLanguage ? [first] : inputs;
    const languages = written.map(({ language }) => language).join('-');
    const name = files.name(wanted.ending, `${wanted.part ?? findDocument(choice).part}_${languages}`);
    saveFile({ name, content, type: wanted.mediaType });
    return { name, size: new Blob([content]).size };
  };
  const listWays = (isData: boolean): WayOut[] =>
    FORMATS.filter(({ part }) => (part !== undefined) === isData).map((one) => ({
      id: one.id,
      label: t(one.label as 'exports.formats.html.label'),
      hint: t(one.hint as 'exports.formats.html.hint'),
      make: (onProgress) => saveAs(one, onProgress),
    }));
  // Paper and PDF are what most ask for next.
  const print: WayOut = {
    id: 'print',
    label: t('report.print'),
    hint: t('report.printHint'),
    make: async () => window.print(),
  };
  const copy: WayOut = { id: 'city', label: t('report.city'), hint: t('report.cityHint'), make: saveCopy };
  const run = async (way: WayOut) => {
    announce(t('report.making', { name: way.label }));
    const end = await make(way.id, way.make);
    if (end?.state === 'made') {
      announce(t('report.saved', { name: end.name, size: format.fileSize(end.size) }));
    }
  };
  const [first, ...others] = listWays(false);
  const shared = {
    making,
    onMake: (way: WayOut) => void run(way),
    onStop: (way: WayOut) => {
      stop(way.id);
      announce(t('report.stopped'));
    },
  };
  return (
    <section aria-labelledby="report-take" className={styles.take}>
      <h2 id="report-take">{t('report.take')}</h2>
      <p>{t('report.privacy')}</p>
      <h3>{t('report.document')}</h3>
      <FormatList main ways={[...(first ? [first] : []), print, ...others]} {...shared} />
      <h3>{t('report.data')}</h3>
      {inputs.length > 1 ? <p>{t('report.firstOnly')}</p> : null}
      <FormatList ways={[...listWays(true), copy]} {...shared} />
      {hasCards ? (
        <>
          <h3>{t('report.records')}</h3>
          <p>
            {t('report.recordsHint')}{' '}
            <Link href={paths.practice({ cityId: open.city.id, year: open.assessment.year })}>
              {t('plan.practice.open')}
            </Link>
          </p>
        </>
      ) : null}
    </section>
  );
}
