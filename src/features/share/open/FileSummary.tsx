import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ReadFile } from '@/data/files/combining';
import { useFormat } from '@/ui/useFormat';

/** What a checked file holds, before anything is done with it. */
export function FileSummary({ file, children }: { file: ReadFile; children: ReactNode }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { name, content, savedAt, revision } = file;
  const part = content.assessments.find((assessment) => assessment.part)?.part;
  return (
    <div>
      <h3>{name}</h3>
      <p>{t('open.intact', { moment: format.moment(savedAt), revision })}</p>
      <ul>
        {content.assessments
          .filter(({ replacedBy }) => replacedBy === undefined)
          .toSorted((a, b) => b.year - a.year)
          .map(({ id, year, answers, sessions = [] }) => (
            <li key={id}>
              {t('open.year', { year, count: answers.filter(({ state }) => state === 'answered').length })}
              {sessions.length > 0 ? ` · ${t('open.workshops', { count: sessions.length })}` : null}
            </li>
          ))}
        {part ? <li>{t('open.part', { department: part.department, count: part.indicators.length })}</li> : null}
      </ul>
      {children}
    </div>
  );
}
