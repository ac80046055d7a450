import { memo, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { removeCity } from '@/data/network/networks';
import type { ShownNetwork } from '@/data/network/useNetwork';
import { nameOf } from '@/domain/network/names';
import { announce } from '@/ui/Announcer';
import { ConfirmDialog } from '@/ui/ConfirmDialog';
import { Field } from '@/ui/Field';
import { Notice } from '@/ui/Notice';
import { TableRegion } from '@/ui/TableRegion';
import { spanYears } from '@/ui/network/spanYears';
import { useFormat } from '@/ui/useFormat';
import { CityTableRow } from './CityTableRow';
import { listCityRows, sortRows, type CityRow } from './cityRows';
import { TablePages } from './TablePages';
import { useShownName } from './useShownName';
import styles from './cities.module.css';

/** Rows in the page at once: 500 cities stay fluent on an old computer. */
const PAGE = 50;

const COLUMNS = ['city', 'country', 'size', 'years', 'agreed', 'contact', 'actions'] as const;

type Props = { open: ShownNetwork; areNamesWanted: boolean };

/** Which cities there are, and which of their years. Their levels stand on other pages, where nobody can tell whose they are. */
export const CityTable = memo(function CityTable({ open: { network, records }, areNamesWanted }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  const shownName = useShownName(areNamesWanted);
  const heading = useRef<HTMLHeadingElement>(null);
  const [country, setCountry] = useState('');
  const [page, setPage] = useState(0);
  const [asked, setAsked] = useState<CityRow | undefined>();
  const rows = useMemo(() => {
    const words = { country: format.country, nameOf: (record: CityRow['record']) => nameOf(record, areNamesWanted) };
    return sortRows(listCityRows(records), words, format.compare);
  }, [records, areNamesWanted, format]);
  const countries = [...new Set(rows.map(({ record }) => record.country))];
  // A country whose last city was removed is chosen no more.
  const chosen = countries.includes(country) ? country : '';
  const fitting = chosen === '' ? rows : rows.filter(({ record }) => record.country === chosen);
  const at = Math.min(page, Math.max(0, Math.ceil(fitting.length / PAGE) - 1));
  // Practice cities would be counted among real ones.
  const strangers = network.sample ? 0 : rows.filter(({ record }) => record.sample).length;
  const caption = t('network.collect.table.caption');
  const remove = async ({ cityId }: CityRow) => {
    await removeCity(network.id, cityId);
    announce(t('network.collect.table.removed'));
    heading.current?.focus();
  };
  return (
    <section>
      <h2 ref={heading} tabIndex={-1}>
        {t('network.collect.table.title')}
      </h2>
      <p>
        {t('network.collect.table.count', { count: fitting.length })}
        {areNamesWanted ? '' : ` · ${t('network.collect.table.namesHint')}`}
      </p>
      {strangers > 0 ? (
        <Notice kind="warning">{t('network.collect.table.sampleNote', { count: strangers })}</Notice>
      ) : null}
      {countries.length > 1 ? (
        <Field label={t('network.collect.table.filter')}>
          {(wiring) => (
            <select
              {...wiring}
              value={chosen}
              onChange={({ target }) => {
                setCountry(target.value);
                setPage(0);
              }}
            >
              <option value="">{t('network.collect.table.allCountries')}</option>
              {countries.map((code) => (
                <option key={code} value={code}>
                  {format.country(code)}
                </option>
              ))}
            </select>
          )}
        </Field>
      ) : null}
      <TableRegion label={caption}>
        <table className={styles.cities} aria-rowcount={fitting.length + 1}>
          <caption className="spoken">{caption}</caption>
          <thead>
            <tr aria-rowindex={1}>
              {COLUMNS.map((column) => (
                <th key={column} scope="col">
                  {t(`network.collect.table.${column}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {fitting.slice(at * PAGE, (at + 1) * PAGE).map((row, index) => (
              <CityTableRow
                key={row.cityId}
                row={row}
                place={at * PAGE + index + 2}
                isSampleNetwork={network.sample ?? false}
                areNamesWanted={areNamesWanted}
                onRemove={() => setAsked(row)}
              />
            ))}
          </tbody>
        </table>
      </TableRegion>
      <TablePages total={fitting.length} size={PAGE} at={at} onGo={setPage} />
      {asked ? (
        <ConfirmDialog
          title={t('network.collect.table.removeTitle')}
          confirm={t('network.collect.table.removeConfirm')}
          keep={t('network.collect.table.keep')}
          onConfirm={() => void remove(asked)}
          onClose={() => setAsked(undefined)}
        >
          <p>
            <strong>
              {t('network.collect.table.removeWhat', {
                city: shownName(asked.record),
                country: format.country(asked.record.country),
                years: spanYears(asked.years),
              })}
            </strong>
          </p>
          <p>{t('network.collect.table.removeGoes')}</p>
        </ConfirmDialog>
      ) : null}
    </section>
  );
});
