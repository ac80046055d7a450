import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { takeItems, type Taking } from '@/data/workshop/taking';
import type { SessionProps } from '@/data/workshop/sessions';
import type { Pack } from '@/domain/pack';
import { isPrincipleId } from '@/domain/workshop/ballot';
import { hasRoom, type TakeOver } from '@/domain/workshop/takeOver';
import { announce } from '@/ui/Announcer';
import { isTicked, listRemarks, nameTake, type Choice, type Choices } from './choices';
import { IndicatorTake } from './IndicatorTake';
import { PrincipleTake } from './PrincipleTake';
import styles from './take.module.css';

type Props = SessionProps & { pack: Pack; waiting: readonly TakeOver[] };

/** Everything that waits, each with what stands in its place. Nothing is ticked beforehand. */
export function TakeForm({ open, session, ballots, pack, waiting }: Props) {
  const { t } = useTranslation();
  const [choices, setChoices] = useState<Choices>(new Map());
  const [said, setSaid] = useState('');
  const choose = (take: TakeOver, choice: Choice) => {
    setSaid('');
    setChoices((before) => new Map(before).set(nameTake(take), choice));
  };
  const choiceOf = (take: TakeOver) => choices.get(nameTake(take)) ?? {};
  const ticked = waiting.filter((take) => isTicked(choiceOf(take)));
  const free = waiting.filter((take) => take.meeting === 'free' && !choiceOf(take).level);
  const tell = (sentence: string) => {
    setSaid(sentence);
    announce(sentence);
  };
  const take = async () => {
    const takings = ticked.map((one): Taking => {
      const { level = false, note = false, discuss = false } = choiceOf(one);
      const remarks = listRemarks(one, (field) => t(`workshop.take.${field}`));
      const fits = note && hasRoom(one.answer, remarks);
      return { take: one, wanted: { level, remarks: fits ? remarks : [], discuss } };
    });
    if (takings.length === 0) {
      tell(t('workshop.take.nothingTicked'));
      return;
    }
    const done = await takeItems(open.assessment.id, session, takings);
    const changed = takings.length - done;
    setChoices(new Map());
    tell(
      [
        t('workshop.take.done', { count: done }),
        ...(changed > 0 ? [t('workshop.take.changed', { count: changed })] : []),
      ].join(' '),
    );
  };
  const list = (items: readonly TakeOver[], kind: 'principles' | 'indicators') => {
    const Item = kind === 'principles' ? PrincipleTake : IndicatorTake;
    return items.length > 0 ? (
      <section>
        <h2>{t(`workshop.take.${kind}.title`)}</h2>
        <p>{t(`workshop.take.${kind}.text`)}</p>
        <ul className={styles.takes}>
          {items.map((one) => (
            <li key={one.item.id} className="sheet">
              <Item
                {...{ open, session, ballots, pack }}
                take={one}
                choice={choiceOf(one)}
                onChoose={(choice) => choose(one, choice)}
              />
            </li>
          ))}
        </ul>
      </section>
    ) : null;
  };
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void take();
      }}
    >
      {free.length > 1 ? (
        <p>
          <button
            type="button"
            onClick={() =>
              setChoices(
                (before) =>
                  new Map([
                    ...before,
                    ...free.map((one) => [nameTake(one), { ...choiceOf(one), level: true }] as const),
                  ]),
              )
            }
          >
            {t('workshop.take.free', { count: free.length })}
          </button>
        </p>
      ) : null}
      {list(
        waiting.filter(({ item }) => isPrincipleId(item.id)),
        'principles',
      )}
      {list(
        waiting.filter(({ item }) => !isPrincipleId(item.id)),
        'indicators',
      )}
      <p>{said}</p>
      {waiting.length > 0 ? (
        <>
          {waiting.some(({ item }) => !isPrincipleId(item.id)) ? (
            <p className="quiet">{t('workshop.take.ready')}</p>
          ) : null}
          <p>
            <button type="submit" className="main">
              {t('workshop.take.submit', { number: ticked.length })}
            </button>
          </p>
        </>
      ) : null}
    </form>
  );
}
