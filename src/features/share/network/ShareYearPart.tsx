import { useTranslation } from 'react-i18next';
import { STATES, type AnswerState } from '@/domain/answer';
import type { Counts } from '@/domain/assessment';
import type { ShareTick } from '@/domain/file/shareFields';
import type { ShareAnswer, ShareEvidence, ShareYear } from '@/domain/file/shareFile';
import { SOURCE_LANGUAGE, compareIndicators, type Pack } from '@/domain/pack';
import { formatPartialDate } from '@/exports/document/reportInput';
import { CountsLine } from '@/ui/answers/CountsLine';
import { TableRegion } from '@/ui/TableRegion';
import { ExchangePart } from './ExchangePart';
import styles from './network.module.css';
import { useSharedWords } from './useSharedWords';

type Props = {
  year: ShareYear;
  cityId: string;
  ticks: readonly ShareTick[];
  /** Undefined while it loads, and when this app does not have it. */
  pack: Pack | undefined;
  wasAgreed: boolean;
};

/** One year as it leaves: the counts, then every answer with what was ticked. */
export function ShareYearPart({ year, cityId, ticks, pack, wasAgreed }: Props) {
  const { t, i18n } = useTranslation();
  const { agreed, answers } = year;
  const caption = t('shareFile.preview.caption', { year: year.year });
  return (
    <section>
      <h3>{year.year}</h3>
      <p>
        {agreed
          ? t('shareFile.preview.agreed', {
              revision: agreed.revision,
              body: agreed.body,
              date: formatPartialDate(agreed.date, i18n.language),
            })
          : t(wasAgreed ? 'shareFile.preview.missing' : 'shareFile.preview.open')}
      </p>
      <CountsLine counts={countShared(answers, pack)} />
      {answers.length === 0 ? (
        <p>{t('shareFile.preview.empty')}</p>
      ) : (
        <TableRegion label={caption}>
          <table>
            <caption>{caption}</caption>
            <thead>
              <tr>
                <th scope="col">{t('shareFile.preview.indicator')}</th>
                <th scope="col">{t('shareFile.preview.answer')}</th>
                {ticks.includes('comments') ? <th scope="col">{t('shareFile.preview.comment')}</th> : null}
                {ticks.includes('evidence') ? <th scope="col">{t('shareFile.preview.evidence')}</th> : null}
              </tr>
            </thead>
            <tbody>
              {answers
                .toSorted((a, b) => compareIndicators({ id: a.indicatorId }, { id: b.indicatorId }))
                .map((answer) => (
                  <AnswerRow key={answer.indicatorId} answer={answer} ticks={ticks} pack={pack} />
                ))}
            </tbody>
          </table>
        </TableRegion>
      )}
      {ticks.includes('exchange') ? <ExchangePart year={year} cityId={cityId} pack={pack} /> : null}
    </section>
  );
}

type RowProps = { answer: ShareAnswer; ticks: readonly ShareTick[]; pack: Pack | undefined };

function AnswerRow({ answer, ticks, pack }: RowProps) {
  const { t } = useTranslation();
  const { indicatorId, changeReason, reasonWords, note, noteLanguage, evidence = [] } = answer;
  const tell = useSharedWords(pack);
  const title = pack?.indicators.find(({ id }) => id === indicatorId)?.title;
  return (
    <tr>
      <th scope="row">
        {indicatorId} <span lang={pack?.untranslated.includes(indicatorId) ? SOURCE_LANGUAGE : undefined}>{title}</span>
      </th>
      <td>
        {tell(answer)}
        {changeReason ? (
          <span className={`quiet ${styles.why}`}>
            {t('shareFile.preview.change', { reason: t(`changeReasons.${changeReason}`) })}
          </span>
        ) : null}
      </td>
      {ticks.includes('comments') ? (
        <td className={styles.words} dir="auto">
          {reasonWords ? <p>{reasonWords}</p> : null}
          {note ? <p lang={noteLanguage}>{note}</p> : null}
        </td>
      ) : null}
      {ticks.includes('evidence') ? (
        <td className={styles.shown}>
          <ul className={styles.pieces}>
            {Object.entries(evidence).map(([place, piece]) => (
              <Piece key={place} {...piece} />
            ))}
          </ul>
        </td>
      ) : null}
    </tr>
  );
}

function Piece({ title, type, date, link }: ShareEvidence) {
  const { t, i18n } = useTranslation();
  const details = [t(`evidence.types.${type}`), date ? formatPartialDate(date, i18n.language) : ''];
  return (
    <li>
      <bdi>{title}</bdi> <span className="quiet">{details.filter(Boolean).join(' · ')}</span> <bdi>{link}</bdi>
    </li>
  );
}

/** Counts of what leaves. Without the set nobody knows how many indicators have no row. */
function countShared(answers: readonly ShareAnswer[], pack: Pack | undefined): Counts {
  const states = new Map(answers.map(({ indicatorId, state }) => [indicatorId, state]));
  const ids = pack?.indicators.map(({ id }) => id) ?? [...states.keys()];
  const count = (state: AnswerState) => ids.filter((id) => (states.get(id) ?? 'unanswered') === state).length;
  const counts = Object.fromEntries(STATES.map((state) => [state, count(state)])) as Record<AnswerState, number>;
  return { ...counts, total: ids.length, applicable: ids.length - counts.notApplicable };
}
