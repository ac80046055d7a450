import { useState, type DragEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { newId } from '@/data/browser/device';
import { readBallotFiles, type ReadBallotFile } from '@/data/workshop/ballotFiles';
import { saveBallots } from '@/data/workshop/sessions';
import type { Ballot } from '@/domain/workshop/ballot';
import { announce } from '@/ui/Announcer';
import { Tag } from '@/ui/Tag';
import type { Collecting } from './collecting';
import styles from './collect.module.css';

type Good = Extract<ReadBallotFile, { ok: true }>;
/** Two files may have the same name, from two folders. */
type Listed = { key: string; file: ReadBallotFile };

/** Ballot files that came by mail or on a stick: several at once, each with what became of it. */
export function FilesWay({ open, session, ballots, sheets }: Collecting) {
  const { t } = useTranslation();
  const [read, setRead] = useState<readonly Listed[]>([]);

  const keep = (files: readonly Good[]) => {
    const made = files.map(({ id, sheet, ratings }): Ballot => ({
      id,
      way: 'file',
      round: 1,
      sheet,
      ratings,
      at: new Date().toISOString(),
    }));
    return saveBallots(open.assessment.id, session.id, made);
  };
  const choose = async (files: readonly File[]) => {
    const asked = { packId: open.pack.id, sheets };
    const found = await readBallotFiles(
      files,
      asked,
      ballots.map(({ id }) => id),
    );
    const taken = found.filter((file): file is { name: string } & Good => file.ok && !file.isAgain);
    setRead(found.map((file) => ({ key: newId(), file })));
    if (taken.length > 0) {
      void keep(taken);
    }
    announce(t('workshop.collect.files.taken', { count: taken.length, of: found.length }));
  };
  const replace = (file: ReadBallotFile & Good) => {
    void keep([file]);
    setRead((all) => all.map((one) => (one.file === file ? { ...one, file: { ...file, isAgain: false } } : one)));
    announce(t('workshop.collect.files.replaced', { name: file.name }));
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    void choose([...event.dataTransfer.files]);
  };
  return (
    <>
      <p>{t('workshop.collect.files.about')}</p>
      <div className={styles.drop} onDragOver={(event) => event.preventDefault()} onDrop={drop}>
        <label htmlFor="ballot-files">{t('workshop.collect.files.choose')}</label>
        <span className="hint" id="ballot-files-hint">
          {t('workshop.collect.files.hint')}
        </span>
        <input
          id="ballot-files"
          type="file"
          multiple
          accept=".json,application/json"
          aria-describedby="ballot-files-hint"
          onChange={(event) => {
            void choose([...(event.target.files ?? [])]);
            // The same file can be chosen again after it was mended.
            event.target.value = '';
          }}
        />
      </div>
      {read.length > 0 ? (
        <>
          <p>
            {t('workshop.collect.files.taken', {
              count: read.filter(({ file }) => file.ok && !file.isAgain).length,
              of: read.length,
            })}
          </p>
          <ul className={styles.files}>
            {read.map(({ key, file }) => (
              <li key={key}>
                <strong>{file.name}</strong> <FileState file={file} />
                {file.ok && file.isAgain ? (
                  <button type="button" onClick={() => replace(file)}>
                    {t('workshop.collect.files.replace')}
                    <span className="spoken"> {file.name}</span>
                  </button>
                ) : null}
              </li>
            ))}
          </ul>
        </>
      ) : null}
    </>
  );
}

/** A word for what became of a file, and where nothing did, why and what to do. */
function FileState({ file }: { file: ReadBallotFile }) {
  const { t } = useTranslation();
  if (file.ok) {
    return file.isAgain ? (
      <>
        <Tag tone="attention">{t('workshop.collect.files.states.again')}</Tag> {t('workshop.collect.files.again')}
      </>
    ) : (
      <Tag tone="ready">{t('workshop.collect.files.states.taken')}</Tag>
    );
  }
  const { reason } = file.refusal;
  return (
    <>
      <Tag tone="attention">
        {t(`workshop.collect.files.states.${reason === 'otherSheet' ? 'otherSheet' : 'refused'}`)}
      </Tag>{' '}
      {t(`workshop.collect.files.refused.${reason}`)}
    </>
  );
}
