import { useTranslation } from 'react-i18next';
import { useFormat } from '@/ui/useFormat';
import type { Sorted } from './outcomes';

/** What became of files, in a few sentences: how many were taken, were here already, need something. */
export function useSummary(): (sorted: Sorted, total: number) => string[] {
  const { t } = useTranslation();
  const format = useFormat();
  return ({ used, here, needing }, total) =>
    total === 0
      ? [t('network.collect.result.nothing')]
      : [
          t('network.collect.result.taken', { count: used, total: format.number(total) }),
          ...(here > 0 ? [t('network.collect.result.here', { count: here })] : []),
          ...(needing > 0 ? [t('network.collect.result.need', { count: needing })] : []),
        ];
}
