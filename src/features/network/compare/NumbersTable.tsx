import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { SpreadCells, SpreadHeads } from '@/charts/network/SpreadTable';
import { describeNumbers } from '@/domain/network/numbers';
import { indicatorsOf, type Pack } from '@/domain/pack';
import { TableRegion } from '@/ui/TableRegion';
import { useFormat } from '@/ui/useFormat';
import styles from './compare.module.css';
import type { ShownLook } from './useLook';

type Props = { shown: ShownLook; packs: readonly Pack[]; principleId: string };

/** The numbers of a principle in their own units, one row for each way to measure: they never become a level. */
export function NumbersTable({ shown: { view, filters, own, year }, packs, principleId }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  const ownCityId = own?.id;
  // Of this principle only: those of all would take as long as the rest of the page.
  const numbers = useMemo(() => {
    const indicators = packs.flatMap((pack) => indicatorsOf(pack.indicators, principleId)).map(({ id }) => id);
    const commonIds = new Set(indicators.filter((id) => view.commonIds.has(id)));
    return describeNumbers({ alike: view.alike, commonIds }, filters, ownCityId);
  }, [view, packs, principleId, filters, ownCityId]);
  const rows = numbers.flatMap((spread) => {
    const indicator = packs.flatMap(({ indicators }) => indicators).find(({ id }) => id === spread.indicatorId);
    const measure = indicator?.format === 'number' ? indicator.measures[spread.measure] : undefined;
    return indicator && measure ? [{ ...spread, indicator, measure }] : [];
  });
  const caption = t('network.compare.numbers.caption', { year });
  return (
    <section>
      <h2>{t('network.compare.numbers.title')}</h2>
      {rows.length === 0 ? (
        <p>{t('network.compare.numbers.none')}</p>
      ) : (
        <>
          <p>{t('network.compare.numbers.intro')}</p>
          <TableRegion label={caption}>
            <table>
              <caption>{caption}</caption>
              <thead>
                <tr>
                  <th scope="col">{t('network.compare.numbers.indicator')}</th>
                  <SpreadHeads own={own?.mark} cities={t('network.compare.numbers.cities')} />
                </tr>
              </thead>
              <tbody>
                {rows.map(({ indicator, measure, distribution, own: value, measure: { decimals } }) => (
                  <tr key={`${indicator.id} ${measure.label}`}>
                    <th scope="row" className={styles.measure}>
                      {indicator.title}
                      <span>{t('network.compare.numbers.measure', { label: measure.label, unit: measure.unit })}</span>
                    </th>
                    <SpreadCells
                      distribution={distribution}
                      write={(number) => format.number(number, decimals)}
                      own={own ? { value } : undefined}
                    />
                  </tr>
                ))}
              </tbody>
            </table>
          </TableRegion>
        </>
      )}
    </section>
  );
}
