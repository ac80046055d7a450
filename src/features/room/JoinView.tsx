import { useTranslation } from 'react-i18next';
import { getAddress } from '@/data/browser/address';
import { listSheets } from '@/domain/workshop/ballot';
import { nameSheet } from '@/domain/workshop/sheetName';
import { PageTitle } from '@/ui/PageTitle';
import { paths } from '@/ui/paths';
import { QrCode } from '@/ui/workshop/QrCode';
import styles from './room.module.css';
import type { Room } from './useRoom';

/** Where a phone finds the ballot: the sheet with the question that the room is at. */
export function JoinView({ room: { session, pack } }: { room: Room }) {
  const { t } = useTranslation();
  const sheets = listSheets(session.items.map(({ id }) => id));
  const place = Math.max(
    0,
    sheets.findIndex((items) => items.some((id) => id === session.current)),
  );
  const { href, isOnlyHere } = getAddress(paths.ballot(pack.id, nameSheet(sheets[place] ?? [], pack)));
  return (
    <section className={styles.stage}>
      <PageTitle title={t('room.name')} takesFocus={false}>
        {t('room.join.title')}
      </PageTitle>
      {isOnlyHere ? (
        <p>{t('room.join.onlyHere')}</p>
      ) : (
        <>
          <p>{t('room.join.steps')}</p>
          <div className={styles.join}>
            <QrCode text={href} label={t('room.join.label')} hasText={false} />
          </div>
          <p className={styles.address} dir="ltr">
            {href}
          </p>
          {sheets.length > 1 ? (
            <p className={styles.status}>{t('room.join.part', { part: place + 1, parts: sheets.length })}</p>
          ) : null}
        </>
      )}
    </section>
  );
}
