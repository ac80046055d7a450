import { useTranslation } from 'react-i18next';
import { listLedger } from '@/data/files/combining';
import { useWatched } from '@/data/useWatched';
import type { DecisionEntry } from '@/domain/merge/ledger';
import { LEVEL_POINTS, type Answer } from '@/domain/answer';
import type { FileSession } from '@/domain/workshop/session';
import { TableRegion } from '@/ui/TableRegion';
import { useFormat } from '@/ui/useFormat';

/** The record of every combining: which files, what came in, and what was decided, with the side that was not taken. */
export function LedgerList({ cityId }: { cityId: string }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { value: entries } = useWatched(`ledger ${cityId}`, () => listLedger(cityId));
  if (!entries || entries.length === 0) {
    return null;
  }
  return (
    <section>
      <h2>{t('files.ledger.title')}</h2>
      {entries.map(({ id, at, files, added, updated, decisions }) => (
        <section key={id}>
          <h3>{format.moment(at)}</h3>
          <p>{format.list(files.map(({ name, department }) => (department ? `${department} (${name})` : name)))}</p>
          <p>
            {t('combine.entries.added', { count: added })} · {t('combine.entries.updated', { count: updated })} ·{' '}
            {t('combine.decided', { count: decisions.length })}
          </p>
          {decisions.length > 0 ? <DecisionTable decisions={decisions} caption={t('files.ledger.decisions')} /> : null}
        </section>
      ))}
    </section>
  );
}

function DecisionTable({ decisions, caption }: { decisions: readonly DecisionEntry[]; caption: string }) {
  const { t } = useTranslation();
  return (
    <details>
      <summary>{caption}</summary>
      <TableRegion label={caption}>
        <table>
          <caption className="spoken">{caption}</caption>
          <thead>
            <tr>
              <th scope="col">{t('files.ledger.what')}</th>
              <th scope="col">{t('files.ledger.chosen')}</th>
              <th scope="col">{t('files.ledger.others')}</th>
            </tr>
          </thead>
          <tbody>
            {decisions.map(({ year, kind, key, by, sides, chosen, keptAll }) => (
              <tr key={`${year} ${kind} ${key}`}>
                <th scope="row">
                  {t('files.ledger.record', {
                    kind: t(`files.ledger.kinds.${kind}`),
                    key: kind === 'session' ? (sides[0]?.record['title'] ?? '') : key,
                    year,
                  })}
                </th>
                <td>
                  {by === 'rule' ? t('files.ledger.byRule') : <SideWords side={sides[chosen]} />}
                  {keptAll ? <p className="quiet">{t('files.ledger.keptAll')}</p> : null}
                </td>
                <td>
                  <ul>
                    {sides.map((side, index) =>
                      index === chosen && by === 'person' ? null : (
                        <li key={side.from}>
                          <SideWords side={side} />
                        </li>
                      ),
                    )}
                  </ul>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </TableRegion>
    </details>
  );
}

/** Who said what: the level as a number, for the words of its set may be of another edition. */
function SideWords({ side }: { side: DecisionEntry['sides'][number] | undefined }) {
  const { t } = useTranslation();
  const { level, choice, state, note, title, department, figure, ballots, items } = (side?.record ??
    {}) as Partial<Answer> & Partial<Pick<FileSession, 'title' | 'ballots' | 'items'>>;
  const said = [
    title,
    level ? t('files.ledger.level', { level: LEVEL_POINTS[level] }) : undefined,
    choice,
    figure?.value === undefined ? undefined : String(figure.value),
    state && state !== 'answered' ? t(`state.${state}`) : undefined,
    department,
    note,
    ballots ? t('files.ledger.ballots', { count: ballots.filter(({ way }) => way !== 'count').length }) : undefined,
    items ? t('files.ledger.agreed', { count: items.filter(({ agreed }) => agreed).length }) : undefined,
  ].filter((part) => part !== undefined && part !== '');
  return (
    <span dir="auto">
      {side?.from === '' ? t('combine.mine') : side?.from}: {said.join(' · ')}
    </span>
  );
}
