import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { PackOutline } from '@/domain/pack';
import { principleOf } from '@/domain/workshop/ballot';
import type { Session, SessionFormat } from '@/domain/workshop/session';
import { nameSheet } from '@/domain/workshop/sheetName';
import { paths } from '@/ui/paths';
import styles from './prepare.module.css';

/** Pages of the trainer's set by what they are, with their names in addresses. */
const PAGES = {
  numberCards: 'number-cards',
  vignettes: 'vignettes',
  roleCards: 'role-cards',
  practiceCity: 'practice-city',
  script: 'script',
  questionnaire: 'questionnaire',
  politicians: 'politicians',
  evaluation: 'evaluation',
} as const;

const NEEDED: Readonly<Record<SessionFormat, (keyof typeof PAGES)[]>> = {
  ninetyMinutes: ['numberCards', 'vignettes', 'script', 'politicians', 'evaluation'],
  twoHalfDays: ['numberCards', 'questionnaire', 'script', 'politicians', 'evaluation'],
  training: ['numberCards', 'vignettes', 'questionnaire', 'roleCards', 'practiceCity', 'evaluation'],
};
/** More paper than this is not keyed in by anybody: large rooms rate in another way. */
const MOST_SHEETS = 60;

type Props = { session: Session; sheets: string[][]; pack: PackOutline };

/** What to print for this session, each as a link to its page, and what else to put into the bag. */
export function BringList({ session: { format, people, items }, sheets, pack }: Props) {
  const { t } = useTranslation();
  const copies = Math.min(people, MOST_SHEETS);
  // A training looks closer at few principles: the questions of the first are the ones to print.
  const first = format === 'training' && items[0] ? principleOf(items[0].id) : undefined;
  return (
    <section>
      <h2>{t('workshop.prepare.bring.title')}</h2>
      <p className="noprint">{t('workshop.prepare.bring.lead')}</p>
      <ul className={styles.bring}>
        {sheets.map((sheet, index) => (
          <li key={sheet.join()}>
            <Link href={paths.trainer('ballots', nameSheet(sheet, pack), copies)}>
              {sheets.length === 1
                ? t('workshop.prepare.bring.ballots')
                : t('workshop.prepare.bring.ballotsOf', { sheet: index + 1, count: sheets.length })}
            </Link>
            <span>{t('workshop.prepare.bring.ballotsText', { count: copies })}</span>
          </li>
        ))}
        {NEEDED[format].map((page) => (
          <li key={page}>
            <Link href={paths.trainer(PAGES[page], page === 'questionnaire' ? first : undefined)}>
              {t(`workshop.prepare.bring.pages.${page}.name`)}
            </Link>
            <span>{t(`workshop.prepare.bring.pages.${page}.text`)}</span>
          </li>
        ))}
      </ul>
      <p>{t('workshop.prepare.bring.things')}</p>
      <p className="noprint">
        <Link href={paths.trainer()}>{t('workshop.prepare.bring.all')}</Link>
      </p>
    </section>
  );
}
