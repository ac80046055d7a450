import { memo, useCallback, useMemo, type Dispatch, type SetStateAction } from 'react';
import { useTranslation } from 'react-i18next';
import type { OpenAssessment } from '@/data/assessments';
import { getPack } from '@/data/packs';
import { useLoaded } from '@/data/useLoaded';
import type { PrincipleResult, Report } from '@/domain/report';
import styles from './departments.module.css';

type Props = {
  open: OpenAssessment;
  report: Report;
  chosen: ReadonlySet<string>;
  onChange: Dispatch<SetStateAction<ReadonlySet<string>>>;
  /** What can be chosen at once. */
  quick: { label: string; indicators: readonly string[] }[];
};

/** Principles to tick; each can be opened to tick single questions. */
export function IndicatorChoice({ open, report, chosen, onChange, quick }: Props) {
  const { t, i18n } = useTranslation();
  const { pack } = open;
  // Without their titles the questions still have their numbers.
  const words = useLoaded(pack.id, i18n.language, () => getPack(pack.id, i18n.language).catch(() => undefined));
  const titles = useMemo(() => new Map(words?.indicators.map(({ id, title }) => [id, title])), [words]);
  const set = useCallback(
    (ids: readonly string[], isChosen: boolean) =>
      onChange((before) => {
        const next = new Set(before);
        for (const id of ids) {
          if (isChosen) {
            next.add(id);
          } else {
            next.delete(id);
          }
        }
        return next;
      }),
    [onChange],
  );
  return (
    <fieldset className={styles.choice}>
      <legend>{t('departments.choice.questions')}</legend>
      <div className="row">
        {quick.map(({ label, indicators }) => (
          <button key={label} type="button" onClick={() => onChange(new Set(indicators))}>
            {label}
          </button>
        ))}
      </div>
      <ul className={styles.principles}>
        {report.principles.map((principle) => (
          <PrincipleItem
            key={principle.id}
            principle={principle}
            title={t('assess.option', {
              number: principle.number,
              title: pack.principles.find(({ id }) => id === principle.id)?.shortTitle ?? principle.id,
            })}
            titles={titles}
            chosen={chosen}
            onSet={set}
          />
        ))}
      </ul>
    </fieldset>
  );
}

type ItemProps = {
  principle: PrincipleResult;
  title: string;
  titles: ReadonlyMap<string, string>;
  chosen: ReadonlySet<string>;
  onSet: (ids: readonly string[], isChosen: boolean) => void;
};

/** More than a hundred boxes: they are drawn anew when one is ticked, not on every key of the name above them. */
const PrincipleItem = memo(function PrincipleItem({ principle, title, titles, chosen, onSet }: ItemProps) {
  const { t } = useTranslation();
  const ids = principle.indicators.map(({ id }) => id);
  const count = ids.filter((id) => chosen.has(id)).length;
  return (
    <li>
      <label className={styles.tick}>
        <input
          type="checkbox"
          checked={count === ids.length}
          ref={(box) => {
            if (box) {
              box.indeterminate = count > 0 && count < ids.length;
            }
          }}
          onChange={() => onSet(ids, count < ids.length)}
        />
        {title}
      </label>
      <details>
        <summary>
          {t('departments.choice.some', { count, total: ids.length })}
          <span className="spoken"> {title}</span>
        </summary>
        <ul className={styles.single}>
          {ids.map((id) => (
            <li key={id}>
              <label className={styles.tick}>
                <input
                  type="checkbox"
                  checked={chosen.has(id)}
                  onChange={(event) => onSet([id], event.target.checked)}
                />
                {t('departments.choice.one', { id, title: titles.get(id) ?? '' })}
              </label>
            </li>
          ))}
        </ul>
      </details>
    </li>
  );
});
