import { useTranslation } from 'react-i18next';
import type { Placed, Quadrant } from '@/domain/plan/priorities';
import { TableRegion } from '@/ui/TableRegion';
import { useFormat } from '@/ui/useFormat';
import { useSubjectName, type PlanView } from './subject/planView';
import styles from './plan.module.css';

/** Impact by effort, the best place first. */
const ROWS: readonly { impact: 'high' | 'low'; cells: readonly Quadrant[] }[] = [
  { impact: 'high', cells: ['quickWin', 'bigProject'] },
  { impact: 'low', cells: ['fillIn', 'later'] },
];

type Props = { view: PlanView; placed: readonly Placed[] };

/** The board, drawn from the answers to the four questions, and the figures behind it as a table. */
export function PriorityBoard({ view, placed }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  const name = useSubjectName(view);
  const listIn = (quadrant: Quadrant) =>
    placed.filter((item) => item.quadrant === quadrant).map(({ priority }) => name(priority.subject));
  const first = listIn('quickWin');
  const waiting = placed.filter(({ quadrant }) => quadrant === undefined).length;
  return (
    <>
      <h3>
        {first.length > 0
          ? t('plan.board.finding', { count: first.length, names: format.list(first) })
          : t('plan.board.noFinding')}
      </h3>
      <p>
        {waiting > 0
          ? t('plan.board.waiting', { count: waiting, total: placed.length })
          : t('plan.board.complete', { count: placed.length })}
      </p>
      <table className={styles.board}>
        <caption>{t('plan.board.caption')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('plan.board.impact')}</th>
            <th scope="col">{t('plan.board.lowEffort')}</th>
            <th scope="col">{t('plan.board.highEffort')}</th>
          </tr>
        </thead>
        <tbody>
          {ROWS.map(({ impact, cells }) => (
            <tr key={impact}>
              <th scope="row">{t(`plan.board.${impact}Impact`)}</th>
              {cells.map((quadrant) => (
                <td key={quadrant}>
                  <span className={styles.quadrant}>{t(`plan.quadrants.${quadrant}`)}</span>
                  <ul>
                    {listIn(quadrant).map((item) => (
                      <li key={item}>{item}</li>
                    ))}
                  </ul>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <details>
        <summary>{t('charts.table.title')}</summary>
        <TableRegion label={t('plan.board.tableCaption')}>
          <table>
            <caption>{t('plan.board.tableCaption')}</caption>
            <thead>
              <tr>
                <th scope="col">{t('plan.board.priority')}</th>
                <th scope="col">{t('plan.board.impact')}</th>
                <th scope="col">{t('plan.board.effort')}</th>
                <th scope="col">{t('plan.board.place')}</th>
              </tr>
            </thead>
            <tbody>
              {placed.map(({ priority, impact, effort, quadrant }) => (
                <tr key={`${priority.subject.kind} ${priority.subject.id}`}>
                  <th scope="row">{name(priority.subject)}</th>
                  <td>{impact === undefined ? t('plan.board.open') : format.number(impact)}</td>
                  <td>{effort === undefined ? t('plan.board.open') : format.number(effort)}</td>
                  <td>{quadrant ? t(`plan.quadrants.${quadrant}`) : t('plan.board.noPlace')}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </TableRegion>
        <p className="small quiet">{t('plan.board.rule')}</p>
      </details>
    </>
  );
}
