import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { OpenAssessment } from '@/data/assessments';
import type { PartForm } from '@/data/files/parts';
import { Field } from '@/ui/Field';
import { CopyText } from '@/ui/files/CopyText';
import { useFormat } from '@/ui/useFormat';
import styles from './departments.module.css';

/** A file that was just made; `turn` tells one from the next. */
export type Made = PartForm & { name: string; turn: number };

type Props = { made: Made; until: string; open: OpenAssessment };

/** The file is in the downloads: here is the text for the mail that takes it to the department. */
export function MadeFile({ made, until, open }: Props) {
  const { t } = useTranslation();
  const text = useMailText({ made, until, open });
  const heading = useRef<HTMLHeadingElement>(null);
  const area = useRef<HTMLTextAreaElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <section className={`sheet ${styles.made}`}>
      <h2 ref={heading} tabIndex={-1}>
        {t('departments.made', { department: made.department })}
      </h2>
      <p>{t('departments.madeNext', { name: made.name })}</p>
      <Field label={t('departments.mail.title')} hint={t('departments.mail.hint')}>
        {(wiring) => <textarea {...wiring} ref={area} readOnly rows={14} dir="auto" value={text} />}
      </Field>
      <CopyText
        text={text}
        label={t('departments.mail.copy')}
        copied={t('departments.mail.copied')}
        selected={t('departments.mail.select')}
        select={() => area.current?.select()}
        main
      />
    </section>
  );
}

/** What the mail says, in the language of the screen. */
function useMailText({ made, until, open }: Props): string {
  const { t } = useTranslation();
  const format = useFormat();
  const { city, place } = open;
  const { department, name } = made;
  // At noon: the beginning of a day in UTC is the day before in half of the world.
  const day = until === '' ? '' : format.day(`${until}T12:00`);
  return [
    t('departments.mail.hello'),
    '',
    t('departments.mail.why', { city: city.name, year: place.year, department, count: made.indicators.length }),
    t('departments.mail.file', { name }),
    '',
    t('departments.mail.open', { address: location.href.replace(/#.*$/, ''), open: t('open.title') }),
    t('departments.mail.answer'),
    t('departments.mail.back', { handBack: t('nav.handBack'), sendTo: made.sendTo }),
    ...(day === '' ? [] : ['', t('departments.mail.until', { day })]),
    '',
    t('departments.mail.private'),
  ].join('\n');
}
