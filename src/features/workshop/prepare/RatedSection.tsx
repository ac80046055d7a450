import { useTranslation } from 'react-i18next';
import type { Pack } from '@/domain/pack';
import { isPrincipleId } from '@/domain/workshop/ballot';
import { describeItem } from '@/domain/workshop/itemWords';
import type { Session } from '@/domain/workshop/session';
import styles from './prepare.module.css';

type Props = { session: Session; sheets: number; pack: Pack | undefined };

/** What the room rates: how many questions of which kind, and their list when somebody asks for it. */
export function RatedSection({ session: { items }, sheets, pack }: Props) {
  const { t } = useTranslation();
  const principles = items.filter(({ id }) => isPrincipleId(id)).length;
  const indicators = items.length - principles;
  return (
    <section>
      <h2>{t('workshop.prepare.rated.title')}</h2>
      <p>
        {principles > 0 ? t('workshop.prepare.rated.principles', { count: principles }) : null}{' '}
        {indicators > 0 ? t('workshop.prepare.rated.indicators', { count: indicators }) : null}{' '}
        {t('workshop.prepare.rated.sheets', { count: sheets })}
      </p>
      {pack ? (
        <details>
          <summary>{t('workshop.prepare.rated.show')}</summary>
          <ul className={styles.items}>
            {items.map(({ id }) => {
              const words = describeItem(id, pack);
              return (
                <li key={id}>
                  {words?.number ?? id} {words?.title}
                </li>
              );
            })}
          </ul>
        </details>
      ) : null}
    </section>
  );
}
