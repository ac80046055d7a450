import { useTranslation } from 'react-i18next';
import { getPack } from '@/data/packs';
import { useLoaded } from '@/data/useLoaded';
import { changeSession, type SessionProps } from '@/data/workshop/sessions';
import type { Pack } from '@/domain/pack';
import { optionsOf, type Ballot } from '@/domain/workshop/ballot';
import { describeItem, type ItemWords } from '@/domain/workshop/itemWords';
import type { Session } from '@/domain/workshop/session';
import { tallyItem, type Tally } from '@/domain/workshop/tally';

/** What every part of the facilitator's page is given. */
export type TalkView = SessionProps & {
  pack: Pack;
  /** Makes a step; resolves when it is on the disk. */
  change: (step: (session: Session, ballots: Ballot[]) => Session) => Promise<void>;
  /** The words of an item; undefined when the set does not have it. */
  wordsOf: (itemId: string) => ItemWords | undefined;
  /** Number and short title in one line. */
  nameItem: (itemId: string) => string;
  tallyOf: (itemId: string, round: number) => Tally;
};

/** The view of a session; undefined until the words of its questions are there. */
export function useTalkView({ open, session, ballots }: SessionProps): TalkView | undefined {
  const { t, i18n } = useTranslation();
  const { packId } = open.assessment;
  const pack = useLoaded(packId, i18n.language, () => getPack(packId, i18n.language));
  if (!pack) {
    return undefined;
  }
  const wordsOf = (itemId: string) => describeItem(itemId, pack);
  return {
    open,
    session,
    ballots,
    pack,
    wordsOf,
    change: (step) => changeSession(open.assessment.id, session.id, step),
    nameItem: (itemId) => {
      const words = wordsOf(itemId);
      return words ? t('workshop.talk.item', { number: words.number, title: words.shortTitle }) : itemId;
    },
    tallyOf: (itemId, round) => tallyItem(session, ballots, itemId, round, optionsOf(itemId, pack)),
  };
}
