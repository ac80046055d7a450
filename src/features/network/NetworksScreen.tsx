import { useTranslation } from 'react-i18next';
import { PageTitle } from '@/ui/PageTitle';

export function NetworksScreen() {
  const { t } = useTranslation();
  return <PageTitle title={t('network.list.title')}>{t('network.list.title')}</PageTitle>;
}
