import { lazy, memo, Suspense, useId, useRef } from 'react';
import { FormProvider } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { EarlierYear } from '@/data/years/earlierYear';
import { type Answer, type Evidence } from '@/domain/answer';
import { lacksEvidence } from '@/domain/evidence';
import type { Indicator, PackOutline } from '@/domain/pack';
import { announce } from '@/ui/Announcer';
import { paths, type Place } from '@/ui/paths';
import { Tag } from '@/ui/Tag';
import { useSecondDrawing } from '@/ui/useSecondDrawing';
import { AnswerInput } from './AnswerInput';
import { FieldsOf, useOpenField } from './elsewhere/useOpenField';
import { EvidenceInput } from './EvidenceInput';
import styles from './IndicatorForm.module.css';
import { IndicatorHelp } from './IndicatorHelp';
import { RemarksInput } from './RemarksInput';
import { TextInput } from './TextInput';
import { useAnswerForm } from './useAnswerForm';

const EarlierAnswer = lazy(async () => ({ default: (await import('./earlier/EarlierAnswer')).EarlierAnswer }));

type Props = {
  place: Place;
  assessmentId: string;
  indicator: Indicator;
  pack: PackOutline;
  answer: Answer | undefined;
  /** The language of the indicator's words where it is not that of the screen. */
  language?: string | undefined;
  /** The year before, if there is one. */
  earlier?: EarlierYear | undefined;
  /** True while the year is agreed: everything can be read, nothing changed. */
  locked: boolean;
};

/**
 * One indicator with everything that can be said about it. The principle page and the focus view show this same component,
 * so that no field can be missing in one of them.
 */
export const IndicatorForm = memo(function IndicatorForm(props: Props) {
  const { place, assessmentId, indicator, pack, answer, language, earlier, locked } = props;
  const { t } = useTranslation();
  const heading = useId();
  const isWhole = useSecondDrawing();
  const section = useRef<HTMLElement>(null);
  const { form, saveField, showFaults, removeAnswer } = useAnswerForm({ assessmentId, indicator, answer });
  const fieldsOf = `${assessmentId} ${indicator.id}`;
  const presence = useOpenField(fieldsOf);
  const addEvidence = ({ id, title, type, date = '', place: kept = '', link = '', department = '' }: Evidence) => {
    const row = { id, title, type, date, place: kept, link, department };
    form.setValue('evidence', [...form.getValues('evidence'), row]);
    saveField('evidence');
  };
  const remove = () => {
    removeAnswer();
    announce(t('assess.removed', { id: indicator.id }));
    section.current?.querySelector<HTMLElement>('input')?.focus();
  };
  return (
    <FormProvider {...form}>
      {/* A form of its own: without one, the radio buttons of all indicators on the page would be a single group. */}
      <form noValidate onSubmit={(event) => event.preventDefault()} {...presence}>
        <section
          ref={section}
          className={styles.indicator}
          id={indicator.id}
          tabIndex={-1}
          aria-labelledby={heading}
          onBlur={(event) => {
            if ('name' in event.target && typeof event.target.name === 'string' && event.target.name !== '') {
              showFaults(event.target.name);
            }
          }}
        >
          <p className={styles.id}>
            {indicator.id} · {pack.dimensions[indicator.dimension]}
            {indicator.shortForm ? ` · ${t('assess.shortForm')}` : ''}
          </p>
          {language ? <p className="quiet">{t('assess.notTranslated')}</p> : null}
          <h2 id={heading} lang={language}>
            {indicator.question}
          </h2>
          <IndicatorHelp indicator={indicator} pack={pack} language={language} />
          <fieldset disabled={locked} role="presentation">
            <FieldsOf value={fieldsOf}>
              <AnswerInput indicator={indicator} pack={pack} labelledBy={heading} language={language} />
              <div className={styles.after}>
                {answer && answer.state !== 'unanswered' && !locked ? (
                  <button type="button" className="plain" onClick={remove}>
                    {t('assess.remove')}
                    <span className="spoken"> {indicator.id}</span>
                  </button>
                ) : null}
                {answer?.method ? <span>{t('roomView.method', { title: answer.method.title })}</span> : null}
                {lacksEvidence(answer) ? <Tag tone="attention">{t('evidence.notEvidenced')}</Tag> : null}
                <Link href={paths.history(place, indicator.id)}>
                  {t('nav.history')}
                  <span className="spoken"> {indicator.id}</span>
                </Link>
              </div>
              {isWhole ? (
                <>
                  {earlier ? (
                    <Suspense fallback={null}>
                      <EarlierAnswer
                        {...{ assessmentId, indicator, pack, answer, earlier, locked }}
                        onEvidence={addEvidence}
                      />
                    </Suspense>
                  ) : null}
                  <TextInput
                    name="note"
                    label={t('assess.note')}
                    hint={t('assess.noteHint')}
                    lines
                    lang={answer?.noteLanguage}
                  />
                  <EvidenceInput suggestions={indicator.evidence} onRemoved={() => saveField('evidence')} />
                  <RemarksInput pack={pack} indicator={indicator} />
                </>
              ) : null}
            </FieldsOf>
          </fieldset>
        </section>
      </form>
    </FormProvider>
  );
});
