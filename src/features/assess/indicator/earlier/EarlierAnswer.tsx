import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { saveAnswer } from '@/data/assessments';
import { newId } from '@/data/browser/device';
import type { EarlierYear } from '@/data/years/earlierYear';
import { pointsOf, type Answer, type AnswerPatch, type Evidence } from '@/domain/answer';
import type { Indicator, PackOutline } from '@/domain/pack';
import { announce } from '@/ui/Announcer';
import { useFormat } from '@/ui/useFormat';
import styles from './EarlierAnswer.module.css';
import { ReasonChoice } from './ReasonChoice';

type Props = {
  assessmentId: string;
  indicator: Indicator;
  pack: PackOutline;
  answer: Answer | undefined;
  earlier: EarlierYear;
  locked: boolean;
  /** Puts a piece of evidence into the form, where others may be on their way. */
  onEvidence: (piece: Evidence) => void;
};

/** What was answered the year before, in words below the options: to be kept by a press, never chosen beforehand. */
export function EarlierAnswer({ assessmentId, indicator, pack, answer, earlier, locked, onEvidence }: Props) {
  const { t } = useTranslation();
  const { year } = earlier;
  const part = useRef<HTMLFieldSetElement>(null);
  const before = earlier.answers.get(indicator.id);
  const kept = earlier.keeps(indicator.id);
  const words = useAnswerWords(indicator, pack, before);
  if (!before || words === undefined) {
    return null;
  }
  const save = (patch: AnswerPatch, done: string) => {
    // The button that was pressed goes away.
    part.current?.focus();
    void saveAnswer(assessmentId, indicator.principle, indicator.id, patch, answer).then(() => announce(done));
  };
  const keep = keepPatch(indicator, before, answer, year);
  const evidence = (before.evidence ?? []).filter(({ title }) => !answer?.evidence?.some((own) => own.title === title));
  const again = (piece: Evidence) => {
    part.current?.focus();
    onEvidence({ ...piece, id: newId() });
    announce(t('assess.earlier.evidenceTaken'));
  };
  return (
    <fieldset ref={part} tabIndex={-1} className={styles.earlier}>
      <legend className="spoken">{t('assess.earlier.heading', { year })}</legend>
      <p>
        {t('assess.earlier.answer', { year, answer: words })}{' '}
        {kept === undefined ? t('assess.earlier.otherMeaning') : null}
        {kept === 'wording' ? t('assess.earlier.otherWords') : null}
      </p>
      {kept && keep && !locked ? (
        <button type="button" onClick={() => save(keep, t('assess.earlier.kept', { id: indicator.id }))}>
          {t(startsFrom(indicator, before) ? 'assess.earlier.useAsStart' : 'assess.earlier.keep', { year })}
          <span className="spoken"> {indicator.id}</span>
        </button>
      ) : null}
      {answer?.changeReason ? (
        <ReasonChoice
          assessmentId={assessmentId}
          answer={answer}
          indicator={indicator}
          change={(pointsOf(answer) ?? 0) - (pointsOf(before) ?? 0)}
        />
      ) : null}
      {before.note || evidence.length > 0 ? (
        <details>
          <summary>
            {t('assess.earlier.written', { year })}
            <span className="spoken"> {indicator.id}</span>
          </summary>
          {before.note ? (
            <>
              <blockquote lang={before.noteLanguage}>{before.note}</blockquote>
              {answer?.note || locked ? null : (
                <button
                  type="button"
                  onClick={() =>
                    save({ note: before.note, noteLanguage: before.noteLanguage }, t('assess.earlier.noteTaken'))
                  }
                >
                  {t('assess.earlier.useNote')}
                </button>
              )}
            </>
          ) : null}
          {evidence.length > 0 ? (
            <>
              <p>{t('assess.earlier.stillValid')}</p>
              <ul>
                {evidence.map((piece) => (
                  <li key={piece.id}>
                    <bdi>{piece.title || piece.link}</bdi>{' '}
                    {locked ? null : (
                      <button type="button" className="plain" onClick={() => again(piece)}>
                        {t('assess.earlier.useEvidence')}
                        <span className="spoken"> {piece.title}</span>
                      </button>
                    )}
                  </li>
                ))}
              </ul>
            </>
          ) : null}
        </details>
      ) : null}
    </fieldset>
  );
}

/** The answer in a few words; undefined when there was none. */
function useAnswerWords(indicator: Indicator, pack: PackOutline, answer: Answer | undefined): string | undefined {
  const { t } = useTranslation();
  const format = useFormat();
  if (!answer || answer.state === 'unanswered') {
    return undefined;
  }
  if (answer.state !== 'answered') {
    return t(`state.${answer.state}`);
  }
  const { level, choice, figure } = answer;
  const step = pack.scale.find(({ id }) => id === level);
  if (step) {
    return `${format.number(step.value)} ${step.name}`;
  }
  if (choice) {
    return pack.choices[choice];
  }
  const measure = indicator.format === 'number' && figure ? indicator.measures[figure.measure] : undefined;
  return figure?.value === undefined ? undefined : `${format.number(figure.value)} ${measure?.unit ?? ''}`.trim();
}

/** What the press writes; undefined when it would change nothing. A figure is of its year: it only becomes the start. */
function keepPatch(
  indicator: Indicator,
  before: Answer,
  answer: Answer | undefined,
  year: number,
): AnswerPatch | undefined {
  const { state, level, choice, figure, reason, reasonWords } = before;
  if (startsFrom(indicator, before)) {
    const start = { value: figure?.value, year: figure?.year ?? year };
    return figure && answer?.figure === undefined
      ? { figure: { ...figure, value: undefined, year: undefined, baseline: figure.baseline ?? start } }
      : undefined;
  }
  const same = answer?.state === state && answer.level === level && answer.choice === choice;
  return same ? undefined : { state, level, choice, reason, reasonWords };
}

/** A figure of last year is none of this year. */
function startsFrom({ format }: Indicator, before: Answer): boolean {
  return format === 'number' && before.state === 'answered';
}
