import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '@/ui/useFormat';
import styles from './take.module.css';
import type { Make, Making } from './useMaking';

/** One way to take something away. */
export type WayOut = { id: string; label: string; hint: string; make: Make };

type Props = {
  ways: readonly WayOut[];
  /** The first is what most want. */
  main?: boolean;
  making: Making | undefined;
  onMake: (way: WayOut) => void;
  onStop: (way: WayOut) => void;
};

/** Ways to take something away, each with what it is for and what became of it. */
export function FormatList({ ways, main = false, making, onMake, onStop }: Props) {
  const id = useId();
  const isBusy = making?.state === 'making';
  const stop = (way: WayOut) => {
    onStop(way);
    // The button that was pressed goes away: who uses a keyboard stays where the file was asked for.
    document.getElementById(`${id}-make-${way.id}`)?.focus();
  };
  return (
    <ul className={styles.ways}>
      {ways.map((way, index) => (
        <li key={way.id}>
          <button
            type="button"
            id={`${id}-make-${way.id}`}
            className={main && index === 0 ? 'main' : undefined}
            aria-describedby={`${id}-${way.id}`}
            // The one that was pressed keeps the focus.
            disabled={isBusy && making.id !== way.id}
            onClick={() => (isBusy ? undefined : onMake(way))}
          >
            {way.label}
          </button>
          <span id={`${id}-${way.id}`} className="hint">
            {way.hint}
          </span>
          {making?.id === way.id ? <MakingState making={making} way={way} onStop={() => stop(way)} /> : null}
        </li>
      ))}
    </ul>
  );
}

function MakingState({ making, way, onStop }: { making: Making; way: WayOut; onStop: () => void }) {
  const { t } = useTranslation();
  const format = useFormat();
  switch (making.state) {
    case 'making': {
      const { progress } = making;
      return (
        <div className={styles.making}>
          <span>{t('report.making', { name: way.label })}</span>
          {progress ? (
            <>
              <progress
                max={progress.total}
                value={progress.done}
                aria-label={t('report.making', { name: way.label })}
              />
              <span>{t('report.progress', progress)}</span>
            </>
          ) : null}
          <button type="button" onClick={onStop}>
            {t('report.stop')}
          </button>
        </div>
      );
    }
    case 'made':
      return (
        <p className={styles.made}>{t('report.saved', { name: making.name, size: format.fileSize(making.size) })}</p>
      );
    case 'stopped':
      return <p className={styles.made}>{t('report.stopped')}</p>;
    case 'failed':
      return (
        <p className={styles.failed} role="alert">
          {t('report.failedOne', { name: way.label })}
        </p>
      );
    case 'handedOver':
      return null;
  }
}
