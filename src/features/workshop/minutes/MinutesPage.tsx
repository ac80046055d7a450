import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { SessionProps } from '@/data/workshop/sessions';
import { buildMinutesDocument, hasMinutes } from '@/exports/document/minutesDocument';
import { DocumentBlocks } from '@/ui/document/DocumentBlocks';
import { DocumentContents } from '@/ui/document/DocumentContents';
import { DocumentMarks } from '@/ui/document/DocumentMarks';
import { DocumentSection } from '@/ui/document/DocumentSection';
import { DocumentText } from '@/ui/document/DocumentText';
import { LanguageField } from '@/ui/document/LanguageField';
import { paths } from '@/ui/paths';
import { AgreementPart } from './AgreementPart';
import { BallotsPart } from './BallotsPart';
import { MinutesFiles } from './MinutesFiles';
import styles from './minutes.module.css';
import { useMinutesInput } from './useMinutesInput';

/**
 * The minutes of a workshop, to read, to print and to take away. Screen and file are made from the same document, in any
 * language there is; what stands around it is in the language of the screen.
 */
export function MinutesPage(props: SessionProps) {
  const { open, session } = props;
  const { t, i18n } = useTranslation();
  const [chosen, setChosen] = useState<string>();
  const language = chosen ?? i18n.language;
  const input = useMinutesInput(props, language);
  const minutes = useMemo(() => input && buildMinutesDocument(input), [input]);
  if (!hasMinutes(session)) {
    return (
      <>
        <h2>{t('minutes.empty.title')}</h2>
        <p>{t('minutes.empty.text')}</p>
        <p>
          <Link href={paths.session(open.place, session.id, 'talk')}>{t('minutes.empty.next')}</Link>
        </p>
      </>
    );
  }
  if (!input || !minutes) {
    return <p>{t('minutes.loading')}</p>;
  }
  const words = { lang: minutes.language, dir: minutes.direction };
  return (
    <article className={styles.minutes}>
      <div {...words}>
        <p className={styles.kind}>
          <DocumentText text={minutes.heading[1] ?? ''} />
        </p>
        <DocumentMarks marks={minutes.marks} />
      </div>
      <div className="noprint">
        <p>{t('minutes.purpose')}</p>
        <LanguageField
          label={t('minutes.language')}
          value={language}
          onChange={(to = language) => setChosen(to === i18n.language ? undefined : to)}
        />
        <MinutesFiles open={open} input={input} />
      </div>
      <div {...words}>
        <DocumentBlocks blocks={minutes.blocks} />
        <DocumentContents contents={minutes.contents} sections={minutes.sections} />
      </div>
      <AgreementPart {...props} />
      <div {...words}>
        {minutes.sections.map((section) => (
          <DocumentSection key={section.id} section={section} level={2} />
        ))}
      </div>
      <BallotsPart {...props} />
    </article>
  );
}
