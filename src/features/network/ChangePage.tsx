import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { getFrozen } from '@/domain/network/years/frozenYear';
import { buildView, listYears } from '@/domain/network/view';
import { Notice } from '@/ui/Notice';
import { PageTitle } from '@/ui/PageTitle';
import { ComparedYears } from './change/ComparedYears';
import { NumbersPart } from './change/NumbersPart';
import { SeriesPart } from './change/SeriesPart';
import { YearPair } from './change/YearPair';
import type { PageProps } from './page';

/** What has changed in a network: two years like for like, then all years, then the numbers. No city is shown by itself. */
export function ChangePage({ open, first, second }: PageProps) {
  const { t } = useTranslation();
  const { network, counting, packs, links } = open;
  const years = useMemo(() => listYears(counting).toReversed(), [counting]);
  const views = useMemo(
    () => years.map((year) => buildView(counting, year, packs, { links, editions: network.editions })),
    [years, counting, packs, links, network.editions],
  );
  const pair = choosePair(years, Number(first), Number(second));
  if (!pair) {
    const title = t('network.change.empty.title');
    return (
      <>
        <PageTitle title={title}>{title}</PageTitle>
        <p>{t('network.change.empty.text')}</p>
      </>
    );
  }
  const { from, to } = pair;
  const frozen = [from, to].filter((year) => getFrozen(network.editions, counting, year));
  const title = t('network.change.title', pair);
  return (
    <>
      <PageTitle title={title}>{title}</PageTitle>
      <p>{t('network.change.howCompared')}</p>
      <YearPair networkId={network.id} years={years} from={from} to={to} />
      {frozen.length > 0 ? (
        <Notice kind="info">{t('network.change.frozen', { count: frozen.length, year: frozen[0] })}</Notice>
      ) : (
        <ComparedYears
          key={`${from} ${to}`}
          open={open}
          from={from}
          to={to}
          areNeighbours={years.indexOf(to) - years.indexOf(from) === 1}
        />
      )}
      <SeriesPart open={open} views={views} />
      <NumbersPart open={open} views={views} />
    </>
  );
}

/** The two years of the address, the earlier one first; where it names none that the network has, the last two. */
function choosePair(years: readonly number[], first: number, second: number): { from: number; to: number } | undefined {
  const asked = [first, second].filter((year) => years.includes(year)).toSorted((a, b) => a - b);
  const [from, to] = asked.length === 2 && asked[0] !== asked[1] ? asked : years.slice(-2);
  return from === undefined || to === undefined ? undefined : { from, to };
}
