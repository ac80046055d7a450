import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'wouter';
import { deleteNetwork, listNetworks, type ListedNetwork } from '@/data/network/networks';
import { useWatched } from '@/data/useWatched';
import { announce } from '@/ui/Announcer';
import { Notice } from '@/ui/Notice';
import { PageTitle } from '@/ui/PageTitle';
import { paths } from '@/ui/paths';
import { NetworkTable } from './list/NetworkTable';
import { NewNetwork } from './list/NewNetwork';
import { OpenNetwork } from './list/OpenNetwork';

/** Where a coordinator begins: the networks of this computer, a new one, that of somebody else, or a fictional one. */
export function NetworksScreen() {
  const { t } = useTranslation();
  const heading = useRef<HTMLHeadingElement>(null);
  const { status, value: networks } = useWatched('networks', listNetworks);
  const remove = async ({ network }: ListedNetwork) => {
    await deleteNetwork(network.id);
    announce(t('network.list.delete.done', { name: network.name }));
    heading.current?.focus();
  };
  return (
    <>
      <PageTitle title={t('network.list.title')}>{t('network.list.title')}</PageTitle>
      <p>{t('network.list.lead')}</p>
      {status === 'failed' ? <Notice kind="failure">{t('network.list.unreadable')}</Notice> : null}
      {networks && networks.length > 0 ? (
        <section>
          <h2 ref={heading} tabIndex={-1}>
            {t('network.list.here')}
          </h2>
          <NetworkTable networks={networks} onDelete={(listed) => void remove(listed)} />
        </section>
      ) : null}
      {networks?.length === 0 ? <FirstTime /> : null}
      <NewNetwork />
      <OpenNetwork />
      <Practice />
      <p>{t('network.list.promise')}</p>
      <p>
        <Link href={paths.help('coordinator')}>{t('network.list.guide')}</Link>
      </p>
    </>
  );
}

/** For those who are here for the first time. */
function FirstTime() {
  const { t } = useTranslation();
  return (
    <section>
      <h2>{t('network.list.steps.title')}</h2>
      <ol>
        {(['ask', 'drop', 'look'] as const).map((step) => (
          <li key={step}>{t(`network.list.steps.${step}`)}</li>
        ))}
      </ol>
    </section>
  );
}

function Practice() {
  const { t } = useTranslation();
  const [, navigate] = useLocation();
  const [hasFailed, setFailed] = useState(false);
  const open = async () => {
    try {
      const { openSampleNetwork } = await import('@/data/network/sampleNetwork');
      navigate(paths.network(await openSampleNetwork()));
    } catch {
      setFailed(true);
    }
  };
  return (
    <section>
      <h2>{t('network.list.practice.title')}</h2>
      <p>{t('network.list.practice.text')}</p>
      {hasFailed ? (
        <Notice kind="failure" announced>
          {t('network.list.practice.failed')}
        </Notice>
      ) : null}
      <p>
        <button type="button" onClick={() => void open()}>
          {t('network.list.practice.button')}
        </button>
      </p>
    </section>
  );
}
