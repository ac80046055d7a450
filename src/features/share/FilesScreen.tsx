import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { OpenAssessment } from '@/data/assessments';
import { buildCityCopy } from '@/data/files/cityFiles';
import { PageTitle } from '@/ui/PageTitle';
import { paths } from '@/ui/paths';
import { LedgerList } from './LedgerList';
import { LockedCopy } from './lock/LockedCopy';

/** What a department has no use for. */
const OF_THE_WHOLE: ReadonlySet<string> = new Set(['departments', 'network']);

/** Everything a city does with files, by what a person wants to do. */
export function FilesScreen({ open }: { open: OpenAssessment }) {
  const { t, i18n } = useTranslation();
  const { city, assessment, place } = open;
  const words = { about: t('file.about'), language: i18n.language };
  const ways = [
    { id: 'finish', to: paths.finish(place) },
    { id: 'departments', to: paths.departments(place) },
    { id: 'open', to: paths.openFile() },
    { id: 'network', to: paths.shareFile(place) },
    { id: 'restore', to: paths.restore() },
  ] as const;
  return (
    <>
      <PageTitle title={t('files.page', { city: city.name })}>{t('files.title')}</PageTitle>
      <p>{t('files.lead')}</p>
      <dl>
        {ways
          .filter(({ id }) => !assessment.part || !OF_THE_WHOLE.has(id))
          .map(({ id, to }) => (
            <div key={id}>
              <dt>
                <Link href={to}>{t(`files.ways.${id}.name`)}</Link>
              </dt>
              <dd>{t(`files.ways.${id}.text`)}</dd>
            </div>
          ))}
      </dl>
      <LockedCopy make={() => buildCityCopy(city.id, words)} />
      <LedgerList cityId={city.id} />
    </>
  );
}
