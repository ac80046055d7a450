import { useTranslation } from 'react-i18next';
import { FileNames } from './FileNames';
import { NeedGroup } from './NeedGroup';
import { sortFiles, type OpenedFile } from './outcomes';
import { closeRun } from './runs';
import { useSummary } from './useSummary';
import styles from './collect.module.css';

/** What became of each file: how many are in order first, then those that need something, then the others. */
export function OutcomeList({ networkId, files }: { networkId: string; files: readonly OpenedFile[] }) {
  const { t } = useTranslation();
  const summarise = useSummary();
  const sorted = sortFiles(files);
  return (
    <section className={styles.result}>
      <h3>{t('network.collect.result.title')}</h3>
      <p className={styles.summary}>{summarise(sorted, files.length).join(' ')}</p>
      {sorted.needs.length > 0 ? (
        <>
          <h4>{t('network.collect.result.needTitle')}</h4>
          {sorted.needs.map(({ kind, files: own }) => (
            <NeedGroup key={kind} need={kind} files={own} />
          ))}
        </>
      ) : null}
      {sorted.fine.length > 0 ? (
        <>
          <h4>{t('network.collect.result.fineTitle')}</h4>
          {sorted.fine.map(({ kind, files: own }) => (
            <details key={kind}>
              <summary>
                {kind === 'network'
                  ? t('network.collect.result.network', { count: own.length })
                  : t(`network.collect.result.group.${kind}`, { count: own.length })}
              </summary>
              <FileNames files={own} />
            </details>
          ))}
        </>
      ) : null}
      <button type="button" onClick={() => closeRun(networkId)}>
        {t('network.collect.result.close')}
      </button>
    </section>
  );
}
