import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { listYears } from '@/domain/network/view';
import { PageTitle } from '@/ui/PageTitle';
import { paths } from '@/ui/paths';
import type { PageProps } from './page';
import { EditionList } from './report/EditionList';
import { HandOver } from './report/HandOver';
import { YearReport } from './report/YearReport';

/** The report of one year of a network, what was agreed of every year, and the network as one file. */
export function NetworkReportPage({ open, areNamesWanted, first, second }: PageProps) {
  const { network, counting } = open;
  const years = useMemo(() => listYears([...counting, ...network.editions]), [counting, network.editions]);
  const year = years.find((item) => item === Number(first)) ?? years[0];
  if (year === undefined) {
    return <NothingYet networkId={network.id} />;
  }
  return (
    <>
      <YearReport key={year} open={open} years={years} year={year} chosen={second} areNamesWanted={areNamesWanted} />
      <EditionList network={network} />
      <HandOver open={open} />
    </>
  );
}

function NothingYet({ networkId }: { networkId: string }) {
  const { t } = useTranslation();
  const title = t('network.report.empty.title');
  return (
    <>
      <PageTitle title={title}>{title}</PageTitle>
      <p>{t('network.report.empty.text')}</p>
      <Link href={paths.network(networkId)}>{t('network.report.empty.next')}</Link>
    </>
  );
}
