import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { City } from '@/domain/assessment';
import type { Missing, YearCount } from '@/domain/file/copyCheck';
import { Notice } from '@/ui/Notice';
import { paths } from '@/ui/paths';
import { useFormat } from '@/ui/useFormat';

/** `missing`: what the file lacks of what is here, and what is there and not here; undefined for another city. */
export type Checked = {
  name: string;
  city: City;
  savedAt: string;
  years: YearCount[];
  missing: { here: Missing; there: Missing } | undefined;
};

/** What an intact copy holds, and whether it has everything that is saved here. */
export function CheckedCopy({
  checked: { name, city, savedAt, years, missing },
  city: here,
}: {
  checked: Checked;
  city: City;
}) {
  const { t } = useTranslation();
  const format = useFormat();
  const counts = ({ answers, notes, evidence, workshops }: YearCount) =>
    format.list([
      t('finish.check.answers', { count: answers }),
      t('finish.check.notes', { count: notes }),
      t('finish.check.evidence', { count: evidence }),
      ...(workshops > 0 ? [t('finish.check.workshops', { count: workshops })] : []),
    ]);
  return (
    <>
      <Notice kind={missing && isNothing(missing.here) ? 'ok' : 'warning'} announced>
        <p>{t('finish.check.intact', { name, city: city.name, moment: format.moment(savedAt) })}</p>
        {missing ? <Lacking missing={missing.here} /> : <p>{t('finish.check.otherCity', { city: here.name })}</p>}
        {missing && !isNothing(missing.there) ? (
          <p>
            {t('finish.check.moreThere')} <Link href={paths.openFile()}>{t('finish.check.openIt')}</Link>
          </p>
        ) : null}
        <p>{t('finish.check.unchanged')}</p>
      </Notice>
      <h3>{t('finish.check.holds')}</h3>
      <ul>
        {years.map((year) => (
          <li key={year.id}>{t('finish.check.year', { year: year.year, counts: counts(year) })}</li>
        ))}
      </ul>
    </>
  );
}

function isNothing({ answers, others }: Missing): boolean {
  return answers === 0 && others === 0;
}

function Lacking({ missing }: { missing: Missing }) {
  const { t } = useTranslation();
  if (isNothing(missing)) {
    return <p>{t('finish.check.everything')}</p>;
  }
  return (
    <>
      {missing.answers > 0 ? <p>{t('finish.check.newerAnswers', { count: missing.answers })}</p> : null}
      {missing.others > 0 ? <p>{t('finish.check.newerOthers', { count: missing.others })}</p> : null}
      <p>{t('finish.check.downloadAgain')}</p>
    </>
  );
}
