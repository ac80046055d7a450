import { useState, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'wouter';
import { listCities } from '@/data/cities';
import { getRememberedCities } from '@/data/browser/device';
import { getOfflineState, onOffline } from '@/data/browser/offline';
import { useWatched } from '@/data/useWatched';
import { Notice } from '@/ui/Notice';
import { PageTitle } from '@/ui/PageTitle';
import { paths } from '@/ui/paths';
import { ContinueCard } from './ContinueCard';
import { Doors } from './Doors';
import { ForgottenNotice, ForgottenQuestion } from './ForgottenNotice';
import styles from './StartScreen.module.css';

/** Where everybody begins: go on where one left, or choose by intention. */
export function StartScreen() {
  const { t } = useTranslation();
  const [, navigate] = useLocation();
  const [remembered] = useState(getRememberedCities);
  const [sampleFailed, setSampleFailed] = useState(false);
  const { ready } = useSyncExternalStore(onOffline, getOfflineState);
  const { status, value: cities } = useWatched('cities', listCities);
  const isEmpty = status === 'ready' && cities.length === 0;
  const openPractice = async () => {
    try {
      const { openSample } = await import('@/data/samples');
      const place = await openSample();
      navigate(paths.overview(place));
    } catch {
      setSampleFailed(true);
    }
  };
  return (
    <>
      <PageTitle title={t('start.title')}>{t('start.heading')}</PageTitle>
      <p className={styles.lead}>{t('start.lead')}</p>
      {status === 'failed' ? (
        <Notice kind="failure">
          <p>{t('start.unreadable')}</p>
          <Link href={paths.openFile()}>{t('start.openFile')}</Link>
        </Notice>
      ) : null}
      {isEmpty && remembered > 0 ? <ForgottenNotice /> : null}
      {cities && cities.length > 0 ? (
        <section>
          <h2>{t('start.continue')}</h2>
          {cities.map((entry) => (
            <ContinueCard key={entry.city.id} entry={entry} />
          ))}
        </section>
      ) : null}
      <Doors onSample={() => void openPractice()} />
      {sampleFailed ? (
        <Notice kind="failure" announced>
          {t('start.sampleFailed')}
        </Notice>
      ) : null}
      {isEmpty && remembered === 0 ? <ForgottenQuestion /> : null}
      <p className={styles.promise}>{t('start.promise')}</p>
      <p className="quiet">{ready ? t('start.offlineReady') : t('start.offlineNotYet')}</p>
    </>
  );
}
