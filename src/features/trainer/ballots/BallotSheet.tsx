import { useTranslation } from 'react-i18next';
import { LEVELS, type Pack } from '@/domain/pack';
import { isPrincipleId } from '@/domain/workshop/ballot';
import { describeItem, type ItemWords } from '@/domain/workshop/itemWords';
import { useFormat } from '@/ui/useFormat';
import styles from './ballots.module.css';

type Props = { number: number; items: readonly string[]; pack: Pack };

/** The sign that is crossed, and keyed, by who does not know. */
const UNKNOWN = '?';

/** One ballot on one page. The digit of a box is the place of the option: what is keyed when the ballot is put in. */
export function BallotSheet({ number, items, pack }: Props) {
  const { t } = useTranslation('trainer');
  const format = useFormat();
  const rows = items.flatMap((id) => describeItem(id, pack) ?? []);
  const title = t('ballots.number', { number: format.number(number) });
  return (
    <section
      className={`sheet paper ${styles.ballot} ${items.every(isPrincipleId) ? styles.large : ''}`}
      aria-label={title}
    >
      <h2>{title}</h2>
      <p className={styles.how}>
        {t('ballots.how')} {t('ballots.unsure')}
      </p>
      <ul className={styles.levels} aria-label={t('ballots.levels')}>
        {pack.scale.map(({ id, value, name }) => (
          <li key={id}>
            <strong>{format.number(value)}</strong> {name}
          </li>
        ))}
        <li>
          <strong>{UNKNOWN}</strong> {t('ballots.unknown')}
        </li>
      </ul>
      <table className={styles.grid}>
        <caption className="spoken">{t('ballots.caption')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('ballots.line')}</th>
            <th scope="col">{t('ballots.question')}</th>
            {LEVELS.map((level, digit) => (
              <th key={level} scope="col" className={styles.cell}>
                {format.number(digit)}
              </th>
            ))}
            <th scope="col" className={styles.cell}>
              {UNKNOWN}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((words) => (
            <Row key={words.id} words={words} />
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** Options that are not the five levels are named in the row: the columns are headed by the levels. */
function Row({ words: { number, shortTitle, options } }: { words: ItemWords }) {
  const { t } = useTranslation('trainer');
  const format = useFormat();
  const isScale = options.length === LEVELS.length;
  return (
    <tr>
      <td>{number}</td>
      <th scope="row">
        {shortTitle}
        {isScale ? null : (
          <span className={styles.options}>
            {options.map(({ name }, digit) => t('ballots.option', { digit: format.number(digit), name })).join(' · ')}
          </span>
        )}
      </th>
      {LEVELS.map((level, digit) => (
        <td key={level} className={styles.cell}>
          {digit < options.length ? <span className={styles.box}>{format.number(digit)}</span> : null}
        </td>
      ))}
      <td className={styles.cell}>
        <span className={styles.box}>{UNKNOWN}</span>
      </td>
    </tr>
  );
}
