import { Suspense, useDeferredValue, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { SPREAD_CHART } from '@/charts/index';
import { describeSpreads, SPREAD_ORDERS, type SpreadOrder } from '@/charts/network/spread';
import { SpreadTable } from '@/charts/network/SpreadTable';
import { shareUnknown } from '@/domain/network/answers/shareUnknown';
import { writeLook, type Look } from '@/domain/network/look';
import { Field } from '@/ui/Field';
import { PageTitle } from '@/ui/PageTitle';
import { paths } from '@/ui/paths';
import { useFormat } from '@/ui/useFormat';
import { CitiesHeat } from './compare/CitiesHeat';
import { LookFacts } from './compare/LookFacts';
import { LookForm } from './compare/LookForm';
import { NothingShown } from './compare/NothingShown';
import { spreadsOf } from './compare/spreadsOf';
import { useLook } from './compare/useLook';
import styles from './compare/compare.module.css';
import type { PageProps } from './page';

/** How the cities of a network are spread in every principle: as strips, as a table, and city by city. */
export function ComparePage({ open, areNamesWanted, first }: PageProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const [, navigate] = useLocation();
  const [order, setOrder] = useState<SpreadOrder>('charter');
  const shown = useLook(open, first, areNamesWanted);
  const { look, view, filters, own, frozen, pack, year } = shown;
  const { network, packs } = open;
  // The largest table stands last on the page and may follow the others a moment later.
  const afterwards = useDeferredValue(shown);
  const spreads = useMemo(
    () => spreadsOf({ view, filters, pack, frozen, ownCityId: own?.id }, look.scope),
    [view, filters, pack, frozen, own?.id, look.scope],
  );
  const unknown = useMemo(
    () => (frozen ? undefined : shareUnknown(view, filters, packs)),
    [frozen, view, filters, packs],
  );
  const go = (next: Look) => navigate(paths.network(network.id, 'compare', writeLook(next)), { replace: true });
  const linkTo = (principleId: string) => paths.network(network.id, 'principle', principleId, writeLook(look));
  const isNothing = spreads.every(
    ({ distribution, own: value }) => distribution.shown === 'nothing' && value === undefined,
  );
  const chart = { spreads, pack, year, order, own: own?.mark };
  const title = t('network.compare.title');
  return (
    <>
      <PageTitle title={t('network.compare.page', { network: network.name })}>{title}</PageTitle>
      {view.alike.cities.length > 0 ? <LookForm shown={shown} onChange={go} /> : null}
      {isNothing ? (
        <NothingShown shown={shown} networkId={network.id} onReset={() => go({ ...look, filters: {} })} />
      ) : (
        <>
          <LookFacts shown={shown} areNamesWanted={areNamesWanted} />
          <h2>
            {describeSpreads(spreads, pack, t, format).map((sentence) => (
              <span key={sentence} className={styles.sentence}>
                {sentence}{' '}
              </span>
            ))}
          </h2>
          <OrderField order={order} onChange={setOrder} />
          <Suspense fallback={<p>{t('charts.drawing')}</p>}>
            <SPREAD_CHART.Picture {...chart} />
          </Suspense>
          <SpreadTable {...chart} unknown={unknown} linkTo={linkTo} />
          {frozen ? null : <CitiesHeat shown={afterwards} networkId={network.id} />}
        </>
      )}
    </>
  );
}

function OrderField({ order, onChange }: { order: SpreadOrder; onChange: (order: SpreadOrder) => void }) {
  const { t } = useTranslation();
  return (
    <div className="noprint">
      <Field label={t('network.compare.order.label')}>
        {(wiring) => (
          <select
            {...wiring}
            value={order}
            onChange={({ target }) => onChange(SPREAD_ORDERS.find((choice) => choice === target.value) ?? 'charter')}
          >
            {SPREAD_ORDERS.map((choice) => (
              <option key={choice} value={choice}>
                {t(`network.compare.order.${choice}`)}
              </option>
            ))}
          </select>
        )}
      </Field>
    </div>
  );
}
