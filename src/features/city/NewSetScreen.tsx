import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { OpenAssessment } from '@/data/assessments';
import { moveToPack, returnToOldPack } from '@/data/years/packMove';
import { CURRENT_PACK } from '@/data/packFiles';
import { getPack } from '@/data/packs';
import { useLoaded } from '@/data/useLoaded';
import { stateOf } from '@/domain/answer';
import { indexAnswers } from '@/domain/assessment';
import type { Pack } from '@/domain/pack';
import { listPackChanges, PACK_CHANGES, type PackChange } from '@/domain/years/packChanges';
import { announce } from '@/ui/Announcer';
import { Notice } from '@/ui/Notice';
import { PageTitle } from '@/ui/PageTitle';
import { paths } from '@/ui/paths';

/** What a newer edition of the indicator set changes, before and after a year is moved to it: one list, place by place. */
export function NewSetScreen({ open }: { open: OpenAssessment }) {
  const { t, i18n } = useTranslation();
  const { assessment, pack, place, city } = open;
  const moved = pack.id === CURRENT_PACK && assessment.movedFrom !== undefined;
  const [from, to] = moved ? [pack.follows, pack.id] : [pack.id, CURRENT_PACK];
  const packs = useLoaded(`${from} ${to}`, i18n.language, () =>
    Promise.all([getPack(from ?? '', i18n.language), getPack(to, i18n.language)]),
  );
  const title = t('newSet.page', { city: city.name, year: place.year });
  if (!packs) {
    return <PageTitle title={title}>{t('newSet.title')}</PageTitle>;
  }
  const [old, next] = packs;
  if (next.follows !== old.id) {
    return (
      <>
        <PageTitle title={title}>{t('newSet.title')}</PageTitle>
        <p>{t('newSet.none')}</p>
      </>
    );
  }
  const changes = listPackChanges(old, next);
  const move = async () => {
    await moveToPack(assessment.id, next.id);
    announce(t('newSet.nowMoved'));
  };
  return (
    <>
      <PageTitle title={title}>{t('newSet.title')}</PageTitle>
      <p>{t('newSet.lead', { old: old.version, next: next.version })}</p>
      {assessment.agreed ? <Notice kind="info">{t('newSet.agreed')}</Notice> : null}
      {moved || assessment.agreed ? null : (
        <p>
          <button type="button" className="main" onClick={() => void move()}>
            {t('newSet.move')}
          </button>
        </p>
      )}
      {PACK_CHANGES.map((kind) => {
        const some = changes.filter((change) => change.kind === kind);
        return some.length === 0 ? null : (
          <details key={kind} open={kind !== 'unchanged'}>
            <summary>{t(`newSet.kinds.${kind}`, { count: some.length })}</summary>
            <p>{t(`newSet.what.${kind}`)}</p>
            <ul>
              {some.map((change) => (
                <li key={[...change.from, '>', ...change.to].join(' ')}>
                  <ChangeLine change={change} old={old} next={next} open={open} moved={moved} />
                </li>
              ))}
            </ul>
          </details>
        );
      })}
      {moved && !assessment.agreed ? (
        <section>
          <h2>{t('newSet.back')}</h2>
          <p>{t('newSet.backText')}</p>
          <button type="button" onClick={() => void returnToOldPack(assessment.id)}>
            {t('newSet.return')}
          </button>
        </section>
      ) : null}
    </>
  );
}

type LineProps = { change: PackChange; old: Pack; next: Pack; open: OpenAssessment; moved: boolean };

/** One change: what was asked, what is asked now, and, in the new draft, whether it is answered. */
function ChangeLine({ change, old, next, open, moved }: LineProps) {
  const { t } = useTranslation();
  const answers = indexAnswers(open.assessment.answers);
  const name = (pack: Pack, id: string) => {
    const title = pack.indicators.find((indicator) => indicator.id === id)?.title ?? '';
    return t('newSet.named', { id, title });
  };
  const isSame = change.from.join() === change.to.join();
  return (
    <>
      {isSame ? null : change.from.map((id) => <s key={id}>{name(old, id)} </s>)}
      {change.to.map((id) => (
        <span key={id}>
          {moved ? (
            <Link href={paths.principle(open.place, `P${id.slice(0, 2)}`, id)}>{name(next, id)}</Link>
          ) : (
            name(next, id)
          )}{' '}
          {moved ? t('newSet.stateNow', { state: t(`state.${stateOf(answers.get(id))}`) }) : null}{' '}
        </span>
      ))}
    </>
  );
}
