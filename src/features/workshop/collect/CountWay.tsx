import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { newId } from '@/data/browser/device';
import { replaceCount } from '@/data/workshop/sessions';
import { SOURCE_LANGUAGE } from '@/domain/pack';
import type { Ballot, RatingCounts } from '@/domain/workshop/ballot';
import type { ItemWords } from '@/domain/workshop/itemWords';
import { countRated, listCountBallots } from '@/domain/workshop/received';
import { announce } from '@/ui/Announcer';
import { Field } from '@/ui/Field';
import { Notice } from '@/ui/Notice';
import { CountForm } from '@/ui/workshop/CountForm';
import type { Collecting } from './collecting';
import styles from './collect.module.css';

type Props = Collecting & {
  /** The items that are counted, in their order, and the round they are in. */
  itemIds: readonly string[];
  round: 1 | 2;
  words: (itemId: string) => ItemWords | undefined;
};

/** Hands or number cards, one question after the other. What was counted is not shown again before its reveal. */
export function CountWay({ open, session, ballots, sheets, itemIds, round, words }: Props) {
  const { t } = useTranslation();
  const part = useRef<HTMLDivElement>(null);
  const [chosen, setChosen] = useState(itemIds[0]);
  const [again, setAgain] = useState('');
  const [removed, setRemoved] = useState<readonly Ballot[]>([]);
  const itemId = chosen !== undefined && itemIds.includes(chosen) ? chosen : (itemIds[0] ?? '');
  const place = itemIds.indexOf(itemId);
  const next = itemIds[place + 1];
  const sheet = sheets.findIndex((items) => items.some(({ id }) => id === itemId));
  const options = sheets[sheet]?.find(({ id }) => id === itemId)?.options ?? [];
  const made = ballots.filter(
    (ballot) => ballot.way === 'count' && ballot.round === round && Object.hasOwn(ballot.ratings, itemId),
  );
  const counted = made.length;
  const item = words(itemId);
  const goTo = (id: string) => {
    setChosen(id);
    setAgain('');
    setRemoved([]);
    // After the next drawing, when its fields are there.
    requestAnimationFrame(() => part.current?.querySelector<HTMLElement>('form input, button')?.focus());
  };
  const save = (counts: RatingCounts, total: number) => {
    const fresh = listCountBallots(counts, [...options, 'unknown'], {
      itemId,
      round,
      sheet,
      at: new Date().toISOString(),
      newId,
    });
    void replaceCount(open.assessment.id, session.id, itemId, round, fresh);
    announce(t('workshop.collect.count.saved', { count: total, name: item?.shortTitle ?? itemId }));
    goTo(next ?? itemId);
  };
  const remove = () => {
    void replaceCount(open.assessment.id, session.id, itemId, round, []);
    setRemoved(made);
    announce(t('workshop.collect.count.removed'));
  };
  const putBack = () => {
    void replaceCount(open.assessment.id, session.id, itemId, round, removed);
    setRemoved([]);
    announce(t('workshop.collect.count.done', { count: removed.length }));
  };
  if (!item) {
    return null;
  }
  return (
    <div ref={part}>
      <p>{t('workshop.collect.count.about')}</p>
      {itemIds.length > 1 ? (
        <Field label={t('workshop.collect.count.question', { number: place + 1, of: itemIds.length })}>
          {(wiring) => (
            <select
              {...wiring}
              className={styles.question}
              value={itemId}
              onChange={(event) => {
                setChosen(event.target.value);
                setAgain('');
                setRemoved([]);
              }}
            >
              {itemIds.map((id) => (
                <option key={id} value={id}>
                  {words(id)?.number} {words(id)?.shortTitle}
                </option>
              ))}
            </select>
          )}
        </Field>
      ) : null}
      {removed.length > 0 ? (
        <Notice kind="ok">
          <p>{t('workshop.collect.count.removed')}</p>
          <button type="button" ref={takeFocus} onClick={putBack}>
            {t('workshop.collect.count.putBack')}
          </button>
        </Notice>
      ) : null}
      {counted > 0 && again !== itemId ? (
        <div>
          <h3>
            {item.number} {item.title}
          </h3>
          <p>{t('workshop.collect.count.done', { count: counted })}</p>
          <p className="row">
            {next === undefined ? null : (
              <button type="button" className="main" onClick={() => goTo(next)}>
                {t('workshop.collect.count.next')}
              </button>
            )}
            <button type="button" onClick={() => setAgain(itemId)}>
              {t('workshop.collect.count.again')}
            </button>
            <button type="button" className="plain" onClick={remove}>
              {t('workshop.collect.count.remove')}
            </button>
          </p>
        </div>
      ) : (
        <CountForm
          key={itemId}
          item={item}
          legend={
            <span lang={item.isTranslated ? undefined : SOURCE_LANGUAGE}>
              {item.number} {item.title}
            </span>
          }
          people={session.people}
          others={countRated(ballots, itemId, round) - counted}
          save={t(next === undefined ? 'workshop.collect.count.save' : 'workshop.collect.count.saveNext')}
          onSave={save}
        />
      )}
    </div>
  );
}

/** Whoever has just removed something goes on at the button that brings it back. Outside of the component: once, not at each drawing. */
function takeFocus(button: HTMLButtonElement | null): void {
  button?.focus();
}
