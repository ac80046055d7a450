import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useChanges } from '@/data/network/useChanges';
import type { ShownNetwork } from '@/data/network/useNetwork';
import { listPackLinks } from '@/data/packs';
import { useLoaded } from '@/data/useLoaded';
import { describeChanges, pairYears, type CityChange } from '@/domain/network/change';
import { FEWEST_CITIES } from '@/domain/network/distribution';
import type { PackOutline } from '@/domain/pack';
import { Notice } from '@/ui/Notice';
import { Comparing } from '@/ui/network/Comparing';
import { DirectionTable } from './DirectionTable';
import { Movements } from './Movements';
import { ReasonTable } from './ReasonTable';

type Props = {
  open: ShownNetwork;
  from: number;
  to: number;
  /** No other year of the network lies between the two. */
  areNeighbours: boolean;
};

/** Two years like for like, over the cities that have both; that they are too few otherwise. */
export function ComparedYears(props: Props) {
  const { t } = useTranslation();
  const { open, from, to } = props;
  const [attempt, setAttempt] = useState(0);
  const cities = useMemo(() => pairYears(open.counting, from, to).length, [open.counting, from, to]);
  const outlines = useLoaded('packs', '', listPackLinks);
  if (cities < FEWEST_CITIES) {
    return <Notice kind="info">{t('network.change.tooFew', { from, to })}</Notice>;
  }
  return outlines ? (
    <Attempt key={attempt} {...props} cities={cities} outlines={outlines} again={() => setAttempt(attempt + 1)} />
  ) : null;
}

type AttemptProps = Props & { cities: number; outlines: readonly PackOutline[]; again: () => void };

/** One run of the comparison: it may be stopped and started once more. */
function Attempt({ again, outlines, ...shown }: AttemptProps) {
  const { open, from, to } = shown;
  const { changes, ...state } = useChanges(open.counting, from, to, outlines);
  return (
    <>
      <Comparing {...state} again={again} />
      {state.status === 'ready' ? <Results {...shown} changes={changes} /> : null}
    </>
  );
}

function Results({ open, from, to, areNeighbours, cities, changes }: Props & Compared) {
  const { t } = useTranslation();
  const [pack] = open.packs;
  const described = useMemo(
    () =>
      describeChanges(
        changes,
        pack.principles.map(({ id }) => id),
      ),
    [changes, pack],
  );
  return (
    <>
      <p>{t('network.change.basis', { count: cities, from, to })}</p>
      <Movements changes={described} pack={pack} networkId={open.network.id} year={to} />
      <DirectionTable changes={described} pack={pack} from={from} to={to} />
      <ReasonTable changes={described} pack={pack} from={from} to={to} areNeighbours={areNeighbours} />
    </>
  );
}

type Compared = { cities: number; changes: readonly CityChange[] };
