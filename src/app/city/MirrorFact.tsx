import { useTranslation } from 'react-i18next';
import type { OpenAssessment } from '@/data/assessments';
import type { MirrorState } from '@/data/files/mirrorState';
import { useFormat } from '@/ui/useFormat';
import { DueTag } from './DueTag';

type Props = { open: OpenAssessment; mirror: MirrorState };

/** "Kept in file granollers.json, 14:32", or in a word that it is not any more, and since when. */
export function MirrorFact({ open, mirror: { status, name, at } }: Props) {
  const { t, i18n } = useTranslation();
  const format = useFormat();
  const allow = async () => {
    const { allowMirror } = await import('@/data/files/mirror');
    await allowMirror(open.city.id, { about: t('file.about'), language: i18n.language });
  };
  const isToday = at !== undefined && new Date(at).toDateString() === new Date().toDateString();
  const time = at === undefined ? undefined : isToday ? format.time(at) : format.moment(at);
  const text = time === undefined ? t('copy.mirror.notYet', { name }) : t('copy.mirror.kept', { name, time });
  if (status === 'upToDate' || status === 'waiting') {
    return <span>{text}</span>;
  }
  return (
    <>
      <DueTag>{t(`copy.mirror.${status}`)}</DueTag>
      <span>{text}</span>
      {status === 'noPermission' ? (
        <button type="button" className="plain" onClick={() => void allow()}>
          {t('copy.mirror.allow')}
        </button>
      ) : null}
    </>
  );
}
