import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { deleteRestorePoint, listRestorePoints, restore, type RestorePoint } from '@/data/files/restorePoints';
import { useWatched } from '@/data/useWatched';
import { announce } from '@/ui/Announcer';
import { ConfirmDialog } from '@/ui/ConfirmDialog';
import { Notice } from '@/ui/Notice';
import { PageTitle } from '@/ui/PageTitle';
import { paths } from '@/ui/paths';
import { useFormat } from '@/ui/useFormat';
import { PointItem } from './PointItem';

/** Every restore point of this browser by city: what it holds, what going back to it would change, and going back. */
export function RestoreScreen() {
  const { t } = useTranslation();
  const format = useFormat();
  const points = useWatched('restore points', listRestorePoints);
  const [asked, setAsked] = useState<RestorePoint>();
  const [restored, setRestored] = useState<RestorePoint>();
  const [failed, setFailed] = useState(false);
  const notice = useRef<HTMLParagraphElement>(null);
  const title = t('restore.title');
  const goBack = async (point: RestorePoint) => {
    setFailed(false);
    try {
      await restore(point.id);
      setRestored(point);
      announce(t('restore.done', { city: point.city.name, moment: format.moment(point.at) }));
      notice.current?.focus();
    } catch {
      setFailed(true);
    }
  };
  const remove = async (point: RestorePoint) => {
    try {
      await deleteRestorePoint(point.id);
      announce(t('restore.deleted'));
    } catch {
      setFailed(true);
    }
  };
  const cities = groupByCity(points.value ?? []);
  return (
    <>
      <PageTitle title={title}>{title}</PageTitle>
      <p>{t('restore.lead')}</p>
      {failed || points.status === 'failed' ? (
        <Notice kind="failure" announced>
          {t('restore.failed')}
        </Notice>
      ) : null}
      {restored ? (
        <Notice kind="ok">
          <p ref={notice} tabIndex={-1}>
            {t('restore.done', { city: restored.city.name, moment: format.moment(restored.at) })}
          </p>
          {restored.years[0] ? (
            <Link href={paths.overview({ cityId: restored.cityId, year: restored.years[0].year })}>
              {t('open.do.same')}
            </Link>
          ) : null}
        </Notice>
      ) : null}
      {points.status === 'ready' && cities.length === 0 ? <p>{t('restore.none')}</p> : null}
      {cities.map(([first, ...rest]) =>
        first ? (
          <section key={first.cityId}>
            <h2>{first.city.name}</h2>
            <ul>
              {[first, ...rest].map((point) => (
                <PointItem
                  key={point.id}
                  point={point}
                  onRestore={() => void goBack(point)}
                  onDelete={() => setAsked(point)}
                />
              ))}
            </ul>
          </section>
        ) : null,
      )}
      {asked ? (
        <ConfirmDialog
          title={t('restore.deleteQuestion', { moment: format.moment(asked.at) })}
          confirm={t('restore.delete')}
          keep={t('restore.keep')}
          onConfirm={() => void remove(asked)}
          onClose={() => setAsked(undefined)}
        >
          <p>{t('restore.deleteText')}</p>
        </ConfirmDialog>
      ) : null}
    </>
  );
}

/** In the order of the newest point of each city. */
function groupByCity(points: readonly RestorePoint[]): RestorePoint[][] {
  const groups = new Map<string, RestorePoint[]>();
  for (const point of points) {
    groups.set(point.cityId, [...(groups.get(point.cityId) ?? []), point]);
  }
  return [...groups.values()];
}
