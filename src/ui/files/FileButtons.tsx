import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { announce } from '@/ui/Announcer';
import { Notice } from '@/ui/Notice';
import styles from './FileButtons.module.css';

/** One way to take something away. `make` does it and returns the sentence to say, empty when nothing is to be said. */
export type FileToMake = { id: string; label: string; hint: string; make: () => Promise<string> };

/** Every way to take something away, each with what it is for. Says in words when one could not be made. */
export function FileButtons({ files, main = false }: { files: readonly FileToMake[]; main?: boolean }) {
  const { t } = useTranslation();
  const id = useId();
  const [failed, setFailed] = useState(false);
  const choose = async ({ make }: FileToMake) => {
    try {
      const said = await make();
      setFailed(false);
      if (said !== '') {
        announce(said);
      }
    } catch {
      setFailed(true);
    }
  };
  return (
    <>
      {failed ? (
        <Notice kind="failure" announced>
          {t('report.failed')}
        </Notice>
      ) : null}
      <ul className={styles.list}>
        {files.map((file, index) => (
          <li key={file.id}>
            <button
              type="button"
              className={main && index === 0 ? 'main' : undefined}
              aria-describedby={`${id}-${file.id}`}
              onClick={() => void choose(file)}
            >
              {file.label}
            </button>
            <span id={`${id}-${file.id}`} className="hint">
              {file.hint}
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}
