import { useLayoutEffect, useRef, useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { SOURCE_LANGUAGE } from '@/domain/pack';
import type { Rating } from '@/domain/workshop/ballot';
import type { SheetItem } from '@/domain/workshop/ballotCode';
import type { ItemWords } from '@/domain/workshop/itemWords';
import styles from './paper.module.css';
import { listRatings, readCells, readKey, writeKey, type Cell } from './paperKeys';

type Props = {
  sheet: readonly SheetItem[];
  words: (itemId: string) => ItemWords | undefined;
  /** The ratings of a ballot that is corrected; left out for a new one. */
  before?: Readonly<Record<string, Rating>> | undefined;
  /** What the button at the end says. */
  save: string;
  onSave: (ratings: Record<string, Rating>) => void;
  onCancel: () => void;
};

/** What stands in a cell that one has left: somebody may see this window on the wall. */
const MASK = '•';

/**
 * One digit for each question of a paper ballot. Each key goes on to the next question, so that the eyes stay on the paper;
 * only the cell that one is in shows what is in it.
 */
export function PaperGrid({ sheet, words, before, save, onSave, onCancel }: Props) {
  const { t, i18n } = useTranslation();
  const form = useRef<HTMLFormElement>(null);
  const [cells, setCells] = useState<readonly Cell[]>(() =>
    before ? readCells(before, sheet) : sheet.map(() => undefined),
  );
  const [current, setCurrent] = useState<number>();
  const [refused, setRefused] = useState(false);

  // Before the next key can come: whoever types without looking up must not type into nothing.
  useLayoutEffect(() => form.current?.querySelector('input')?.focus(), []);
  const goTo = (index: number) => {
    // The button that saves stands after the last cell.
    form.current?.querySelectorAll<HTMLElement>('input, button')[Math.max(0, index)]?.focus();
  };
  const fill = (index: number, cell: Cell) => {
    setCells((all) => all.map((one, place) => (place === index ? cell : one)));
    setRefused(false);
  };
  const type = (index: number, item: SheetItem, key: string) => {
    const cell = readKey(key, item);
    if (cell === undefined) {
      setRefused(true);
      return;
    }
    fill(index, cell);
    goTo(index + 1);
  };
  const move = (event: KeyboardEvent, index: number) => {
    const isBackwards = i18n.dir() === 'rtl';
    switch (event.key) {
      case 'Backspace':
      case 'Delete':
        if (cells[index] === undefined || cells[index] === 'blank') {
          goTo(index - 1);
        }
        fill(index, undefined);
        break;
      case 'ArrowUp':
        goTo(index - 1);
        break;
      case 'ArrowDown':
        goTo(index + 1);
        break;
      case 'ArrowLeft':
        goTo(isBackwards ? index + 1 : index - 1);
        break;
      case 'ArrowRight':
        goTo(isBackwards ? index - 1 : index + 1);
        break;
      case 'Enter':
        fill(index, cells[index] ?? 'blank');
        goTo(index + 1);
        break;
      default:
        return;
    }
    event.preventDefault();
  };

  return (
    <form
      ref={form}
      noValidate
      autoComplete="off"
      onSubmit={(event) => {
        event.preventDefault();
        onSave(listRatings(cells, sheet));
      }}
    >
      <ol className={styles.cells}>
        {sheet.map((item, index) => {
          const word = words(item.id);
          const cell = cells[index];
          const isCurrent = current === index;
          const name = word?.options.find(({ rating }) => rating === cell)?.name;
          return (
            <li key={item.id} className={styles.cell}>
              <label htmlFor={`paper-${item.id}`} lang={word && !word.isTranslated ? SOURCE_LANGUAGE : undefined}>
                {word?.number ?? item.id} {word?.shortTitle}
              </label>
              <input
                id={`paper-${item.id}`}
                type="text"
                inputMode="numeric"
                autoComplete="off"
                size={1}
                aria-describedby="paper-keys"
                aria-invalid={refused && isCurrent ? true : undefined}
                value={isCurrent ? writeKey(cell, item) : cell === undefined ? '' : MASK}
                onFocus={() => {
                  setCurrent(index);
                  setRefused(false);
                }}
                onBlur={() => setCurrent(undefined)}
                onKeyDown={(event) => move(event, index)}
                onChange={(event) => {
                  const { data } = event.nativeEvent as InputEvent;
                  type(index, item, (data ?? event.target.value).slice(-1));
                }}
              />
              <span className={styles.name} role={refused && isCurrent ? 'alert' : undefined}>
                {isCurrent && refused ? t('workshop.collect.paper.refused', { last: item.options.length - 1 }) : null}
                {isCurrent && !refused ? (cell === 'unknown' ? t('ballot.unknown') : name) : null}
              </span>
            </li>
          );
        })}
      </ol>
      <div className="row">
        <button type="submit" className="main" onKeyDown={(event) => event.key === 'ArrowUp' && goTo(sheet.length - 1)}>
          {save}
        </button>
        <button type="button" onClick={onCancel}>
          {t('workshop.collect.paper.cancel')}
        </button>
      </div>
    </form>
  );
}
