import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'wouter';
import { storeCity } from '@/data/files/cityFiles';
import { getStanding, type FileStanding, type Outcome, type ReadFile } from '@/data/files/combining';
import { keepRestorePoint } from '@/data/files/restorePoints';
import { useWatched } from '@/data/useWatched';
import { Notice } from '@/ui/Notice';
import { paths } from '@/ui/paths';
import { useFormat } from '@/ui/useFormat';
import { CombinedNotice } from './CombinedNotice';
import { CombineForm } from './CombineForm';
import { FileSummary } from './FileSummary';

type Props = { files: readonly (ReadFile & { extras: Record<string, unknown> })[] };
export type Done = Extract<Outcome, { outcome: 'combined' }>;

/** Files of one city: how each stands to what is stored here, and what can be done with them. */
export function CityFiles({ files }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  const [, navigate] = useLocation();
  const [failed, setFailed] = useState(false);
  const [done, setDone] = useState<Done>();
  const names = files.map(({ sha256 }) => sha256).join(' ');
  const { value: standings } = useWatched(`standing ${names}`, () => Promise.all(files.map(getStanding)));
  const first = chooseFirst(files);
  if (!standings || !first) {
    return null;
  }
  const { city } = first.content;
  const place = { cityId: city.id, year: Math.max(...files.flatMap(listYears)) };
  const isNew = standings.every(({ standing }) => standing === 'new');
  const useful = files.filter((_, index) => BRINGS.has(standings[index]?.standing ?? 'same'));
  const open = async () => {
    try {
      await storeCity(first.content, first.savedAt, first.extras, first);
      if (files.length === 1) {
        navigate(paths.overview(place));
      }
    } catch {
      setFailed(true);
    }
  };
  const canReplace =
    files.length === 1 &&
    first.content.assessments.every(({ part }) => part === undefined) &&
    ['older', 'fork', 'again'].includes(standings[0]?.standing ?? '');
  const replace = async () => {
    try {
      await keepRestorePoint(city.id, 'open');
      await storeCity(first.content, first.savedAt, first.extras, first);
      navigate(paths.overview(place));
    } catch {
      setFailed(true);
    }
  };
  return (
    <section className="sheet">
      <h2>
        <bdi>{city.name}</bdi>, {format.country(city.country)}
      </h2>
      {city.sample ? <p>{t('open.isSample')}</p> : null}
      {files.map((file, index) => (
        <FileSummary key={file.sha256} file={file}>
          <Standing standing={standings[index]} file={file} isAlone={files.length === 1} />
        </FileSummary>
      ))}
      {failed ? (
        <Notice kind="failure" announced>
          {t('open.failed')}
        </Notice>
      ) : null}
      {done ? <CombinedNotice done={done} onUndone={() => setDone(undefined)} /> : null}
      {isNew ? (
        <div className="row">
          <button type="button" className="main" onClick={() => void open()}>
            {t('open.do.new')}
          </button>
          <Link href={paths.start()} className="button">
            {t('open.cancel')}
          </Link>
        </div>
      ) : null}
      {!isNew && !done && canReplace ? (
        <details>
          <summary>{t('open.replace.name')}</summary>
          <p>{t('open.replace.text')}</p>
          <button type="button" onClick={() => void replace()}>
            {t('open.replace.do')}
          </button>
        </details>
      ) : null}
      {useful.length > 0 && !done ? <CombineForm files={useful} onDone={setDone} /> : null}
      {!isNew && (useful.length === 0 || done) && standings.some(({ standing }) => standing !== 'clash') ? (
        <Link href={paths.overview(place)} className="button main">
          {t('open.do.same')}
        </Link>
      ) : null}
    </section>
  );
}

const BRINGS: ReadonlySet<FileStanding['standing']> = new Set(['newer', 'fork', 'otherYears']);

/** What is to know of one file beside what it holds. */
function Standing({
  standing: found,
  file,
  isAlone,
}: {
  standing: FileStanding | undefined;
  file: ReadFile;
  isAlone: boolean;
}) {
  const { t } = useTranslation();
  const format = useFormat();
  if (!found || (found.standing === 'new' && !isAlone)) {
    return null;
  }
  const { standing, revisionHere, combinedAt } = found;
  const words = {
    city: file.content.city.name,
    there: file.revision,
    years: format.list(listYears(file).map(String)),
    moment: combinedAt ? format.moment(combinedAt) : '',
  };
  return (
    <p>
      {t(`open.standing.${standing}`, words)}
      {standing === 'older' && revisionHere !== undefined && revisionHere > file.revision
        ? ` ${t('open.standing.revisions', { there: file.revision, here: revisionHere })}`
        : null}
    </p>
  );
}

function listYears({ content }: ReadFile): number[] {
  return [...new Set(content.assessments.map(({ year }) => year))].toSorted((a, b) => a - b);
}

/** A city that is not here is opened from its most complete file; the others are combined with it. */
function chooseFirst(files: Props['files']): Props['files'][number] | undefined {
  const isPart = ({ content }: ReadFile) => content.assessments.some(({ part }) => part !== undefined);
  return files.toSorted((a, b) => Number(isPart(a)) - Number(isPart(b)) || b.revision - a.revision)[0];
}
