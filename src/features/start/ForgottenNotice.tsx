import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { countRecords } from '@/data/cities';
import { useWatched } from '@/data/useWatched';
import { Notice } from '@/ui/Notice';
import { paths } from '@/ui/paths';

/** This browser had cities and has none: said at once, with why and where the work is. */
export function ForgottenNotice() {
  const { t } = useTranslation();
  return (
    <Notice kind="warning">
      <p>
        <strong>{t('start.forgotten')}</strong>
      </p>
      <WhatHelps reasons={['office', 'days', 'cleared']} />
    </Notice>
  );
}

/**
 * This browser knows of no city. Those who are here for the first time pass over it; but what makes a browser forget its
 * cities usually makes it forget that there were any.
 */
export function ForgottenQuestion() {
  const { t } = useTranslation();
  return (
    <details>
      <summary>{t('start.gone.question')}</summary>
      <WhatHelps reasons={['office', 'days', 'cleared', 'elsewhere']} />
    </details>
  );
}

type Reason = 'office' | 'days' | 'cleared' | 'elsewhere';

function WhatHelps({ reasons }: { reasons: readonly Reason[] }) {
  const { t } = useTranslation();
  const { value: kept } = useWatched('restore points', async () => (await countRecords()).restorePoints);
  return (
    <>
      <p>{t('start.gone.why')}</p>
      <ul>
        {reasons.map((reason) => (
          <li key={reason}>{t(`start.gone.${reason}`)}</li>
        ))}
      </ul>
      <p>{t('start.gone.find')}</p>
      <div className="row">
        <Link href={paths.openFile()} className="button">
          {t('start.openFile')}
        </Link>
        {kept ? <Link href={paths.restore()}>{t('start.gone.restore')}</Link> : null}
        <Link href={paths.help('forgetting')}>{t('start.gone.more')}</Link>
      </div>
    </>
  );
}
