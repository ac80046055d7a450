import { useLayoutEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { newId } from '@/data/browser/device';
import { saveBallots } from '@/data/workshop/sessions';
import type { Ballot, Rating } from '@/domain/workshop/ballot';
import type { ItemWords } from '@/domain/workshop/itemWords';
import { announce } from '@/ui/Announcer';
import { Field } from '@/ui/Field';
import { Notice } from '@/ui/Notice';
import type { Collecting } from './collecting';
import { PaperGrid } from './paper/PaperGrid';

/** Highest number of a paper ballot: four digits are read and typed quickly. */
const HIGHEST = 9999;

/** The ballot that is keyed in. */
type Keyed = { id: string; number: number };

type Props = Collecting & {
  words: (itemId: string) => ItemWords | undefined;
  /** A paper ballot that is in already and was keyed in wrongly. */
  correcting: Ballot | undefined;
  /** Called when that is done or given up. */
  onCorrected: () => void;
};

/** Paper ballots by keyboard: number, Enter, one digit for each question, Enter, and the next number stands there. */
export function PaperWay({ open, session, ballots, sheets, sheet, words, correcting, onCorrected }: Props) {
  const { t } = useTranslation();
  const input = useRef<HTMLInputElement>(null);
  const goesOn = useRef(false);
  const [number, setNumber] = useState<string>();
  const [fault, setFault] = useState<'wrong' | 'taken'>();
  // What is keyed in stays the same ballot, whatever comes in meanwhile from here or from another window.
  const [keyed, setKeyed] = useState<Keyed>();
  const [last, setLast] = useState(0);
  const [said, setSaid] = useState('');
  const items = sheets[sheet] ?? [];
  const paper = ballots.filter((ballot) => ballot.way === 'paper' && ballot.round === 1 && ballot.sheet === sheet);
  // The last one may still be on its way to the disk: its number is not offered again.
  const free = Math.max(last, ...paper.map((ballot) => ballot.number ?? 0)) + 1;
  const shown = number ?? String(free);
  const wanted = /^\d{1,4}$/.test(shown.trim()) ? Number(shown) : 0;
  const there = paper.find((ballot) => ballot.number === wanted);
  const target = correcting ? { id: correcting.id, number: correcting.number ?? free } : keyed;

  // Back at the number, one types the next one at once: over the number that is offered, also when that was still to come.
  useLayoutEffect(() => {
    if (input.current && (goesOn.current || document.activeElement === input.current) && number === undefined) {
      goesOn.current = false;
      input.current.focus();
      input.current.select();
    }
  }, [shown, number, target?.id]);
  const askNumber = () => {
    setNumber(undefined);
    setFault(undefined);
    setKeyed(undefined);
    goesOn.current = true;
  };
  const keepNumber = () => {
    setFault(undefined);
    input.current?.focus();
    input.current?.select();
  };
  const begin = () => {
    const found = wanted < 1 || wanted > HIGHEST ? 'wrong' : there && 'taken';
    setFault(found);
    setKeyed(found ? undefined : { id: newId(), number: wanted });
  };
  const finish = () => {
    onCorrected();
    askNumber();
  };
  const save = ({ id, number: asked }: Keyed, ratings: Record<string, Rating>) => {
    // Somebody may have keyed in the same number in another window meanwhile: neither of the two is lost.
    const isTaken = paper.some((other) => other.number === asked && other.id !== id);
    const own = isTaken ? free : asked;
    const ballot: Ballot = { id, way: 'paper', round: 1, sheet, number: own, ratings, at: new Date().toISOString() };
    setLast(Math.max(last, own));
    void saveBallots(open.assessment.id, session.id, [ballot]);
    const told = isTaken
      ? t('workshop.collect.paper.renumbered', { number: asked, own })
      : t('workshop.collect.paper.saved', { number: own });
    setSaid(told);
    announce(told);
    finish();
  };

  if (target) {
    return (
      <>
        <h3>{t('workshop.collect.paper.ballot', { number: target.number })}</h3>
        <p id="paper-keys">{t('workshop.collect.paper.keys')}</p>
        <KeyNames items={items} words={words} />
        <PaperGrid
          key={target.id}
          sheet={items}
          words={words}
          before={correcting?.ratings}
          save={t('workshop.collect.paper.save', { number: target.number })}
          onSave={(ratings) => save(target, ratings)}
          onCancel={finish}
        />
      </>
    );
  }
  return (
    <>
      <p>{t('workshop.collect.paper.about')}</p>
      <form
        noValidate
        autoComplete="off"
        onSubmit={(event) => {
          event.preventDefault();
          begin();
        }}
      >
        <Field
          label={t('workshop.collect.paper.number')}
          hint={t('workshop.collect.paper.numberHint')}
          error={fault === 'wrong' ? t('workshop.collect.paper.wrong', { most: HIGHEST }) : undefined}
        >
          {(wiring) => (
            <input
              {...wiring}
              ref={input}
              type="text"
              inputMode="numeric"
              autoComplete="off"
              size={6}
              value={shown}
              onChange={(event) => {
                setNumber(event.target.value);
                setFault(undefined);
              }}
            />
          )}
        </Field>
        <button type="submit" className="main">
          {t('workshop.collect.paper.begin')}
        </button>
      </form>
      {fault === 'taken' && there ? (
        <Notice kind="warning" announced>
          <p>{t('workshop.collect.paper.taken', { number: wanted })}</p>
          <div className="row">
            <button type="button" onClick={askNumber}>
              {t('workshop.collect.paper.other')}
            </button>
            <button type="button" onClick={() => setKeyed({ id: there.id, number: wanted })}>
              {t('workshop.collect.paper.replace', { number: wanted })}
            </button>
            <button type="button" onClick={keepNumber}>
              {t('workshop.collect.paper.cancel')}
            </button>
          </div>
        </Notice>
      ) : null}
      {said ? <p>{said}</p> : null}
    </>
  );
}

/** What each digit means, as on the printed ballot: levels, and the choices of the questions that have such. */
function KeyNames({ items, words }: { items: Collecting['sheets'][number]; words: Props['words'] }) {
  const { t } = useTranslation();
  const kinds = new Map(items.map(({ id, options }) => [options.join(), words(id)?.options ?? []]));
  return (
    <>
      {[...kinds].map(([kind, options]) => (
        <p key={kind} className="quiet">
          {options.map(({ rating, name }, digit) => (
            <span key={rating}>
              {digit} {name} ·{' '}
            </span>
          ))}
          <span>{t('workshop.collect.paper.unknownKey')}</span>
        </p>
      ))}
    </>
  );
}
