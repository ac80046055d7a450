import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { removeBallots, saveBallots } from '@/data/workshop/sessions';
import type { Ballot } from '@/domain/workshop/ballot';
import { listOpenItems } from '@/domain/workshop/steps';
import { announce } from '@/ui/Announcer';
import { Notice } from '@/ui/Notice';
import { TableRegion } from '@/ui/TableRegion';
import { useFormat } from '@/ui/useFormat';
import styles from './collect.module.css';
import { listHandedIn, type Collecting } from './collecting';

type Props = Collecting & {
  /** Opens a paper ballot to correct it. */
  onCorrect: (ballot: Ballot) => void;
};

/** The ballots that are in: where they came from and how much of each is rated, and nothing of what was rated. */
export function BallotList({ open, session, ballots, sheets, sheet, onCorrect }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  const [removed, setRemoved] = useState<Ballot>();
  const { round, ids } = listOpenItems(session);
  const items = sheets[sheet] ?? [];
  const listed = listHandedIn(ballots, sheet);
  const remove = (ballot: Ballot) => {
    void removeBallots(open.assessment.id, session.id, [ballot.id]);
    setRemoved(ballot);
  };
  const putBack = (ballot: Ballot) => {
    void saveBallots(open.assessment.id, session.id, [ballot]);
    setRemoved(undefined);
    announce(t('workshop.collect.list.isBack'));
  };
  const wayOf = ({ way, number }: Ballot) =>
    number === undefined ? t(`workshop.collect.ways.${way}.short`) : t('workshop.collect.list.paper', { number });
  return (
    <section>
      <h2>{t('workshop.collect.list.title')}</h2>
      {removed ? (
        <Notice kind="ok" announced>
          <p>{t('workshop.collect.list.removed', { way: wayOf(removed), time: format.time(removed.at) })}</p>
          <button type="button" ref={takeFocus} onClick={() => putBack(removed)}>
            {t('workshop.collect.list.putBack')}
          </button>
        </Notice>
      ) : null}
      {listed.length === 0 ? (
        <p>{t('workshop.collect.list.none')}</p>
      ) : (
        <TableRegion label={t('workshop.collect.list.title')}>
          <table className={styles.list}>
            <thead>
              <tr>
                <th scope="col" className="number">
                  {t('workshop.collect.list.ballot')}
                </th>
                <th scope="col">{t('workshop.collect.list.way')}</th>
                <th scope="col">{t('workshop.collect.list.time')}</th>
                <th scope="col">{t('workshop.collect.list.rated')}</th>
                <th scope="col">{t('workshop.collect.list.change')}</th>
              </tr>
            </thead>
            <tbody>
              {listed.map((ballot, index) => (
                <tr key={ballot.id}>
                  <th scope="row" className="number">
                    {format.number(index + 1)}
                  </th>
                  <td>
                    {wayOf(ballot)}
                    {ballot.round === 2 ? ` · ${t('workshop.collect.secondRound')}` : null}
                  </td>
                  <td>{format.moment(ballot.at)}</td>
                  <td>
                    {t('ballot.rated', {
                      count: Object.keys(ballot.ratings).length,
                      of: ballot.round === 2 ? Object.keys(ballot.ratings).length : items.length,
                    })}
                  </td>
                  <td>
                    {ids.length > 0 && ballot.round === round ? (
                      <span className="row">
                        {ballot.way === 'paper' ? (
                          <button type="button" className="plain" onClick={() => onCorrect(ballot)}>
                            {t('workshop.collect.list.correct')}
                            <span className="spoken"> {index + 1}</span>
                          </button>
                        ) : null}
                        <button type="button" className="plain" onClick={() => remove(ballot)}>
                          {t('workshop.collect.list.remove')}
                          <span className="spoken"> {index + 1}</span>
                        </button>
                      </span>
                    ) : (
                      t('workshop.collect.list.kept')
                    )}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </TableRegion>
      )}
    </section>
  );
}

/** Whoever has just removed something goes on at the button that brings it back. Outside of the component: once, not at each drawing. */
function takeFocus(button: HTMLButtonElement | null): void {
  button?.focus();
}
