import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { indexTitles } from '@/charts/chart';
import { useChanges } from '@/data/network/useChanges';
import type { ShownNetwork } from '@/data/network/useNetwork';
import { listPackLinks } from '@/data/packs';
import { useLoaded } from '@/data/useLoaded';
import { describeChanges, type CityChange } from '@/domain/network/change';
import { countReasons, listMovements } from '@/domain/network/years/movement';
import type { PackOutline } from '@/domain/pack';
import { Comparing } from '@/ui/network/Comparing';
import { useReasonWords } from '@/ui/network/useReasonWords';
import { paths } from '@/ui/paths';
import { FactList } from './FactList';

type Props = { open: ShownNetwork; from: number; to: number };

/** What many cities moved in since the year before, and the reasons that most of them gave. */
export function MovedFacts(props: Props) {
  const [attempt, setAttempt] = useState(0);
  const outlines = useLoaded('packs', '', listPackLinks);
  return outlines ? (
    <Compared key={attempt} {...props} outlines={outlines} again={() => setAttempt(attempt + 1)} />
  ) : null;
}

function Compared({ outlines, again, ...props }: Props & { outlines: readonly PackOutline[]; again: () => void }) {
  const { open, from, to } = props;
  const { changes, ...state } = useChanges(open.counting, from, to, outlines);
  return (
    <>
      <Comparing {...state} again={again} />
      {state.status === 'ready' ? <Lists {...props} changes={changes} /> : null}
    </>
  );
}

function Lists({ open, from, to, changes }: Props & { changes: readonly CityChange[] }) {
  const { t } = useTranslation();
  const words = useReasonWords();
  const [pack] = open.packs;
  const titles = indexTitles(pack);
  const movements = useMemo(() => {
    const described = describeChanges(
      changes,
      pack.principles.map(({ id }) => id),
    );
    return listMovements(described).filter(({ direction }) => direction === 'up');
  }, [changes, pack]);
  const reasons = countReasons(changes);
  return (
    <>
      <FactList
        title={t('network.learn.moved.title', { from, to })}
        what={t('network.learn.moved.what')}
        none={t('network.learn.moved.none')}
        items={movements.map(({ principleId, cities, n }) => ({
          id: principleId,
          title: (
            <Link href={paths.network(open.network.id, 'learn', to, principleId)}>
              {titles.get(principleId) ?? principleId}
            </Link>
          ),
          detail: t('network.learn.moved.detail', { cities, count: n }),
        }))}
      />
      <FactList
        title={t('network.learn.reasons.title', { from, to })}
        what={t('network.learn.reasons.what')}
        none={t('network.learn.reasons.none')}
        items={reasons.map(({ reason, cities }) => ({
          id: reason,
          title: words(reason),
          detail: t('network.change.cities', { count: cities }),
        }))}
      />
    </>
  );
}
