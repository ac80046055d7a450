import { useState, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'wouter';
import { getOfflineState, onOffline } from '@/data/browser/offline';
import { listCities } from '@/data/cities';
import { useWatched } from '@/data/useWatched';
import { Notice } from '@/ui/Notice';
import { PageTitle } from '@/ui/PageTitle';
import { paths } from '@/ui/paths';
import { CityChoice } from './begin/CityChoice';
import { listWholeYears } from './begin/wholeYears';
import { UnfinishedList } from './begin/UnfinishedList';
import styles from './begin/begin.module.css';

/** The door for those who run a workshop: what happens in one, going on with one, and where to begin another. */
export function WorkshopScreen() {
  const { t } = useTranslation();
  const [, navigate] = useLocation();
  const [sampleFailed, setSampleFailed] = useState(false);
  const { ready } = useSyncExternalStore(onOffline, getOfflineState);
  const { status, value: cities } = useWatched('cities', listCities);
  const practise = async () => {
    try {
      // One that is here is gone on with: a fresh copy would take its place, and its workshops with it.
      const known = listWholeYears(cities ?? []).find(({ city }) => city.sample);
      const { openSample } = await import('@/data/samples');
      const place = known ? { cityId: known.city.id, year: known.years[0].year } : await openSample();
      navigate(paths.workshops(place));
    } catch {
      setSampleFailed(true);
    }
  };
  return (
    <>
      <PageTitle title={t('workshop.door.title')}>{t('workshop.door.title')}</PageTitle>
      <p>{t('workshop.door.lead')}</p>
      {status === 'failed' ? (
        <Notice kind="failure">
          <p>{t('workshop.door.unreadable')}</p>
        </Notice>
      ) : null}
      {cities ? <UnfinishedList cities={cities} /> : null}
      <section>
        <h2>{t('workshop.door.steps.title')}</h2>
        <ol>
          {(['rate', 'talk', 'agree'] as const).map((step) => (
            <li key={step}>
              <strong>{t(`workshop.door.steps.${step}.name`)}</strong> {t(`workshop.door.steps.${step}.text`)}
            </li>
          ))}
        </ol>
        <p className="quiet">{ready ? t('workshop.door.offlineReady') : t('workshop.door.offlineNotYet')}</p>
      </section>
      <section>
        <h2>{t('workshop.door.begin')}</h2>
        <div className={styles.ways}>
          <div className="sheet">
            <h3>{t('workshop.door.practiseTitle')}</h3>
            <p>{t('workshop.door.practiseText')}</p>
            <button type="button" className="main" onClick={() => void practise()}>
              {t('workshop.door.practise')}
            </button>
            {sampleFailed ? (
              <Notice kind="failure" announced>
                {t('workshop.door.sampleFailed')}
              </Notice>
            ) : null}
          </div>
          <div className="sheet">
            <h3>{t('workshop.door.withCity')}</h3>
            {cities ? <CityChoice cities={cities} /> : null}
          </div>
        </div>
      </section>
      <section>
        <h2>{t('workshop.door.material')}</h2>
        <ul className={styles.material}>
          <li>
            <Link href={paths.trainer()}>{t('workshop.door.set')}</Link>
            <span>{t('workshop.door.setText')}</span>
          </li>
          <li>
            <Link href={paths.help('facilitator')}>{t('workshop.door.guide')}</Link>
            <span>{t('workshop.door.guideText')}</span>
          </li>
        </ul>
      </section>
    </>
  );
}
