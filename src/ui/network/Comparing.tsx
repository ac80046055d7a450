import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { announce } from '@/ui/Announcer';
import { Notice } from '@/ui/Notice';
import styles from './Comparing.module.css';

/** How far the comparison of two years has come; `again` starts it once more. */
type Props = {
  status: 'working' | 'ready' | 'stopped' | 'failed';
  done: number;
  total: number;
  stop: () => void;
  again: () => void;
};

/** What stands in the place of a comparison of all cities until it is ready: its progress, or why there is none. */
export function Comparing({ status, done, total, stop, again }: Props) {
  const { t } = useTranslation();
  const before = useRef(status);
  useEffect(() => {
    if (before.current === 'working' && status === 'ready') {
      announce(t('network.change.working.ready'));
    }
    before.current = status;
  }, [status, t]);
  switch (status) {
    case 'ready':
      return null;
    case 'working':
      return (
        <div className={`noprint ${styles.working}`}>
          <label className={styles.progress}>
            <span>{t('network.change.working.progress', { count: total, done })}</span>
            <progress value={done} max={Math.max(total, 1)} />
          </label>
          <button type="button" onClick={stop}>
            {t('network.change.working.stop')}
          </button>
        </div>
      );
    case 'stopped':
    case 'failed':
      return (
        <Notice kind={status === 'failed' ? 'failure' : 'info'} announced>
          <p>{t(`network.change.working.${status}`)}</p>
          <button type="button" onClick={again}>
            {t('network.change.working.again')}
          </button>
        </Notice>
      );
  }
}
