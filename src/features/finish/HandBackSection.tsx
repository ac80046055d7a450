import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { OpenAssessment } from '@/data/assessments';
import { countAnswers, indexAnswers } from '@/domain/assessment';
import type { Part } from '@/domain/part';
import { CountsLine } from '@/ui/answers/CountsLine';
import { CopyText } from '@/ui/files/CopyText';
import { SaveFile } from './SaveFile';

type Props = { open: OpenAssessment; part: Part };

/** A department has answered its part: it saves the file and attaches it to a mail, with words that are ready. */
export function HandBackSection({ open, part }: Props) {
  const { t } = useTranslation();
  const counts = countAnswers(open.pack.indicators, indexAnswers(open.assessment.answers));
  return (
    <section>
      <h2>{t('finish.part.file')}</h2>
      <CountsLine counts={counts} />
      {counts.unanswered > 0 ? <p>{t('finish.part.unanswered', { count: counts.unanswered })}</p> : null}
      <SaveFile open={open} label={t('finish.part.save')}>
        <p>
          {part.sendTo
            ? t('finish.part.attach', { sendTo: part.sendTo })
            : t('finish.part.attachOpen', { city: open.city.name })}
        </p>
      </SaveFile>
      <h2>{t('finish.part.mail')}</h2>
      <MailText
        text={t('finish.part.mailText', {
          department: part.department,
          city: open.city.name,
          year: open.place.year,
          answered: counts.answered,
          applicable: counts.applicable,
        })}
      />
    </section>
  );
}

/** Words for the mail, to copy: the app itself mails nothing. */
function MailText({ text }: { text: string }) {
  const { t } = useTranslation();
  const place = useRef<HTMLTextAreaElement>(null);
  return (
    <>
      <p>
        <textarea ref={place} readOnly rows={5} value={text} aria-label={t('finish.part.mail')} />
      </p>
      <CopyText
        text={text}
        label={t('finish.part.copy')}
        copied={t('finish.part.copied')}
        selected={t('finish.part.selected')}
        select={() => place.current?.select()}
      />
    </>
  );
}
