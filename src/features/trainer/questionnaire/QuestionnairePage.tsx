import { memo, useDeferredValue, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import type { DocumentModel } from '@/domain/document/model';
import type { Pack } from '@/domain/pack';
import { buildQuestionnaire } from '@/exports/questionnaire/questionnaireDocument';
import { DocumentBlocks } from '@/ui/document/DocumentBlocks';
import { DocumentSection } from '@/ui/document/DocumentSection';
import { DocumentText } from '@/ui/document/DocumentText';
import { Field } from '@/ui/Field';
import { Notice } from '@/ui/Notice';
import { paths } from '@/ui/paths';
import { useFormat } from '@/ui/useFormat';
import styles from './questionnaire.module.css';

/** Stands in the address for all principles. */
const ALL = 'all';

type Props = { pack: Pack; about?: string | undefined };

/** The questions of a principle, or of all, to be answered with a pencil. The address says which. */
export function QuestionnairePage({ pack, about = pack.principles[0]?.id ?? '' }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  const [, navigate] = useLocation();
  const wanted = about === ALL ? ALL : about.toUpperCase();
  const [chosen, setChosen] = useState(wanted);
  const isThere = wanted === ALL || pack.principles.some(({ id }) => id === wanted);
  return (
    <>
      <div className="noprint">
        {isThere ? null : (
          <Notice kind="warning">
            <p>{t('questionnaire.page.gone')}</p>
          </Notice>
        )}
        <form
          aria-label={t('questionnaire.page.which')}
          onSubmit={(event) => {
            event.preventDefault();
            navigate(paths.trainer('questionnaire', chosen));
          }}
        >
          <Field label={t('questionnaire.page.which')}>
            {(wiring) => (
              <select {...wiring} value={chosen} onChange={({ target }) => setChosen(target.value)}>
                {pack.principles.map(({ id, number, shortTitle }) => (
                  <option key={id} value={id}>
                    {t('questionnaire.page.option', { number: format.number(number), title: shortTitle })}
                  </option>
                ))}
                <option value={ALL}>{t('questionnaire.page.all')}</option>
              </select>
            )}
          </Field>
          <button type="submit">{t('questionnaire.page.show')}</button>
        </form>
      </div>
      {isThere ? <BlankForm pack={pack} principle={wanted === ALL ? undefined : wanted} /> : null}
    </>
  );
}

/**
 * The same document that the report page makes, without a city. All 20 principles are 10,000 elements: React makes them in
 * small steps, between which the page answers, because the document is a deferred value of a memoized component.
 */
function BlankForm({ pack, principle }: { pack: Pack; principle: string | undefined }) {
  const { t, i18n } = useTranslation();
  const format = useFormat();
  const { language } = i18n;
  const form = useMemo(
    () =>
      buildQuestionnaire(
        { pack, t, format, language, direction: i18n.dir(language) },
        principle === undefined ? {} : { principles: [principle] },
      ),
    [pack, t, format, language, i18n, principle],
  );
  const shown = useDeferredValue<DocumentModel | undefined>(form, undefined);
  return shown ? <FormSheet form={shown} /> : null;
}

/** Its title is no heading: the page has one already. */
const FormSheet = memo(function FormSheet({ form: { heading, blocks, sections } }: { form: DocumentModel }) {
  return (
    <div className="sheet paper">
      <p className={styles.title}>
        {heading.map((text, line) => (
          <span key={line === 0 ? 'kind' : 'set'}>
            <DocumentText text={text} />
          </span>
        ))}
      </p>
      <DocumentBlocks blocks={blocks} />
      {sections.map((section) => (
        <DocumentSection key={section.id} section={section} level={2} />
      ))}
    </div>
  );
});
