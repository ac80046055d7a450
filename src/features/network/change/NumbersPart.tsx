import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ShownNetwork } from '@/data/network/useNetwork';
import type { NetworkView } from '@/domain/network/view';
import { getFrozen } from '@/domain/network/years/frozenYear';
import { buildNumberSeries, isShown, type NumberSeries } from '@/domain/network/years/numberSeries';
import type { Indicator, NumberIndicator } from '@/domain/pack';
import { Field } from '@/ui/Field';
import { NumberTable } from './NumberTable';
import styles from './change.module.css';

type Props = { open: ShownNetwork; views: readonly NetworkView[] };
type Row = { id: string; row: NumberSeries; indicator: NumberIndicator };

/** The numbers of the network over its years, one way to measure at a time, in its own unit. */
export function NumbersPart({ open: { network, counting, packs, links }, views }: Props) {
  const { t } = useTranslation();
  const [wanted, setWanted] = useState<string>();
  const shownViews = useMemo(
    () => views.filter(({ year }) => !getFrozen(network.editions, counting, year)),
    [views, network.editions, counting],
  );
  const series = useMemo(() => buildNumberSeries(shownViews, links), [shownViews, links]);
  const indicators = new Map(
    packs.toReversed().flatMap((pack) => pack.indicators.filter(isNumber).map((own) => [own.id, own])),
  );
  const rows = series.flatMap((row): Row[] => {
    const indicator = indicators.get(row.indicatorId);
    return indicator && isShown(row) ? [{ id: `${row.indicatorId} ${row.measure}`, row, indicator }] : [];
  });
  const chosen = rows.find(({ id }) => id === wanted) ?? rows[0];
  return (
    <section className={styles.part}>
      <h2>{t('results.figures.title')}</h2>
      {chosen ? (
        <>
          <p>{t('network.change.numbers.about')}</p>
          <NumberChoice rows={rows} chosen={chosen.id} onChoose={setWanted} />
          <NumberTable row={chosen.row} indicator={chosen.indicator} years={shownViews.map(({ year }) => year)} />
        </>
      ) : (
        <p>{t('network.change.numbers.none')}</p>
      )}
      {series.length > rows.length ? (
        <p className="small quiet">{t('network.change.numbers.few', { count: series.length - rows.length })}</p>
      ) : null}
      {views.length > shownViews.length ? (
        <p className="small quiet">{t('network.change.numbers.frozen', { count: views.length - shownViews.length })}</p>
      ) : null}
    </section>
  );
}

function isNumber(indicator: Indicator): indicator is NumberIndicator {
  return indicator.format === 'number';
}

type ChoiceProps = { rows: readonly Row[]; chosen: string; onChoose: (key: string) => void };

/** Every indicator with the ways to measure it that 5 cities or more use. */
function NumberChoice({ rows, chosen, onChoose }: ChoiceProps) {
  const { t } = useTranslation();
  const indicators = [...new Set(rows.map(({ indicator }) => indicator))];
  return (
    <div className="noprint">
      <Field label={t('network.change.numbers.choose')}>
        {(wiring) => (
          <select {...wiring} value={chosen} onChange={(event) => onChoose(event.target.value)}>
            {indicators.map((indicator) => (
              <optgroup key={indicator.id} label={indicator.title}>
                {rows
                  .filter((row) => row.indicator === indicator)
                  .map(({ id, row: { measure } }) => (
                    <option key={id} value={id}>
                      {indicator.measures[measure]?.label ?? measure}
                    </option>
                  ))}
              </optgroup>
            ))}
          </select>
        )}
      </Field>
    </div>
  );
}
