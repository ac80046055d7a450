import { useTranslation } from 'react-i18next';
import { canonicalText } from '@/domain/json';
import type { Side } from '@/domain/merge/weigh';
import type { Pack } from '@/domain/pack';
import type { FileSession } from '@/domain/workshop/session';
import { useFormat } from '@/ui/useFormat';
import styles from './conflict.module.css';
import { SessionItems } from './SessionItems';

/** One side of a workshop: what came in, how far it got, and what was written down otherwise than on the other sides. */
export function SessionSide({ side, sides, pack }: { side: Side; sides: readonly Side[]; pack: Pack | undefined }) {
  const { t } = useTranslation();
  const format = useFormat();
  const own = sessionOf(side);
  const others = sides.filter((other) => other !== side).map(sessionOf);
  const { title = '', date = '', at, items = [], ballots = [] } = own;
  const sheets = ballots.filter(({ way }) => way !== 'count');
  const counted = ballots.length - sheets.length;
  const known = new Set(others.flatMap((session) => session.ballots ?? []).map(canonicalText));
  const onlyHere = sheets.filter((ballot) => !known.has(canonicalText(ballot))).length;
  const received =
    onlyHere > 0
      ? t('combine.workshop.onlyHere', { count: sheets.length, own: onlyHere })
      : format.number(sheets.length);
  const agreed = items.filter((item) => item.agreed).length;
  const rows = [
    [t('combine.fields.title'), title],
    [t('combine.workshop.day'), date],
    [t('combine.workshop.ballots'), received],
    [t('combine.workshop.counted'), counted > 0 ? format.number(counted) : ''],
    [t('combine.workshop.agreed'), t('combine.workshop.of', { count: agreed, total: items.length })],
    [t('combine.fields.at'), at ? format.moment(at) : ''],
  ] as const;
  return (
    <>
      <dl className={styles.fields}>
        {rows.map(([name, words]) =>
          words === '' ? null : (
            <div key={name}>
              <dt>{name}</dt>
              <dd dir="auto">{words}</dd>
            </div>
          ),
        )}
      </dl>
      <SessionItems items={items} others={others.map((session) => session.items ?? [])} pack={pack} />
    </>
  );
}

/** A side may come from a file of any age. */
function sessionOf({ record }: Side): Partial<FileSession> {
  return record.value;
}
