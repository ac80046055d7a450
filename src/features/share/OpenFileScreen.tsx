import { useTranslation } from 'react-i18next';
import { announce } from '@/ui/Announcer';
import { PageTitle } from '@/ui/PageTitle';
import { UnlockForm } from './lock/UnlockForm';
import { CityFiles } from './open/CityFiles';
import { RefusalNotice } from './open/RefusalNotice';
import { useOpenedFiles, type OpenedFile } from './open/useOpenedFiles';

/**
 * Opens files of cities, one or several at once. They are read and checked first; nothing stored changes before a person has
 * seen what is in them, and never without a restore point.
 */
export function OpenFileScreen() {
  const { t } = useTranslation();
  const { files, choose, unlock, refuse } = useOpenedFiles();
  const read = async (chosen: FileList | null) => {
    const found = await choose([...(chosen ?? [])]);
    const count = found.filter((file) => 'read' in file).length;
    if (count > 0) {
      announce(t('open.areRead', { count }));
    }
  };
  return (
    <>
      <PageTitle title={t('open.title')}>{t('open.title')}</PageTitle>
      <p>{t('open.lead')}</p>
      <label htmlFor="city-file">{t('open.choose')}</label>
      <span className="hint" id="city-file-hint">
        {t('open.hint')}
      </span>
      <p>
        <input
          id="city-file"
          aria-describedby="city-file-hint"
          type="file"
          multiple
          accept=".json,application/json"
          onChange={(event) => void read(event.target.files)}
        />
      </p>
      {files.map((file) =>
        'refused' in file ? <RefusalNotice key={file.id} name={file.name} refusal={file.refused} /> : null,
      )}
      {files.map((file) =>
        'locked' in file ? (
          <UnlockForm
            key={file.id}
            name={file.name}
            text={file.locked}
            onUnlocked={(text) => unlock(file, text)}
            onRefused={(refusal) => refuse(file, refusal)}
          />
        ) : null,
      )}
      {groupByCity(files).map((group) => (
        <CityFiles key={group.map(({ sha256 }) => sha256).join(' ')} files={group} />
      ))}
    </>
  );
}

type Read = Extract<OpenedFile, { read: unknown }>['read'];

/** Files of one city are looked at together. The same file chosen twice is one. */
function groupByCity(files: readonly OpenedFile[]): Read[][] {
  const groups = new Map<string, Map<string, Read>>();
  for (const file of files) {
    if ('read' in file) {
      const group = groups.get(file.read.content.city.id) ?? new Map<string, Read>();
      groups.set(file.read.content.city.id, group.set(file.read.sha256, group.get(file.read.sha256) ?? file.read));
    }
  }
  return [...groups.values()].map((group) => [...group.values()]);
}
