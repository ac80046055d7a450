import { useTranslation } from 'react-i18next';
import type { CityContent } from '@/domain/file/cityFile';
import { useFormat } from '@/ui/useFormat';

type Props = { name: string; content: CityContent; savedAt: string };

/** What a checked file holds, before anything is done with it. */
export function FileSummary({ name, content, savedAt }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <section className="sheet">
      <h2>
        {content.city.name}, {format.country(content.city.country)}
      </h2>
      {content.city.sample ? <p>{t('open.isSample')}</p> : null}
      <p>{t('open.intact', { name, moment: format.moment(savedAt) })}</p>
      <ul>
        {content.assessments
          .toSorted((a, b) => b.year - a.year)
          .map(({ id, year, answers }) => (
            <li key={id}>
              {t('open.year', { year, count: answers.filter(({ state }) => state === 'answered').length })}
            </li>
          ))}
      </ul>
    </section>
  );
}
