import { useTranslation } from 'react-i18next';
import type { AgendaRow } from '@/domain/workshop/agenda';
import { TableRegion } from '@/ui/TableRegion';
import { useFormat } from '@/ui/useFormat';
import styles from './prepare.module.css';

type Props = { caption: string; rows: readonly AgendaRow[] };

/** The steps of one meeting: from which minute to which, what to do, and what can be said. */
export function AgendaTable({ caption, rows }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  const startOf = (index: number) => rows.slice(0, index).reduce((sum, { minutes }) => sum + minutes, 0);
  return (
    <TableRegion label={caption}>
      <table className={styles.agenda}>
        <caption>
          {caption} · {t('workshop.agenda.total', { count: startOf(rows.length) })}
        </caption>
        <thead>
          <tr>
            <th scope="col" className="number">
              {t('workshop.agenda.when')}
            </th>
            <th scope="col">{t('workshop.agenda.what')}</th>
            <th scope="col">{t('workshop.agenda.say')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ step, minutes, questions, each }, index) => (
            // A pause comes once a day; the steps of a day are all different.
            <tr key={step}>
              <td className="number">
                {minutes === 0
                  ? t('workshop.agenda.before')
                  : t('workshop.agenda.fromTo', {
                      from: format.number(startOf(index)),
                      to: format.number(startOf(index) + minutes),
                    })}
              </td>
              <th scope="row">
                {t(`workshop.agenda.steps.${step}.name`)}
                <span className={styles.task}>
                  {questions ? `${t('workshop.agenda.questions', { count: questions, each })}. ` : null}
                  {t(`workshop.agenda.steps.${step}.do`)}
                </span>
              </th>
              <td className={styles.say}>{t(`workshop.agenda.steps.${step}.say`, { count: minutes })}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableRegion>
  );
}
