import { useRef, useState, type ComponentType } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { useNetwork, type ShownNetwork } from '@/data/network/useNetwork';
import { PageTitle } from '@/ui/PageTitle';
import { paths, type NetworkPage } from '@/ui/paths';
import { ChangePage } from './ChangePage';
import { CitiesPage } from './CitiesPage';
import { ComparePage } from './ComparePage';
import { LearnPage } from './LearnPage';
import { NetworkBar } from './NetworkBar';
import { NetworkReportPage } from './NetworkReportPage';
import { PrincipleSpreadPage } from './PrincipleSpreadPage';
import type { PageProps } from './page';

const PAGES: Record<NetworkPage, ComponentType<PageProps>> = {
  compare: ComparePage,
  principle: PrincipleSpreadPage,
  change: ChangePage,
  learn: LearnPage,
  report: NetworkReportPage,
};

type Props = { id: string; page?: string; first?: string; second?: string };

/** One network: its bar, and the page that the address asks for. Names are off on each visit. */
export function NetworkScreen({ id, page, first, second }: Props) {
  const { t, i18n } = useTranslation();
  const [areNamesWanted, setNamesWanted] = useState(false);
  const { status, value } = useNetwork(id, i18n.language);
  const previous = useRef<ShownNetwork | undefined>(undefined);
  // While the words of another language load, the network stays on the screen.
  const open = value ?? (status === 'loading' && previous.current?.network.id === id ? previous.current : undefined);
  previous.current = open;
  if (status === 'loading' && !open) {
    return null;
  }
  if (!open) {
    return (
      <>
        <PageTitle title={t('network.gone.title')}>{t('network.gone.title')}</PageTitle>
        <p>{status === 'failed' ? t('network.gone.unreadable') : t('network.gone.text')}</p>
        <Link href={paths.networks()}>{t('network.gone.all')}</Link>
      </>
    );
  }
  const Page = PAGES[page as NetworkPage] ?? CitiesPage;
  return (
    <>
      <NetworkBar open={open} page={page} areNamesWanted={areNamesWanted} onNames={setNamesWanted} />
      <Page open={open} areNamesWanted={areNamesWanted} first={first} second={second} />
    </>
  );
}
