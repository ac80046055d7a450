import { useTranslation } from 'react-i18next';
import { nameOf } from '@/domain/network/names';
import { Tag } from '@/ui/Tag';
import { spanYears } from '@/ui/network/spanYears';
import { useFormat } from '@/ui/useFormat';
import type { CityRow } from './cityRows';
import { useShownName } from './useShownName';
import styles from './cities.module.css';

type Props = {
  row: CityRow;
  /** Its place in the whole table, of which the page holds a part. */
  place: number;
  isSampleNetwork: boolean;
  areNamesWanted: boolean;
  onRemove: () => void;
};

/** One city. Its contact often tells its name, so the two are shown together or not at all. */
export function CityTableRow({ row, place, isSampleNetwork, areNamesWanted, onRemove }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  const shownName = useShownName(areNamesWanted);
  const { record, years, agreed } = row;
  const isNamed = nameOf(record, areNamesWanted) !== undefined;
  const country = format.country(record.country);
  const named = { city: shownName(record), country, years: spanYears(years) };
  return (
    <tr aria-rowindex={place}>
      <th scope="row" className={isNamed ? undefined : styles.unnamed}>
        <bdi>{named.city}</bdi>{' '}
        {record.sample && !isSampleNetwork ? <Tag tone="attention">{t('network.collect.table.sample')}</Tag> : null}
      </th>
      <td>{country}</td>
      <td>{record.size ? t(`network.words.sizes.${record.size}`) : t('network.collect.table.notTold')}</td>
      <td>{named.years}</td>
      <td>{agreed.length > 0 ? spanYears(agreed) : t('network.collect.table.noYear')}</td>
      <td>{isNamed ? <bdi>{record.contact ?? ''}</bdi> : null}</td>
      <td>
        <button
          type="button"
          className="plain"
          aria-label={t('network.collect.table.removeName', named)}
          onClick={onRemove}
        >
          {t('network.collect.table.remove')}
        </button>
      </td>
    </tr>
  );
}
