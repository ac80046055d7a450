import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { NetworkYear } from '@/domain/network/record';
import { FieldError } from '@/ui/Field';
import { TableRegion } from '@/ui/TableRegion';
import { useFormat } from '@/ui/useFormat';
import { canAllCount, countAnswered, countDifferent } from './decisions';
import { useShownName } from './useShownName';
import styles from './cities.module.css';

type Props = {
  /** Records that say different things of what seems to be one city and year, the latest first. */
  group: readonly NetworkYear[];
  areNamesWanted: boolean;
  onDecide: (counts: readonly string[]) => void;
};

/** Several states of one city and year side by side, and which of them counts. */
export function Question({ group, areNamesWanted, onDecide }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  const shownName = useShownName(areNamesWanted);
  const id = useId();
  const [chosen, setChosen] = useState('');
  const [isMissing, setMissing] = useState(false);
  const [first] = group;
  if (!first) {
    return null;
  }
  const canAll = canAllCount(group);
  const place = { city: shownName(first), country: format.country(first.country), year: first.year };
  const caption = t('network.collect.questions.caption', place);
  const describeDifference = (record: NetworkYear) => {
    const different = countDifferent(first, record);
    return different === undefined ? t('network.collect.questions.otherPack') : format.number(different);
  };
  const rows: { label: string; tell: (record: NetworkYear) => string }[] = [
    { label: t('network.collect.questions.city'), tell: shownName },
    { label: t('network.collect.questions.saved'), tell: ({ savedAt }) => format.moment(savedAt) },
    {
      label: t('network.collect.questions.agreed'),
      tell: ({ isAgreed }) => t(`network.collect.questions.${isAgreed ? 'yes' : 'no'}`),
    },
    { label: t('network.collect.questions.answered'), tell: (record) => format.number(countAnswered(record)) },
    {
      label: t('network.collect.questions.differ'),
      tell: (record) => (record === first ? '–' : describeDifference(record)),
    },
  ];
  const decide = () => {
    setMissing(chosen === '');
    if (chosen !== '') {
      onDecide(chosen === 'all' ? group.map((record) => record.id) : [chosen]);
    }
  };
  return (
    <div className={`sheet ${styles.question}`}>
      <TableRegion label={caption}>
        <table>
          <caption>{caption}</caption>
          <thead>
            <tr>
              <th scope="col">{t('network.collect.questions.what')}</th>
              {group.map((record, index) => (
                <th key={record.id} scope="col">
                  {t('network.collect.questions.state', { number: index + 1 })}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ label, tell }) => (
              <tr key={label}>
                <th scope="row">{label}</th>
                {group.map((record) => (
                  <td key={record.id}>{tell(record)}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </TableRegion>
      <fieldset aria-describedby={`${id}-until ${id}-missing`}>
        <legend>{t('network.collect.questions.legend')}</legend>
        {group.map((record, index) => (
          <Choice key={record.id} name={id} isChosen={chosen === record.id} onChoose={() => setChosen(record.id)}>
            {t('network.collect.questions.counts', { number: index + 1 })}
          </Choice>
        ))}
        {canAll ? (
          <Choice name={id} isChosen={chosen === 'all'} onChoose={() => setChosen('all')}>
            {t('network.collect.questions.both')}
          </Choice>
        ) : null}
        <span className="hint" id={`${id}-until`}>
          {t(`network.collect.questions.${canAll ? 'untilAll' : 'untilOne'}`)}
        </span>
        <FieldError id={`${id}-missing`} text={isMissing ? t('network.collect.questions.choose') : undefined} />
      </fieldset>
      <button type="button" onClick={decide}>
        {t('network.collect.questions.decide')}
      </button>
    </div>
  );
}

type ChoiceProps = { name: string; isChosen: boolean; onChoose: () => void; children: string };

function Choice({ name, isChosen, onChoose, children }: ChoiceProps) {
  return (
    <label className={styles.choice}>
      <input type="radio" name={name} checked={isChosen} onChange={onChoose} />
      {children}
    </label>
  );
}
