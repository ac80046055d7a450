import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { setClosed } from '@/domain/workshop/steps';
import { paths } from '@/ui/paths';
import { StepTitle } from './tools/StepTitle';
import styles from './talk.module.css';
import type { TalkView } from './talkView';

/** The workshop is over: what was agreed, and where it goes from here. */
export function ClosedPhase({ view, takesFocus }: { view: TalkView; takesFocus: boolean }) {
  const { t } = useTranslation();
  const { open, session, change } = view;
  const agreed = session.items.filter((item) => item.agreed).length;
  const parked = session.items.filter((item) => item.parked).length;
  return (
    <section className="sheet">
      <StepTitle takesFocus={takesFocus}>{t('workshop.talk.over.title')}</StepTitle>
      <p className={styles.hint}>
        {t('workshop.talk.over.agreed', { count: agreed, of: session.items.length })}{' '}
        {parked > 0 ? t('workshop.talk.over.parked', { count: parked }) : null}
      </p>
      <div className="row">
        <Link href={paths.session(open.place, session.id, 'minutes')} className="button main">
          {t('workshop.talk.over.minutes')}
        </Link>
        <Link href={paths.session(open.place, session.id, 'take')} className="button">
          {t('workshop.talk.over.take')}
        </Link>
        <button type="button" className="plain" onClick={() => void change((now) => setClosed(now, false))}>
          {t('workshop.talk.over.goOn')}
        </button>
      </div>
    </section>
  );
}
