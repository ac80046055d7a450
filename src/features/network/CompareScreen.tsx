import { useTranslation } from 'react-i18next';
import { PageTitle } from '@/ui/PageTitle';
import type { PageProps } from './page';

export function CompareScreen({ open }: PageProps) {
  const { t } = useTranslation();
  const title = t('network.nav.compare');
  return (
    <PageTitle title={title}>
      {title} {open.network.name}
    </PageTitle>
  );
}
