import { useEffect, useState, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { OpenAssessment } from '@/data/assessments';
import { allowMirror, chooseMirror, stopMirror, writeMirror } from '@/data/files/mirror';
import { getMirrorState, onMirror, type MirrorState } from '@/data/files/mirrorState';
import { announce } from '@/ui/Announcer';
import { Notice } from '@/ui/Notice';
import { paths } from '@/ui/paths';
import { useFormat } from '@/ui/useFormat';

/** A file on the shared drive that is kept up to date by itself: chosen, watched, allowed again, let go. */
export function MirrorSection({ open }: { open: OpenAssessment }) {
  const { t, i18n } = useTranslation();
  const { language } = i18n;
  const cityId = open.city.id;
  const about = t('file.about');
  const mirror = useSyncExternalStore(onMirror, () => getMirrorState(cityId));
  const [fault, setFault] = useState<'otherFile' | 'failed'>();
  useEffect(() => {
    void writeMirror(cityId, { about, language });
  }, [cityId, about, language]);
  const run = async (step: () => Promise<unknown>) => {
    setFault(undefined);
    try {
      const outcome = await step();
      if (outcome === 'otherFile') {
        setFault(outcome);
      } else if (outcome === 'upToDate') {
        announce(t('finish.mirror.written'));
      }
    } catch {
      setFault('failed');
    }
  };
  const choose = (kind: 'new' | 'existing') => run(() => chooseMirror(cityId, { about, language }, kind));
  return (
    <section>
      <h2>{t('finish.mirror.title')}</h2>
      <p>{t('finish.mirror.why')}</p>
      {mirror ? <MirrorNotice mirror={mirror} /> : null}
      {fault ? (
        <Notice kind="failure" announced>
          {t(`finish.mirror.${fault}`)}
        </Notice>
      ) : null}
      <div className="row">
        {mirror?.status === 'noPermission' ? (
          <button
            type="button"
            className="main"
            onClick={() => void run(() => allowMirror(cityId, { about, language }))}
          >
            {t('copy.mirror.allow')}
          </button>
        ) : null}
        <button type="button" onClick={() => void choose('new')}>
          {t(mirror ? 'finish.mirror.chooseOther' : 'finish.mirror.chooseNew')}
        </button>
        <button type="button" onClick={() => void choose('existing')}>
          {t('finish.mirror.chooseExisting')}
        </button>
        {mirror ? (
          <button type="button" onClick={() => void run(() => stopMirror(cityId))}>
            {t('finish.mirror.stop')}
          </button>
        ) : null}
      </div>
      <p className="hint">{t('finish.mirror.hint')}</p>
    </section>
  );
}

/** How the file is, and the next step when it is not up to date. */
function MirrorNotice({ mirror: { status, name, at } }: { mirror: MirrorState }) {
  const { t } = useTranslation();
  const format = useFormat();
  const isWell = status === 'upToDate' || status === 'waiting';
  return (
    <Notice kind={isWell ? 'ok' : 'warning'}>
      <p>
        {at === undefined
          ? t('copy.mirror.notYet', { name })
          : t('copy.mirror.kept', { name, time: format.moment(at) })}
      </p>
      <p>
        {t(`finish.mirror.states.${status}`)}{' '}
        {status === 'changedElsewhere' ? <Link href={paths.openFile()}>{t('finish.check.openIt')}</Link> : null}
      </p>
    </Notice>
  );
}
