import { memo, useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { changeNetwork } from '@/data/network/networks';
import type { ShownNetwork } from '@/data/network/useNetwork';
import { listQuestions, type Decision } from '@/domain/network/collect';
import { announce } from '@/ui/Announcer';
import { addDecision, listDecided } from './decisions';
import { DecidedList } from './DecidedList';
import { Question } from './Question';

/** So many are shown at once: each is a table of its own. */
const MOST = 10;

type Props = { open: ShownNetwork; areNamesWanted: boolean };

/** What only a person can decide: which of several states of one city and year counts. Every decision can be taken back. */
export const Questions = memo(function Questions({ open: { network, records }, areNamesWanted }: Props) {
  const { t } = useTranslation();
  const heading = useRef<HTMLHeadingElement>(null);
  const groups = useMemo(() => listQuestions(records, network.decisions), [records, network.decisions]);
  const decided = listDecided(network.decisions, records);
  const change = async (build: (decisions: readonly Decision[] | undefined) => Decision[], said: string) => {
    await changeNetwork(network.id, (current) => ({ ...current, decisions: build(current.decisions) }));
    announce(said);
    heading.current?.focus();
  };
  if (groups.length === 0 && decided.length === 0) {
    return null;
  }
  return (
    <section>
      <h2 ref={heading} tabIndex={-1}>
        {groups.length > 0
          ? t('network.collect.questions.title', { count: groups.length })
          : t('network.collect.questions.doneTitle', { count: decided.length })}
      </h2>
      {groups.length > 0 ? <p>{t('network.collect.questions.lead')}</p> : null}
      {groups.slice(0, MOST).map((group) => (
        <Question
          key={group.map(({ id }) => id).join(' ')}
          group={group}
          areNamesWanted={areNamesWanted}
          onDecide={(counts) => {
            const decision = { ids: group.map(({ id }) => id), counts: [...counts] };
            void change((known) => addDecision(known, decision), t('network.collect.questions.decided'));
          }}
        />
      ))}
      {groups.length > MOST ? <p>{t('network.collect.questions.more', { count: groups.length - MOST })}</p> : null}
      {decided.length > 0 ? (
        <DecidedList
          decided={decided}
          isAlone={groups.length === 0}
          areNamesWanted={areNamesWanted}
          onBack={({ ids }) =>
            void change(
              (known = []) => known.filter((item) => item.ids.join(' ') !== ids.join(' ')),
              t('network.collect.questions.tookBack'),
            )
          }
        />
      ) : null}
    </section>
  );
});
