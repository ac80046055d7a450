import { useState, type SyntheticEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import type { Pack } from '@/domain/pack';
import { listPrincipleItems, listSheets, listShortItems } from '@/domain/workshop/ballot';
import { nameSheet, readSheet } from '@/domain/workshop/sheetName';
import { Field, FieldError } from '@/ui/Field';
import { paths } from '@/ui/paths';
import { useFormat } from '@/ui/useFormat';
import styles from './ballots.module.css';

export const FEWEST_BALLOTS = 1;
export const MOST_BALLOTS = 60;
/** The entry of the list that stands for principles of one's own choice. */
const OWN = 'own';

type Props = { pack: Pack; sheet: string; count: number };

/** Chooses the questions and how many ballots; the choice becomes the address. */
export function BallotForm({ pack, sheet, count }: Props) {
  const { t } = useTranslation('trainer');
  const format = useFormat();
  const [, navigate] = useLocation();
  const principles = listPrincipleItems(pack);
  const named = ['all', ...listSheets(listShortItems(pack)).map((_, index) => `short${index + 1}`)];
  const items = readSheet(sheet, pack) ?? principles;
  const isOwn = !named.includes(sheet) && items.every((id) => principles.includes(id));
  const [which, setWhich] = useState(isOwn ? OWN : sheet);
  const [chosen, setChosen] = useState<readonly string[]>(isOwn ? items : []);
  const [typed, setTyped] = useState(String(count));
  const [faults, setFaults] = useState({ count: false, own: false });
  const show = (event: SyntheticEvent) => {
    event.preventDefault();
    const wanted = Number(typed);
    const found = {
      count: !Number.isInteger(wanted) || wanted < FEWEST_BALLOTS || wanted > MOST_BALLOTS,
      own: which === OWN && chosen.length === 0,
    };
    setFaults(found);
    if (!found.count && !found.own) {
      const own = principles.filter((id) => chosen.includes(id));
      navigate(paths.trainer('ballots', which === OWN ? nameSheet(own, pack) : which, wanted));
    }
  };
  return (
    <form className="sheet" aria-label={t('ballots.form')} onSubmit={show} noValidate>
      <Field label={t('ballots.which')}>
        {(wiring) => (
          <select {...wiring} value={which} onChange={(event) => setWhich(event.target.value)}>
            {named.map((name, index) => (
              <option key={name} value={name}>
                {index === 0 ? t('ballots.all') : t('ballots.short', { number: format.number(index) })}
              </option>
            ))}
            <option value={OWN}>{t('ballots.own')}</option>
            {named.includes(sheet) || isOwn ? null : <option value={sheet}>{t('ballots.address')}</option>}
          </select>
        )}
      </Field>
      {which === OWN ? (
        <fieldset aria-describedby="none-chosen">
          <legend>{t('ballots.choose')}</legend>
          <ul className={styles.choices}>
            {pack.principles.map(({ id, number, shortTitle }) => (
              <li key={id}>
                <label className={styles.choice}>
                  <input
                    type="checkbox"
                    checked={chosen.includes(id)}
                    onChange={({ target }) =>
                      setChosen(target.checked ? [...chosen, id] : chosen.filter((one) => one !== id))
                    }
                  />
                  {format.number(number)}. {shortTitle}
                </label>
              </li>
            ))}
          </ul>
          <FieldError id="none-chosen" text={faults.own ? t('ballots.none') : undefined} />
        </fieldset>
      ) : null}
      <Field
        label={t('ballots.count')}
        hint={t('ballots.countHint')}
        error={faults.count ? t('ballots.wrongCount') : undefined}
      >
        {(wiring) => (
          <input
            {...wiring}
            inputMode="numeric"
            size={4}
            value={typed}
            onChange={(event) => setTyped(event.target.value)}
          />
        )}
      </Field>
      <button type="submit">{t('ballots.show')}</button>
    </form>
  );
}
