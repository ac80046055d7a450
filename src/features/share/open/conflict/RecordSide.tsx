import { useTranslation } from 'react-i18next';
import { canonicalText } from '@/domain/json';
import type { Side } from '@/domain/merge/weigh';
import type { Pack } from '@/domain/pack';
import { useFormat } from '@/ui/useFormat';
import styles from './conflict.module.css';

/** The fields of a plan and its cards that people fill in, in the order of their forms. */
const FIELDS = [
  'title',
  'summary',
  'difference',
  'level',
  'choice',
  'value',
  'year',
  'need',
  'reach',
  'means',
  'cooperation',
  'order',
  'owner',
  'departments',
  'partners',
  'start',
  'due',
  'status',
  'costNote',
  'indicators',
  'impact',
  'transferability',
  'contact',
  'link',
] as const;

/** One side of a record of the plan: the fields that tell it from the others, and its name. */
export function RecordSide({ side, sides, pack }: { side: Side; sides: readonly Side[]; pack: Pack | undefined }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { value } = side.record;
  const differs = (field: string) => new Set(sides.map(({ record }) => canonicalText([record.value[field]]))).size > 1;
  const subject = value['subject'] as { id?: string } | undefined;
  const write = (field: string, raw: unknown): string => {
    if (Array.isArray(raw)) {
      return format.list(raw.map(String));
    }
    if (field === 'level') {
      return pack?.scale.find(({ id }) => id === raw)?.name ?? String(raw);
    }
    if (field === 'status') {
      return t(`plan.statuses.${raw as 'planned'}`);
    }
    return typeof raw === 'number' && field !== 'year' ? format.number(raw) : String(raw);
  };
  return (
    <dl className={styles.fields}>
      {subject?.id ? (
        <>
          <dt>{t('combine.fields.subject')}</dt>
          <dd>{subject.id}</dd>
        </>
      ) : null}
      {FIELDS.filter((field) => field === 'title' || differs(field)).map((field) =>
        value[field] === undefined ? null : (
          <div key={field}>
            <dt>{t(`combine.fields.${field}`)}</dt>
            <dd dir="auto">{write(field, value[field])}</dd>
          </div>
        ),
      )}
      {value.at ? (
        <>
          <dt>{t('combine.fields.at')}</dt>
          <dd>{format.moment(value.at)}</dd>
        </>
      ) : null}
    </dl>
  );
}
