import { useTranslation } from 'react-i18next';
import type { Pack } from '@/domain/pack';
import { TableRegion } from '@/ui/TableRegion';
import { useFormat } from '@/ui/useFormat';
import { MISTAKES } from './mistakes';
import styles from './practice.module.css';

/** The groups that read the city read so many principles each. */
const PART = 5;

/** Where the planted mistakes are, how one sees them, and what is right. */
export function SolutionPage({ pack }: { pack: Pack }) {
  const { t } = useTranslation('trainer');
  const numberOf = (indicator: string) => Number(indicator.slice(0, 2));
  const parts = Array.from({ length: Math.ceil(pack.principles.length / PART) }, (_, index) => index * PART + 1);
  return (
    <section className="sheet paper">
      <h2>{t('solution.title')}</h2>
      <p>{t('solution.lead')}</p>
      {parts.map((from) => {
        const own = MISTAKES.filter(
          ({ indicator }) => Math.floor((numberOf(indicator) - 1) / PART) * PART + 1 === from,
        );
        return <Part key={from} from={from} mistakes={own} pack={pack} />;
      })}
    </section>
  );
}

type PartProps = { from: number; mistakes: readonly (typeof MISTAKES)[number][]; pack: Pack };

function Part({ from, mistakes, pack }: PartProps) {
  const { t } = useTranslation('trainer');
  const format = useFormat();
  const caption = t('solution.caption', { from: format.number(from), to: format.number(from + PART - 1) });
  return (
    <TableRegion label={caption}>
      <table className={styles.solution}>
        <caption>{caption}</caption>
        <thead>
          <tr>
            {(['where', 'wrong', 'seen', 'right'] as const).map((key) => (
              <th key={key} scope="col">
                {t(`solution.${key}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {mistakes.map(({ key, year, indicator }) => (
            <tr key={key}>
              <th scope="row">
                {t('solution.place', { year: String(year), id: indicator })}
                <span className={styles.title}>{pack.indicators.find(({ id }) => id === indicator)?.title}</span>
              </th>
              {(['wrong', 'seen', 'right'] as const).map((part) => (
                <td key={part}>{t(`solution.${key}.${part}`)}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </TableRegion>
  );
}
