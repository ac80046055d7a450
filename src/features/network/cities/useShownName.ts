import { useTranslation } from 'react-i18next';
import { nameOf } from '@/domain/network/names';
import type { NetworkYear } from '@/domain/network/record';

/** The name of a city where it may be shown, or why it is not. Never its number: that would tie it to its levels. */
export function useShownName(areNamesWanted: boolean): (record: NetworkYear) => string {
  const { t } = useTranslation();
  return (record) =>
    nameOf(record, areNamesWanted) ??
    t(record.mayBeNamed ? 'network.collect.table.namesOff' : 'network.collect.table.notNamed');
}
