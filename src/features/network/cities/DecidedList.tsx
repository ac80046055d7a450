import { useTranslation } from 'react-i18next';
import type { Decision } from '@/domain/network/collect';
import { useFormat } from '@/ui/useFormat';
import type { Decided } from './decisions';
import { useShownName } from './useShownName';

type Props = {
  decided: readonly Decided[];
  /** No question is open, so that the heading above is that of this list. */
  isAlone: boolean;
  areNamesWanted: boolean;
  onBack: (decision: Decision) => void;
};

/** What was decided, each with the way back. */
export function DecidedList({ decided, isAlone, areNamesWanted, onBack }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  const shownName = useShownName(areNamesWanted);
  const describe = ({ decision, records }: Decided) => {
    const counting = records.filter(({ id }) => decision.counts.includes(id));
    const [record = records[0]] = counting;
    if (!record) {
      return '';
    }
    const place = { city: shownName(record), country: format.country(record.country), year: record.year };
    return counting.length > 1
      ? t('network.collect.questions.doneAll', place)
      : t('network.collect.questions.done', { ...place, saved: format.moment(record.savedAt) });
  };
  return (
    <>
      {isAlone ? null : <h3>{t('network.collect.questions.doneTitle', { count: decided.length })}</h3>}
      <ul>
        {decided.map((item) => (
          <li key={item.decision.ids.join(' ')}>
            {describe(item)}{' '}
            <button
              type="button"
              className="plain"
              aria-label={t('network.collect.questions.backName', { what: describe(item) })}
              onClick={() => onBack(item.decision)}
            >
              {t('network.collect.questions.back')}
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}
