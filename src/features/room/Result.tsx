import { Suspense, useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { ROOM_CHART } from '@/charts/index';
import type { ItemWords } from '@/domain/workshop/itemWords';
import type { SessionItem } from '@/domain/workshop/session';
import type { Tally } from '@/domain/workshop/tally';
import { announce } from '@/ui/Announcer';
import { useTallyWords } from '@/ui/workshop/useTallyWords';
import styles from './room.module.css';

const { Picture } = ROOM_CHART;

/** Words of the title and of an agreed sentence up to which the last row of seats can read both beside the dots. */
const SHORT = 16;

/** `rounds`: those that the room may see. */
type Props = { held: SessionItem; item: ItemWords; rounds: readonly Tally[] };

/**
 * The ratings of a question after their reveal, and what was agreed. Before it, it stands here without ratings: so the picture
 * is loaded when it is due, and the reveal is instant.
 */
export function Result({ held, item, rounds }: Props) {
  const { t } = useTranslation();
  const words = useTallyWords();
  const last = rounds.at(-1);
  const finding = last ? words.within(last) : undefined;
  useEffect(() => {
    if (finding) {
      announce(finding);
    }
  }, [finding]);
  return (
    <>
      <Suspense fallback={null}>
        <Picture item={item} rounds={rounds} isProjected />
      </Suspense>
      {last ? <p className={styles.status}>{describeEnd(last)}</p> : null}
    </>
  );

  function describeEnd({ n, within }: Tally): string {
    const { agreed, parked, sentence = '' } = held;
    const text = sentence.trim();
    if (agreed) {
      const level = words.rating(agreed, item);
      return text && countWords(item.shortTitle) + countWords(text) <= SHORT
        ? t('room.agreedSentence', { level, sentence: text })
        : t('room.agreed', { level });
    }
    if (parked) {
      return t('room.parked');
    }
    return within < n ? t('room.voices') : '';
  }
}

function countWords(text: string): number {
  return text.split(/\s+/).length;
}
