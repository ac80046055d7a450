import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { fits, pickShown, type Filters } from '@/domain/network/disclosure';
import type { NetworkView } from '@/domain/network/view';
import { announce } from '@/ui/Announcer';
import { Notice } from '@/ui/Notice';
import { useFormat } from '@/ui/useFormat';
import styles from './compare.module.css';
import type { ShownLook } from './useLook';

type Props = { shown: ShownLook; areNamesWanted: boolean };

/** What the figures below rest on: how many cities, how complete, and what is held back and why. */
export function LookFacts({ shown, areNamesWanted }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  const { view, filters, frozen, year } = shown;
  const facts = countShown(view, filters);
  const sentence = frozen
    ? t('network.compare.facts.agreed', { count: frozen.cities, year })
    : facts.shown === facts.all
      ? t('network.compare.facts.all', { count: facts.all, year })
      : t('network.compare.facts.some', { count: facts.shown, fit: facts.fit, year });
  useAnnounced(sentence);
  return (
    <div className={styles.facts}>
      <p>
        <strong>{sentence}</strong>{' '}
        {facts.share === undefined || frozen
          ? null
          : t('network.compare.facts.answered', { share: format.percent(facts.share) })}
      </p>
      {facts.shown > 0 && facts.shown < facts.fit && !frozen ? (
        <p className="small">{t('network.compare.facts.held')}</p>
      ) : null}
      {frozen ? (
        <Notice kind="info">
          <p>{t('network.compare.frozen', { year, body: frozen.body, day: format.day(frozen.agreedAt) })}</p>
        </Notice>
      ) : null}
      {view.packIds.length > 1 && !frozen ? (
        <Notice kind="info">
          <p>{t('network.compare.mixed', { count: view.common })}</p>
        </Notice>
      ) : null}
      {areNamesWanted && !view.mayShowNames && view.alike.cities.length > 0 ? (
        <Notice kind="info">
          <p>{t('network.compare.noNames')}</p>
        </Notice>
      ) : null}
    </div>
  );
}

/** Says a sentence to people who do not see it change; not the first one, which the page reads out by itself. */
function useAnnounced(sentence: string) {
  const said = useRef(sentence);
  useEffect(() => {
    if (said.current !== sentence) {
      said.current = sentence;
      announce(sentence);
    }
  }, [sentence]);
}

/** Cities of the year, those that fit the filters, those of them that are shown, and the share of answers that these have given. */
function countShown({ groups }: NetworkView, filters: Filters) {
  const rows = groups.flat();
  const shown = pickShown(groups, filters);
  let [answered, applicable] = [0, 0];
  for (const fact of shown.flatMap(({ facts }) => [...facts.values()])) {
    answered += fact.answered;
    applicable += fact.applicable;
  }
  return {
    all: rows.length,
    fit: rows.filter(({ record }) => fits(record, filters)).length,
    shown: shown.length,
    share: applicable > 0 ? answered / applicable : undefined,
  };
}
