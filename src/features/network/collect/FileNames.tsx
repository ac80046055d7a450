import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { OpenedFile } from './outcomes';
import styles from './collect.module.css';

/** So many are shown before a person asks for all. */
const FIRST = 30;

type Props = { files: readonly OpenedFile[]; children?: (file: OpenedFile) => ReactNode };

/** Files by their names, with the city where it could be read; `children` stands below each. */
export function FileNames({ files, children }: Props) {
  const { t } = useTranslation();
  const [isWhole, setWhole] = useState(false);
  const shown = isWhole ? files : files.slice(0, FIRST);
  return (
    <>
      <ul className={styles.files}>
        {shown.map((file) => (
          <li key={file.id}>
            <bdi className={styles.file}>
              {file.city ? t('network.collect.result.file', { file: file.file, city: file.city }) : file.file}
            </bdi>
            {children?.(file)}
          </li>
        ))}
      </ul>
      {shown.length < files.length ? (
        <button type="button" className="plain" onClick={() => setWhole(true)}>
          {t('network.collect.result.all', { count: files.length - shown.length })}
        </button>
      ) : null}
    </>
  );
}
