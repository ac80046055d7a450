import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { getPlan } from '@/data/plans';
import { useWatched } from '@/data/useWatched';
import type { SessionProps } from '@/data/workshop/sessions';
import { nameIdea, planIdeas } from '@/data/workshop/taking';
import type { Pack } from '@/domain/pack';
import { PLAN_LIMIT } from '@/domain/plan/plan';
import { nameItem } from '@/exports/document/minutesInput';
import { announce } from '@/ui/Announcer';
import { paths } from '@/ui/paths';
import { Tag } from '@/ui/Tag';
import styles from './take.module.css';

/** Ideas for action that were written down: those that are ticked become actions of the plan. */
export function IdeaList({ open, session, pack }: Omit<SessionProps, 'ballots'> & { pack: Pack }) {
  const { t } = useTranslation();
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set());
  const [said, setSaid] = useState('');
  const { id: assessmentId } = open.assessment;
  const plan = useWatched(`${assessmentId} plan`, () => getPlan(assessmentId)).value?.plan;
  const ideas = session.items.filter(({ action }) => action?.trim());
  if (ideas.length === 0 || !plan) {
    return null;
  }
  const planned = new Set(plan.actions.map(({ id }) => id));
  const isPlanned = (itemId: string) => planned.has(nameIdea(session, itemId));
  const chosen = ideas.filter(({ id }) => ticked.has(id) && !isPlanned(id));
  const add = async () => {
    const fits = plan.actions.length + chosen.length <= PLAN_LIMIT;
    if (fits) {
      await planIdeas(assessmentId, session, chosen);
      setTicked(new Set());
    }
    const sentence = fits ? t('workshop.take.ideas.done', { count: chosen.length }) : t('workshop.take.ideas.full');
    setSaid(sentence);
    announce(sentence);
  };
  const toggle = (itemId: string, isOn: boolean) => {
    setSaid('');
    setTicked((before) => new Set(isOn ? [...before, itemId] : [...before].filter((id) => id !== itemId)));
  };
  return (
    <section>
      <h2>{t('workshop.take.ideas.title')}</h2>
      <p>{t('workshop.take.ideas.text')}</p>
      <ul className={styles.ideas}>
        {ideas.map(({ id, action }) => (
          <li key={id}>
            {isPlanned(id) ? (
              <p>
                <bdi className={styles.idea}>{action}</bdi>{' '}
                <span className={styles.about}>{nameItem({ pack, t }, id)}</span>{' '}
                <Tag tone="ready">{t('workshop.take.ideas.planned')}</Tag>
              </p>
            ) : (
              <div className={styles.choice}>
                <input
                  id={`idea-${id}`}
                  type="checkbox"
                  checked={ticked.has(id)}
                  onChange={({ target }) => toggle(id, target.checked)}
                />
                <label htmlFor={`idea-${id}`}>
                  <bdi className={styles.idea}>{action}</bdi>{' '}
                  <span className={styles.about}>{nameItem({ pack, t }, id)}</span>
                </label>
              </div>
            )}
          </li>
        ))}
      </ul>
      <p>{said}</p>
      <p className="row">
        {ideas.every(({ id }) => isPlanned(id)) ? null : (
          <button type="button" aria-disabled={chosen.length === 0} onClick={() => chosen.length > 0 && void add()}>
            {t('workshop.take.ideas.add', { number: chosen.length })}
          </button>
        )}
        <Link href={paths.plan(open.place)}>{t('workshop.take.ideas.plan')}</Link>
      </p>
    </section>
  );
}
