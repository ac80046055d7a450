import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { deleteEverything, listHoldings, type Holding } from '@/data/cities';
import { deleteCity } from '@/data/files/deletion';
import { restore } from '@/data/files/restorePoints';
import { listNetworks } from '@/data/network/networks';
import { useWatched } from '@/data/useWatched';
import { announce } from '@/ui/Announcer';
import { Notice } from '@/ui/Notice';
import { paths } from '@/ui/paths';
import { CityTable } from './CityTable';
import { DeleteAll } from './DeleteAll';
import { DeletedNotice } from './DeletedNotice';
import { NetworkList } from './NetworkList';

/** A city that was deleted here, with its restore point. */
type Deleted = { id: string; name: string; point: string | undefined };

/** The cities and networks in this browser, and how to delete them. */
export function DataSection({ onAllDeleted }: { onAllDeleted: () => void }) {
  const { t } = useTranslation();
  const holdings = useWatched('holdings', listHoldings);
  const networks = useWatched('networks', listNetworks);
  const [deleted, setDeleted] = useState<readonly Deleted[]>([]);
  const [state, setState] = useState<'failed' | 'empty' | undefined>();
  const heading = useRef<HTMLHeadingElement>(null);
  const emptied = useRef<HTMLParagraphElement>(null);
  useEffect(() => {
    if (state === 'empty') {
      emptied.current?.focus();
    }
  }, [state]);

  const remove = async ({ city }: Holding) => {
    try {
      const point = await deleteCity(city.id);
      setDeleted((before) => [...before, { id: city.id, name: city.name, point }]);
      setState(undefined);
    } catch {
      setState('failed');
    }
  };
  const bringBack = async ({ id, name, point }: Deleted) => {
    try {
      await restore(point ?? '');
      setDeleted((before) => before.filter((item) => item.id !== id));
      setState(undefined);
      announce(t('settings.deleteCity.undone', { city: name }));
      heading.current?.focus();
    } catch {
      setState('failed');
    }
  };
  const removeAll = async () => {
    try {
      await deleteEverything();
      setDeleted([]);
      setState('empty');
      onAllDeleted();
    } catch {
      setState('failed');
    }
  };

  return (
    <section>
      <h2 ref={heading} tabIndex={-1}>
        {t('settings.data.title')}
      </h2>
      <p>{t('settings.data.intro')}</p>
      {state === 'failed' ? (
        <Notice kind="failure" announced>
          <p>{t('settings.data.failed')}</p>
        </Notice>
      ) : null}
      {state === 'empty' ? (
        <Notice kind="ok">
          <p ref={emptied} tabIndex={-1}>
            {t('settings.deleteAll.done')}
          </p>
        </Notice>
      ) : null}
      {deleted.map((item) => (
        <DeletedNotice key={item.id} name={item.name} onUndo={() => void bringBack(item)} />
      ))}
      {holdings.status === 'failed' || networks.status === 'failed' ? (
        <Notice kind="failure">
          <p>{t('settings.data.unreadable')}</p>
        </Notice>
      ) : null}
      {holdings.status === 'ready' ? (
        <CityTable
          holdings={holdings.value}
          onDelete={(holding) => void remove(holding)}
          onFailed={() => setState('failed')}
        />
      ) : null}
      <NetworkList networks={networks.value ?? []} />
      <p>
        <Link href={paths.restore()}>{t('settings.data.restorePoints')}</Link>
      </p>
      <DeleteAll holdings={holdings.value ?? []} networks={networks.value ?? []} onDelete={() => void removeAll()} />
    </section>
  );
}
