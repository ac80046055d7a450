import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { readRestorePoint, type PointContents, type RestorePoint } from '@/data/files/restorePoints';
import { hasOtherFacts } from '@/domain/merge/cityFacts';
import { listDifferences } from '@/domain/merge/difference';
import { useFormat } from '@/ui/useFormat';

type Props = { point: RestorePoint; onRestore: () => void; onDelete: () => void };

/** One restore point; what is in it is read only when somebody looks inside. */
export function PointItem({ point, onRestore, onDelete }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  const [contents, setContents] = useState<PointContents | 'unreadable'>();
  const { at, reason, years } = point;
  const held = years.map(({ year, answered }) => t('restore.year', { year, count: answered }));
  const look = async () => {
    setContents((await readRestorePoint(point.id).catch(() => undefined)) ?? 'unreadable');
  };
  return (
    <li>
      <p>
        <strong>{format.moment(at)}</strong> · {t(`restore.reasons.${reason}`)}
        {held.length > 0 ? ` · ${format.list(held)}` : null}
      </p>
      <details onToggle={({ currentTarget }) => currentTarget.open && void look()}>
        <summary>
          {t('restore.look')}
          <span className="spoken"> {format.moment(at)}</span>
        </summary>
        {contents === 'unreadable' ? <p>{t('restore.unreadable')}</p> : null}
        {contents && contents !== 'unreadable' ? (
          <>
            <Differences contents={contents} />
            <div className="row">
              <button type="button" className="main" onClick={onRestore}>
                {t('restore.do')}
              </button>
              <button type="button" onClick={onDelete}>
                {t('restore.delete')}
              </button>
            </div>
            <p className="quiet">{t('restore.keptBefore')}</p>
          </>
        ) : null}
      </details>
    </li>
  );
}

/** What going back would change, year by year. */
function Differences({ contents: { was, now } }: { contents: PointContents }) {
  const { t } = useTranslation();
  const format = useFormat();
  const differences = listDifferences(now, was);
  if (!now) {
    return <p>{t('restore.cityGone', { city: was.city.name })}</p>;
  }
  const facts = hasOtherFacts(now.city, was.city) ? <p>{t('combine.facts')}</p> : null;
  if (differences.length === 0) {
    return facts ?? <p>{t('restore.noDifference')}</p>;
  }
  return (
    <>
      {facts}
      <ul>
        {differences.map(({ year, changed, back, gone, others, whole }) => (
          <li key={year}>
            <strong>{year}</strong> {whole ? t(`restore.whole.${whole}`) : null}
            <ul>
              {(['changed', 'back', 'gone'] as const).map((kind) => {
                const ids = { changed, back, gone }[kind];
                return ids.length > 0 ? (
                  <li key={kind}>
                    {t(`restore.${kind}`, { count: ids.length })}: {format.list(ids)}
                  </li>
                ) : null;
              })}
              {others > 0 ? <li>{t('restore.others', { count: others })}</li> : null}
            </ul>
          </li>
        ))}
      </ul>
    </>
  );
}
