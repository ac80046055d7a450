import { useId, useState, type DragEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { listDroppedFiles } from '@/data/browser/droppedFiles';
import { announce } from '@/ui/Announcer';
import { Notice } from '@/ui/Notice';
import { useFormat } from '@/ui/useFormat';
import { sortFiles } from './outcomes';
import { OutcomeList } from './OutcomeList';
import { startRun, stopRun, useRun, type Run } from './runs';
import { useSummary } from './useSummary';
import styles from './collect.module.css';

/** React does not know this attribute: the chooser takes a folder with all that is in it. */
const OF_A_FOLDER = { webkitdirectory: '' };

/** Takes files of cities in, and says what became of each. */
export function CollectFiles({ networkId }: { networkId: string }) {
  const { t } = useTranslation();
  const id = useId();
  const run = useRun(networkId);
  const summarise = useSummary();
  const [isOver, setOver] = useState(false);
  const isWorking = run?.status === 'working';
  const open = async (files: readonly File[]) => {
    const ended = await startRun(networkId, files);
    if (ended && ended.status !== 'failed') {
      announce(summarise(sortFiles(ended.results), ended.results.length).join(' '));
    }
  };
  const choose = ({ files, value }: HTMLInputElement, forget: () => void) => {
    if (value !== '') {
      void open([...(files ?? [])]);
      // So that the same files can be chosen again.
      forget();
    }
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    if (!isWorking) {
      void listDroppedFiles(event.dataTransfer).then(open);
    }
  };
  return (
    <section>
      <h2>{t('network.collect.add.title')}</h2>
      <p>{t('network.collect.add.lead')}</p>
      <div
        className={`sheet ${styles.add}`}
        data-over={isOver || undefined}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
      >
        {run && isWorking ? (
          <Progress run={run} onStop={() => stopRun(networkId)} />
        ) : (
          <div className={styles.choosers}>
            <div>
              <label htmlFor={`${id}-files`}>{t('network.collect.add.files')}</label>
              <input
                id={`${id}-files`}
                type="file"
                multiple
                accept=".json,.zip,application/json,application/zip"
                onChange={({ target }) => choose(target, () => (target.value = ''))}
              />
            </div>
            <div>
              <label htmlFor={`${id}-folder`}>{t('network.collect.add.folder')}</label>
              <input
                id={`${id}-folder`}
                type="file"
                multiple
                aria-describedby={`${id}-folder-hint`}
                {...OF_A_FOLDER}
                onChange={({ target }) => choose(target, () => (target.value = ''))}
              />
              <span className="hint" id={`${id}-folder-hint`}>
                {t('network.collect.add.folderHint')}
              </span>
            </div>
            <p className={styles.drop}>{t('network.collect.add.drop')}</p>
          </div>
        )}
      </div>
      {run?.status === 'failed' ? (
        <Notice kind="failure" announced>
          {t('network.collect.working.failed')}
        </Notice>
      ) : null}
      {run?.status === 'stopped' ? (
        <Notice kind="info" announced>
          {t('network.collect.working.stopped', { count: run.results.length })}
        </Notice>
      ) : null}
      {run && (run.status === 'ready' || run.results.length > 0) ? (
        <OutcomeList networkId={networkId} files={run.results} />
      ) : null}
    </section>
  );
}

function Progress({ run, onStop }: { run: Run; onStop: () => void }) {
  const { t } = useTranslation();
  const format = useFormat();
  const id = useId();
  return (
    <>
      <p id={id}>
        <strong>
          {t('network.collect.working.progress', { done: format.number(run.done), total: format.number(run.total) })}
        </strong>
      </p>
      <progress className={styles.progress} aria-labelledby={id} max={Math.max(1, run.total)} value={run.done} />
      <p>{t('network.collect.working.text')}</p>
      <button type="button" onClick={onStop}>
        {t('network.collect.working.stop')}
      </button>
    </>
  );
}
