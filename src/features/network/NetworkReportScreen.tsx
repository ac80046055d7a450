import { useTranslation } from 'react-i18next';
import { PageTitle } from '@/ui/PageTitle';
import type { PageProps } from './page';

export function NetworkReportScreen({ open }: PageProps) {
  const { t } = useTranslation();
  const title = t('network.nav.report');
  return (
    <PageTitle title={title}>
      {title} {open.network.name}
    </PageTitle>
  );
}
