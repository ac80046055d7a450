import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { newId } from '@/data/browser/device';
import { saveBallots, type OpenSession } from '@/data/workshop/sessions';
import { listSheets } from '@/domain/workshop/ballot';
import { describeItem } from '@/domain/workshop/itemWords';
import { countReceived } from '@/domain/workshop/received';
import { listOpenItems } from '@/domain/workshop/steps';
import { announce } from '@/ui/Announcer';
import { PageTitle } from '@/ui/PageTitle';
import type { Ratings } from './BallotForm';
import { BackToFacilitator } from './BackToFacilitator';
import { PassedBallot } from './PassedBallot';
import { PassOn } from './PassOn';
import { useWholePack } from './useWholePack';

type Props = OpenSession & {
  assessmentId: string;
  packId: string;
  /** The address of the facilitator's page. */
  facilitator: string;
};

/** Either the blank screen between two people or the ballot of one person, who sees nothing of those before. */
export function PassedBallots({ session, ballots, assessmentId, packId, facilitator }: Props) {
  const { t } = useTranslation();
  const pack = useWholePack(packId);
  const [isRating, setIsRating] = useState(false);
  const [chosen, setChosen] = useState(0);
  const { round, ids } = listOpenItems(session);
  const all = listSheets(session.items.map(({ id }) => id));
  // In a second round only what was asked again is rated, whatever sheet it stood on.
  const sheets = round === 1 ? all : [ids];
  const items = sheets[chosen] ?? ids;
  const sheet = all.findIndex((own) => own.includes(items[0] ?? ''));
  if (!pack || pack === 'none') {
    return null;
  }
  if (ids.length === 0) {
    return (
      <>
        <PageTitle title={t('ballot.pass.closed')}>{t('ballot.pass.closed')}</PageTitle>
        <p>{t('ballot.pass.closedText')}</p>
        <BackToFacilitator href={facilitator} />
      </>
    );
  }
  const takeBallot = (ratings: Ratings) => {
    const at = new Date().toISOString();
    void saveBallots(assessmentId, session.id, [{ id: newId(), way: 'device', round, sheet, ratings, at }]);
    announce(t('ballot.pass.taken'));
    setIsRating(false);
  };
  if (isRating) {
    const words = items.flatMap((id) => describeItem(id, pack) ?? []);
    return (
      <PassedBallot
        key={`${round} ${sheet}`}
        items={words}
        round={round}
        onDone={takeBallot}
        onLeave={() => setIsRating(false)}
      />
    );
  }
  return (
    <PassOn
      received={countReceived(ballots, items, sheet, round)}
      people={session.people}
      sheets={sheets.length}
      sheet={chosen}
      onSheet={setChosen}
      onNext={() => setIsRating(true)}
      facilitator={facilitator}
    />
  );
}
