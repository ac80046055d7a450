import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { SessionProps } from '@/data/workshop/sessions';
import { takeBack } from '@/data/workshop/taking';
import type { Pack } from '@/domain/pack';
import { isPrincipleId, principleOf } from '@/domain/workshop/ballot';
import type { TakeOver } from '@/domain/workshop/takeOver';
import { nameItem, nameRating } from '@/exports/document/minutesInput';
import { announce } from '@/ui/Announcer';
import { paths } from '@/ui/paths';
import { useFormat } from '@/ui/useFormat';
import styles from './take.module.css';

type Props = Omit<SessionProps, 'ballots'> & { pack: Pack; all: readonly TakeOver[] };

/** What is in the assessment already, and what can never be. */
export function TakenList({ open, session, pack, all }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  const taken = all.filter(({ meeting }) => meeting === 'taken');
  const unfit = all.filter(({ meeting }) => meeting === 'unfit');
  const back = async (itemId: string) => {
    await takeBack(open.assessment.id, session.id, itemId);
    announce(t('workshop.take.taken.backDone'));
  };
  return (
    <>
      {taken.length > 0 ? (
        <section>
          <h2>{t('workshop.take.taken.title')}</h2>
          <ul className={styles.taken}>
            {taken.map(({ item: { id, takenAt }, agreed }) => {
              const question = nameItem({ pack, t }, id);
              return (
                <li key={id}>
                  <span>
                    {question} · <strong>{nameRating(agreed, { pack, t })}</strong>
                    {takenAt ? ` · ${t('workshop.take.taken.on', { day: format.day(takenAt) })}` : null}
                  </span>
                  <button
                    type="button"
                    className="plain"
                    aria-label={t('workshop.take.taken.backOf', { question })}
                    onClick={() => void back(id)}
                  >
                    {t('workshop.take.taken.back')}
                  </button>
                  {isPrincipleId(id) ? null : (
                    <Link href={paths.principle(open.place, principleOf(id), id)}>
                      {t('workshop.take.taken.answer')}
                      <span className="spoken"> {id}</span>
                    </Link>
                  )}
                </li>
              );
            })}
          </ul>
        </section>
      ) : null}
      {unfit.length > 0 ? (
        <section>
          <h2>{t('workshop.take.unfit.title')}</h2>
          <p>{t('workshop.take.unfit.text')}</p>
          <ul>
            {unfit.map(({ item: { id }, agreed }) => (
              <li key={id}>
                {nameItem({ pack, t }, id)} · <strong>{nameRating(agreed, { pack, t })}</strong>
              </li>
            ))}
          </ul>
        </section>
      ) : null}
    </>
  );
}
