import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { ShownNetwork } from '@/data/network/useNetwork';
import { countIndicators, listNobodyYet, listUnknowns, type IndicatorFact } from '@/domain/network/learn';
import type { NetworkYear } from '@/domain/network/record';
import { getFrozen } from '@/domain/network/years/frozenYear';
import { Notice } from '@/ui/Notice';
import { FactList } from './FactList';
import { MovedFacts } from './MovedFacts';

type Props = {
  open: ShownNetwork;
  /** Those of the year. */
  records: readonly NetworkYear[];
  year: number;
  /** The year of the network before it. */
  before: number | undefined;
};

/** So many indicators are a list that a meeting can talk about. */
const MOST = 10;

/** What the network as a whole does not do, does not know, moved in, and why: each with what to do about it. */
export function NetworkFacts({ open, records, year, before }: Props) {
  const { t } = useTranslation();
  const { network, counting, packs, links } = open;
  const facts = useMemo(() => countIndicators(records, packs, links), [records, packs, links]);
  const frozen = [year, before].find((known) => known !== undefined && getFrozen(network.editions, counting, known));
  const titles = new Map(
    packs.toReversed().flatMap(({ indicators }) => indicators.map(({ id, title }) => [id, title])),
  );
  const nobody = listNobodyYet(facts).toSorted((a, b) => b.known - a.known);
  const unknowns = listUnknowns(facts, MOST);
  const item = (fact: IndicatorFact, detail: string) => ({
    id: fact.indicatorId,
    title: titles.get(fact.indicatorId) ?? fact.indicatorId,
    detail,
  });
  return (
    <div className="noprint">
      {frozen === year ? (
        <Notice kind="info">{t('network.learn.frozen', { year })}</Notice>
      ) : (
        <>
          <FactList
            title={t('network.learn.nobody.title')}
            what={t('network.learn.nobody.what')}
            none={t('network.learn.nobody.none')}
            items={nobody
              .slice(0, MOST)
              .map((fact) => item(fact, t('network.learn.nobody.detail', { count: fact.known })))}
            more={nobody.length > MOST ? t('network.learn.nobody.more', { count: nobody.length - MOST }) : undefined}
          />
          <FactList
            title={t('network.learn.unknown.title')}
            what={t('network.learn.unknown.what')}
            none={t('network.learn.unknown.none')}
            items={unknowns.map((fact) => item(fact, t('network.learn.unknown.detail', { count: fact.unknown })))}
          />
        </>
      )}
      {before === undefined ? (
        <p>{t('network.learn.oneYear')}</p>
      ) : frozen === undefined ? (
        <MovedFacts key={year} open={open} from={before} to={year} />
      ) : frozen === before ? (
        <Notice kind="info">{t('network.learn.frozen', { year: before })}</Notice>
      ) : null}
    </div>
  );
}
