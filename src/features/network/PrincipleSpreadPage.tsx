import { Suspense, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'wouter';
import { DISTRIBUTION_CHART } from '@/charts/index';
import { FEWEST_FOR_HALF } from '@/domain/network/distribution';
import { writeLook, type Look } from '@/domain/network/look';
import { SCOPES } from '@/domain/network/view';
import { PageTitle } from '@/ui/PageTitle';
import { paths } from '@/ui/paths';
import { useFormat } from '@/ui/useFormat';
import { IndicatorList } from './compare/IndicatorList';
import { LookFacts } from './compare/LookFacts';
import { LookForm } from './compare/LookForm';
import { NothingShown } from './compare/NothingShown';
import { NumbersTable } from './compare/NumbersTable';
import { PrincipleLinks } from './compare/PrincipleLinks';
import { ScopesTable } from './compare/ScopesTable';
import { spreadsOf } from './compare/spreadsOf';
import { useLook } from './compare/useLook';
import type { PageProps } from './page';

/** One principle of a network: how the cities stand in it, in its dimensions and in its numbers. `first` is the principle. */
export function PrincipleSpreadPage({ open, areNamesWanted, first, second }: PageProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const [, navigate] = useLocation();
  const shown = useLook(open, second, areNamesWanted);
  const { look, view, filters, own, frozen, pack, year } = shown;
  const { network, packs } = open;
  const principle = pack.principles.find(({ id }) => id === first);
  const scopes = useMemo(() => {
    const looked = { view, filters, frozen, ownCityId: own?.id, pack: { principles: principle ? [principle] : [] } };
    return SCOPES.flatMap((scope) => spreadsOf(looked, scope).map((spread) => ({ scope, spread })));
  }, [view, filters, frozen, own?.id, principle]);
  const spread = scopes.find(({ scope }) => scope === look.scope)?.spread;
  if (!principle || !spread) {
    return (
      <>
        <PageTitle title={t('network.compare.one.unknown')}>{t('network.compare.one.unknown')}</PageTitle>
        <Link href={paths.network(network.id, 'compare', writeLook(look))}>{t('network.compare.one.all')}</Link>
      </>
    );
  }
  const { distribution } = spread;
  const { id, number, shortTitle } = principle;
  const name = t('charts.numbered', { number, title: shortTitle });
  const pathOf = (principleId: string, next: Look) =>
    paths.network(network.id, 'principle', principleId, writeLook(next));
  const go = (next: Look) => navigate(pathOf(id, next), { replace: true });
  const isNothing = scopes.every(
    (item) => item.spread.distribution.shown === 'nothing' && item.spread.own === undefined,
  );
  return (
    <>
      <PageTitle title={t('network.compare.one.page', { principle: name, network: network.name })}>
        {distribution.shown === 'nothing'
          ? name
          : t('network.compare.one.title', {
              principle: name,
              median: format.level(distribution.median),
              count: distribution.n,
            })}
      </PageTitle>
      <PrincipleLinks
        principles={pack.principles}
        id={id}
        all={paths.network(network.id, 'compare', writeLook(look))}
        linkTo={(other) => pathOf(other, look)}
      />
      <LookForm shown={shown} onChange={go} />
      {isNothing ? (
        <NothingShown shown={shown} networkId={network.id} onReset={() => go({ ...look, filters: {} })} />
      ) : (
        <>
          <LookFacts shown={shown} areNamesWanted={areNamesWanted} />
          <h2>{t('network.compare.one.where')}</h2>
          <Suspense fallback={<p>{t('charts.drawing')}</p>}>
            <DISTRIBUTION_CHART.Picture
              title={name}
              year={year}
              distribution={distribution}
              values={spread.values.length < FEWEST_FOR_HALF ? undefined : spread.values}
              own={own && spread.own !== undefined ? { label: own.mark, value: spread.own } : undefined}
              scale={pack.scale}
            />
          </Suspense>
          <ScopesTable scopes={scopes} pack={pack} own={own?.mark} year={year} />
        </>
      )}
      {frozen || isNothing ? null : <NumbersTable shown={shown} packs={packs} principleId={id} />}
      <IndicatorList pack={pack} principleId={id} compared={frozen ? undefined : view.commonIds} />
    </>
  );
}
