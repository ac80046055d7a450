import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { OpenAssessment } from '@/data/assessments';
import { listPackLinks } from '@/data/packs';
import { useLoaded } from '@/data/useLoaded';
import { useWatched } from '@/data/useWatched';
import { getCityYears } from '@/data/years/cityYears';
import type { Indicator } from '@/domain/pack';
import { compareMeanings } from '@/domain/years/meaning';
import { Notice } from '@/ui/Notice';
import { paths } from '@/ui/paths';
import { TableRegion } from '@/ui/TableRegion';
import styles from './history.module.css';
import { useAnswerWords } from '@/ui/answers/useAnswerWords';

type Props = { open: OpenAssessment; id: string; principle: string; indicator: Indicator | undefined };

/** The answer to one indicator in every year of the city, with its note and the reason for the change. */
export function YearsTable({ open: { place, pack }, id, principle, indicator }: Props) {
  const { t, i18n } = useTranslation();
  const { language } = i18n;
  const say = useAnswerWords(indicator);
  const years = useWatched(`years ${place.cityId} ${language}`, () => getCityYears(place.cityId, language));
  const packs = useLoaded('pack links', '', listPackLinks);
  if (years.status === 'failed') {
    return <Notice kind="warning">{t('review.history.unreadable')}</Notice>;
  }
  if (!years.value || !packs) {
    return null;
  }
  const caption = t('review.history.yearsCaption', { id });
  return (
    <section>
      <h2>{t('review.history.years')}</h2>
      <TableRegion label={caption}>
        <table className={styles.years}>
          <caption>{caption}</caption>
          <thead>
            <tr>
              <th scope="col">{t('review.history.year')}</th>
              <th scope="col">{t('review.history.answer')}</th>
              <th scope="col">{t('review.history.reason')}</th>
              <th scope="col">{t('review.history.note')}</th>
            </tr>
          </thead>
          <tbody>
            {years.value.toReversed().map(({ report, pack: set }) => {
              const result = report.principles.flatMap(({ indicators }) => indicators).find((item) => item.id === id);
              const kept = compareMeanings(set.id, pack.id, packs)(id);
              const { note, noteLanguage, changeReason } = result?.answer ?? {};
              return (
                <tr key={report.year}>
                  <th scope="row">
                    {result ? (
                      <Link href={paths.principle({ ...place, year: report.year }, principle, id)}>{report.year}</Link>
                    ) : (
                      report.year
                    )}
                  </th>
                  <td>
                    {result ? say(result.answer, set) : t('review.history.notAsked')}
                    {result && !kept ? <p className="small quiet">{t('review.history.askedDifferently')}</p> : null}
                  </td>
                  <td>{changeReason ? t(`changeReasons.${changeReason}`) : null}</td>
                  <td className={styles.note} dir="auto" lang={noteLanguage}>
                    {note}
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </TableRegion>
    </section>
  );
}
