import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { OpenAssessment } from '@/data/assessments';
import { readCityFile } from '@/data/files/cityFiles';
import { getCityContent } from '@/data/files/content';
import type { FileRefusal } from '@/domain/file/openDocument';
import { countYears, findMissing } from '@/domain/file/copyCheck';
import { announce } from '@/ui/Announcer';
import { Field } from '@/ui/Field';
import { Notice } from '@/ui/Notice';
import { paths } from '@/ui/paths';
import { CheckedCopy, type Checked } from './CheckedCopy';

type Outcome =
  | { checked: Checked }
  | { refusal: FileRefusal; name: string }
  | { locked: true; name: string }
  | { failed: true; name: string };

/** Opens a copy, checks it and says what it holds and what it lacks. Nothing is stored. */
export function CheckSection({ open }: { open: OpenAssessment }) {
  const { t } = useTranslation();
  const [outcome, setOutcome] = useState<Outcome>();
  const check = async (file: File | undefined) => {
    setOutcome(undefined);
    if (!file) {
      return;
    }
    const { name } = file;
    const result = await readCityFile(file);
    if ('locked' in result) {
      setOutcome({ locked: true, name });
      return;
    }
    if (!result.ok) {
      setOutcome({ refusal: result.refusal, name });
      return;
    }
    try {
      const { content, savedAt } = result;
      const here = content.city.id === open.city.id ? await getCityContent(open.city.id) : undefined;
      const missing = here && { here: findMissing(content, here), there: findMissing(here, content) };
      setOutcome({ checked: { name, city: content.city, savedAt, years: countYears(content), missing } });
      announce(t('finish.check.read', { name }));
    } catch {
      setOutcome({ failed: true, name });
    }
  };
  return (
    <section>
      <h2>{t('finish.check.title')}</h2>
      <p>{t('finish.check.why')}</p>
      <Field label={t('finish.check.choose')} hint={t('finish.check.hint')}>
        {(wiring) => (
          <input
            {...wiring}
            type="file"
            accept=".json,application/json"
            onChange={(event) => void check(event.target.files?.[0])}
          />
        )}
      </Field>
      {outcome && 'checked' in outcome ? <CheckedCopy checked={outcome.checked} city={open.city} /> : null}
      {outcome && 'refusal' in outcome ? <NoCopy {...outcome} /> : null}
      {outcome && 'locked' in outcome ? (
        <Notice kind="info" announced>
          {t('finish.check.locked', { name: outcome.name })}{' '}
          <Link href={paths.openFile()}>{t('finish.check.openPage')}</Link>
        </Notice>
      ) : null}
      {outcome && 'failed' in outcome ? (
        <Notice kind="failure" announced>
          {t('finish.check.failed', { name: outcome.name })}
        </Notice>
      ) : null}
    </section>
  );
}

/** The file is no copy that could be opened: why, and what to do. */
function NoCopy({ name, refusal }: { name: string; refusal: FileRefusal }) {
  const { t } = useTranslation();
  const found = refusal.found ?? '';
  return (
    <Notice kind="failure" announced>
      <p>
        <strong>{t('finish.check.notIntact', { name })}</strong>
      </p>
      <p>{t(`open.refused.${refusal.reason}.why`, { found })}</p>
      <p>{t('finish.check.newCopy')}</p>
    </Notice>
  );
}
