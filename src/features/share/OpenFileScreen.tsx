import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'wouter';
import { compareWithStored, downloadCity, readCityFile, storeCity } from '@/data/cityFiles';
import type { CityContent, FileRefusal } from '@/domain/file/cityFile';
import { announce } from '@/ui/Announcer';
import { Notice } from '@/ui/Notice';
import { PageTitle } from '@/ui/PageTitle';
import { paths } from '@/ui/paths';
import { FileSummary } from './FileSummary';
import { RefusalNotice } from './RefusalNotice';

type Chosen = {
  name: string;
  content: CityContent;
  savedAt: string;
  extras: Record<string, unknown>;
  standing: Awaited<ReturnType<typeof compareWithStored>>;
};
type Outcome = { refused: FileRefusal; name: string } | { chosen: Chosen } | { failed: true } | undefined;

/**
 * Opens a city file. The file is read and checked first; nothing stored changes before a person has seen what is in it, and
 * what is replaced is downloaded before.
 */
export function OpenFileScreen() {
  const { t, i18n } = useTranslation();
  const [, navigate] = useLocation();
  const [outcome, setOutcome] = useState<Outcome>();
  const read = async (file: File | undefined) => {
    setOutcome(undefined);
    if (!file) {
      return;
    }
    const result = await readCityFile(file);
    if (!result.ok) {
      setOutcome({ refused: result.refusal, name: file.name });
      return;
    }
    try {
      const standing = await compareWithStored(result.content);
      setOutcome({ chosen: { ...result, name: file.name, standing } });
      announce(t('open.isRead', { name: file.name }));
    } catch {
      setOutcome({ failed: true });
    }
  };
  const store = async ({ content, savedAt, extras, standing }: Chosen) => {
    const place = { cityId: content.city.id, year: Math.max(...content.assessments.map(({ year }) => year)) };
    try {
      if (standing === 'different') {
        await downloadCity(content.city.id, { about: t('file.about'), language: i18n.language });
      }
      if (standing !== 'same') {
        await storeCity(content, savedAt, extras);
      }
      navigate(paths.overview(place));
    } catch {
      setOutcome({ failed: true });
    }
  };
  const chosen = outcome && 'chosen' in outcome ? outcome.chosen : undefined;
  return (
    <>
      <PageTitle title={t('open.title')}>{t('open.title')}</PageTitle>
      <p>{t('open.lead')}</p>
      <label htmlFor="city-file">{t('open.choose')}</label>
      <span className="hint" id="city-file-hint">
        {t('open.hint')}
      </span>
      <p>
        <input
          id="city-file"
          aria-describedby="city-file-hint"
          type="file"
          accept=".json,application/json"
          onChange={(event) => void read(event.target.files?.[0])}
        />
      </p>
      {outcome && 'refused' in outcome ? <RefusalNotice name={outcome.name} refusal={outcome.refused} /> : null}
      {outcome && 'failed' in outcome ? (
        <Notice kind="failure" announced>
          {t('open.failed')}
        </Notice>
      ) : null}
      {chosen ? (
        <>
          <FileSummary name={chosen.name} content={chosen.content} savedAt={chosen.savedAt} />
          <p>{t(`open.standing.${chosen.standing}`, { city: chosen.content.city.name })}</p>
          <div className="row">
            {chosen.standing === 'clash' ? null : (
              <button type="button" className="main" onClick={() => void store(chosen)}>
                {t(`open.do.${chosen.standing}`)}
              </button>
            )}
            <Link href={paths.start()} className="button">
              {t('open.cancel')}
            </Link>
          </div>
        </>
      ) : null}
    </>
  );
}
