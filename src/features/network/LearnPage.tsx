import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { listExchanges, mayListUnnamed } from '@/domain/network/learn';
import { buildView, listYears } from '@/domain/network/view';
import { PageTitle } from '@/ui/PageTitle';
import { ExchangeBar } from './learn/ExchangeBar';
import { ExchangeTable } from './learn/ExchangeTable';
import { NetworkFacts } from './learn/NetworkFacts';
import { TwinningSheet } from './learn/TwinningSheet';
import type { PageProps } from './page';

/** The word in the address that asks for the sheets of all principles. */
const ALL = 'all';

/**
 * Which cities offer what others ask for: all principles at a glance, or the sheet of one or of all, to print. Only cities that
 * may be named are listed; the others are counted, so that what they have in common with anyone does not tell who they are.
 */
export function LearnPage({ open, areNamesWanted, first, second }: PageProps) {
  const { t } = useTranslation();
  const { network, counting, packs, links } = open;
  const [pack] = packs;
  const years = useMemo(() => listYears(counting), [counting]);
  const year = years.find((known) => known === Number(first)) ?? years[0];
  const view = useMemo(
    () =>
      year === undefined
        ? undefined
        : buildView(counting, year, packs, { links, editions: network.editions, areNamesWanted }),
    [counting, year, packs, links, network.editions, areNamesWanted],
  );
  const records = useMemo(() => view?.groups.flat().map(({ record }) => record) ?? [], [view]);
  const exchanges = useMemo(() => listExchanges(records, pack.principles), [records, pack]);
  if (year === undefined || !view) {
    const title = t('network.nav.learn');
    return (
      <>
        <PageTitle title={title}>{title}</PageTitle>
        <p>{t('network.learn.empty')}</p>
      </>
    );
  }
  const chosen = exchanges.filter(({ principleId }) => second === ALL || second?.toUpperCase() === principleId);
  const title = t('network.learn.title', { year });
  return (
    <>
      <PageTitle title={title}>{title}</PageTitle>
      <ExchangeBar
        networkId={network.id}
        principles={pack.principles}
        shown={second === ALL ? ALL : chosen[0]?.principleId}
        years={years}
        year={year}
      />
      {areNamesWanted ? null : <p>{t('network.learn.namesOff')}</p>}
      {mayListUnnamed(records) ? null : <p>{t('network.learn.leftOut')}</p>}
      {chosen.length === 0 ? (
        <>
          <ExchangeTable exchanges={exchanges} pack={pack} networkId={network.id} year={year} />
          <NetworkFacts open={open} records={records} year={year} before={years[years.indexOf(year) + 1]} />
        </>
      ) : (
        chosen.map((exchange) => (
          <TwinningSheet
            key={exchange.principleId}
            exchange={exchange}
            pack={pack}
            network={network.name}
            year={year}
            areNamesWanted={areNamesWanted}
          />
        ))
      )}
    </>
  );
}
