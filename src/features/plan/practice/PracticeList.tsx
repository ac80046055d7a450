import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { Indicator, Pack } from '@/domain/pack';
import { canHaveCard, type PracticeCard } from '@/domain/plan/practiceCard';
import type { Report } from '@/domain/report';
import { paths, type Place } from '@/ui/paths';
import { Tag } from '@/ui/Tag';
import styles from './practice.module.css';

type Props = {
  place: Place;
  report: Report;
  pack: Pack;
  cards: readonly PracticeCard[];
  locked: boolean;
  onMake: (indicatorId: string, title: string) => void;
};

/** The cards there are, and the answers that could have one. */
export function PracticeList({ place, report, pack, cards, locked, onMake }: Props) {
  const { t } = useTranslation();
  const results = report.principles.flatMap(({ indicators }) => indicators);
  const able = results.filter(({ answer }) => canHaveCard(answer)).map(({ id }) => id);
  const possible = able.filter((id) => !cards.some(({ indicatorId }) => indicatorId === id));
  const titleOf = (id: string) => pack.indicators.find((indicator: Indicator) => indicator.id === id)?.title ?? id;
  const nameOf = (id: string) => t('plan.named', { id, title: titleOf(id) });
  return (
    <>
      {cards.length > 0 ? (
        <section>
          <h2>{t('plan.practice.made', { count: cards.length })}</h2>
          <ul className={styles.list}>
            {cards.map(({ indicatorId, title }) => (
              <li key={indicatorId}>
                <Link href={paths.practice(place, indicatorId)}>{title || nameOf(indicatorId)}</Link>
                <span className="quiet small">{nameOf(indicatorId)}</span>
                {able.includes(indicatorId) ? null : <Tag tone="attention">{t('plan.practice.noLonger')}</Tag>}
              </li>
            ))}
          </ul>
        </section>
      ) : null}
      {possible.length > 0 ? (
        <section>
          <h2>{t('plan.practice.possible', { count: possible.length })}</h2>
          <ul className={styles.list}>
            {possible.map((id) => (
              <li key={id}>
                <Link href={paths.principle(place, principleOf(report, id), id)}>{nameOf(id)}</Link>
                <button type="button" className="plain" disabled={locked} onClick={() => onMake(id, titleOf(id))}>
                  {t('plan.practice.make')}
                  <span className="spoken"> {nameOf(id)}</span>
                </button>
              </li>
            ))}
          </ul>
        </section>
      ) : null}
      {cards.length + possible.length === 0 ? (
        <p>
          {t('plan.practice.none')} <Link href={paths.answers(place)}>{t('plan.practice.seeAnswers')}</Link>
        </p>
      ) : null}
    </>
  );
}

function principleOf({ principles }: Report, id: string): string {
  return principles.find(({ indicators }) => indicators.some((indicator) => indicator.id === id))?.id ?? '';
}
