import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { OpenAssessment } from '@/data/assessments';
import { saveFile, type FileToSave } from '@/data/browser/saveFile';
import { buildPartAgain, handOutPart, listHandedOut, type PartForm } from '@/data/files/parts';
import { useWatched } from '@/data/useWatched';
import { buildReport } from '@/domain/report';
import { Notice } from '@/ui/Notice';
import { PageTitle } from '@/ui/PageTitle';
import { paths } from '@/ui/paths';
import { HandedOutTable } from './HandedOutTable';
import { MadeFile, type Made } from './MadeFile';
import { PartMaker } from './PartMaker';

/** Hands each department its own questions as a file, and shows which of these files have come back. */
export function DepartmentsScreen({ open }: { open: OpenAssessment }) {
  const { t, i18n } = useTranslation();
  const { city, assessment, pack, place } = open;
  const report = useMemo(() => buildReport(city, assessment, pack), [city, assessment, pack]);
  const { value: parts } = useWatched(`parts ${assessment.id}`, () => listHandedOut(assessment.id));
  const [made, setMade] = useState<Made>();
  const [failed, setFailed] = useState(false);
  const [until, setUntil] = useState('');
  const words = { about: t('departments.about'), language: i18n.language };
  /** Says whether the file could be made. */
  const make = async (form: PartForm, build: () => Promise<FileToSave>): Promise<boolean> => {
    try {
      const file = await build();
      saveFile(file);
      setMade((before) => ({ ...form, name: file.name, turn: (before?.turn ?? 0) + 1 }));
      setFailed(false);
      return true;
    } catch {
      setMade(undefined);
      setFailed(true);
      return false;
    }
  };
  return (
    <>
      <PageTitle title={t('departments.page', { city: city.name, year: place.year })}>
        {t('departments.title')}
      </PageTitle>
      <p>{t('departments.intro')}</p>
      {failed ? (
        <Notice kind="failure" announced>
          {t('departments.failed')}
        </Notice>
      ) : null}
      {made ? <MadeFile key={made.turn} made={made} until={until} open={open} /> : null}
      {parts && parts.length > 0 ? (
        <section>
          <h2>{t('departments.handedOut.title')}</h2>
          <HandedOutTable
            parts={parts}
            onAgain={(part) =>
              void make({ ...part, sendTo: part.sendTo ?? '' }, () => buildPartAgain(open, part, words))
            }
          />
          <p>
            <Link href={paths.openFile()}>{t('departments.openReturned')}</Link>
          </p>
        </section>
      ) : null}
      {assessment.agreed ? <Notice kind="info">{t('departments.agreed')}</Notice> : null}
      {parts && !assessment.agreed ? (
        <PartMaker
          open={open}
          report={report}
          parts={parts}
          until={until}
          onUntil={setUntil}
          onMake={(form) => make(form, () => handOutPart(open, form, words))}
        />
      ) : null}
    </>
  );
}
