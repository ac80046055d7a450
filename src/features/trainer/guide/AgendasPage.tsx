import { useTranslation } from 'react-i18next';
import { planAgenda, TALKS, type AgendaRow } from '@/domain/workshop/agenda';
import { SESSION_FORMATS, type SessionFormat } from '@/domain/workshop/session';
import { TableRegion } from '@/ui/TableRegion';
import { useFormat } from '@/ui/useFormat';
import styles from './guide.module.css';

/** The time plan of each format: one page for each meeting. */
export function AgendasPage() {
  return SESSION_FORMATS.map((format) => <Agenda key={format} format={format} />);
}

function Agenda({ format }: { format: SessionFormat }) {
  const { t } = useTranslation('trainer');
  const rows = planAgenda({ format, talks: TALKS[format] });
  const days = ([1, 2] as const).filter((day) => rows.some((row) => row.day === day));
  const title = t(`agendas.${format}.title`);
  return days.map((day) => {
    const heading = days.length > 1 ? t('agendas.dayTitle', { title, day: t(`agendas.day${day}`) }) : title;
    return (
      <section key={day} className={`sheet paper ${styles.plan}`}>
        <h2>{heading}</h2>
        {day === 1 ? (
          <>
            <p>{t(`agendas.${format}.aim`)}</p>
            <h3>{t('agendas.prepare')}</h3>
            <ul>
              {(['people', 'print', 'room', 'last'] as const).map((key) => (
                <li key={key}>{t(`agendas.${format}.${key}`)}</li>
              ))}
            </ul>
          </>
        ) : null}
        <TableRegion label={heading}>
          <PlanTable rows={rows.filter((row) => row.day === day)} />
        </TableRegion>
      </section>
    );
  });
}

function PlanTable({ rows }: { rows: readonly AgendaRow[] }) {
  const { t } = useTranslation('trainer');
  const format = useFormat();
  const startOf = (index: number) => rows.slice(0, index).reduce((sum, { minutes }) => sum + minutes, 0);
  return (
    <table>
      <caption>{t('agendas.caption')}</caption>
      <thead>
        <tr>
          {(['when', 'step', 'say', 'do'] as const).map((key) => (
            <th key={key} scope="col">
              {t(`agendas.${key}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ step, minutes, each, questions }, index) => (
          <tr key={step}>
            <td className={styles.when}>
              {minutes === 0
                ? t('agendas.beforehand')
                : t('agendas.fromTo', {
                    from: format.number(startOf(index)),
                    to: format.number(startOf(index) + minutes),
                  })}
            </td>
            <th scope="row">
              {t(`agendas.steps.${step}.name`)}
              {each === undefined || questions === undefined ? null : (
                <span className={styles.each}>
                  {t('agendas.each', { each: format.number(each), count: questions })}
                </span>
              )}
            </th>
            <td>{t(`agendas.steps.${step}.say`)}</td>
            <td>{t(`agendas.steps.${step}.do`)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
