import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useChanges } from '@/data/network/useChanges';
import type { ShownNetwork } from '@/data/network/useNetwork';
import { FEWEST_CITIES } from '@/domain/network/distribution';
import { buildNetworkDocument } from '@/exports/network/networkDocument';
import { compareToEditions } from '@/exports/network/yearFigures';
import { Comparing } from '@/ui/network/Comparing';
import { Notice } from '@/ui/Notice';
import { AgreePart } from './AgreePart';
import { nameGap, usePreviousYear } from './changeGap';
import { NetworkFiles } from './NetworkFiles';
import { ReportChoices } from './ReportChoices';
import { ReportText, ReportTitle } from './ReportText';
import { useNetworkInput } from './useNetworkInput';
import { useYearFigures } from './useYearFigures';
import styles from './report.module.css';

type Props = {
  open: ShownNetwork;
  years: readonly number[];
  year: number;
  /** The edition that is asked for, or today's figures (`describeYear`). */
  chosen: string | undefined;
  areNamesWanted: boolean;
};

/** The report of one year. The change since the year before is worked out first; it can be stopped and started again. */
export function YearReport(props: Props) {
  const [attempt, setAttempt] = useState(0);
  return <ReportOnce key={attempt} {...props} again={() => setAttempt(attempt + 1)} />;
}

/**
 * A report to read, to print and to take away. Screen and file are made from the same document, in any language there is; what
 * stands around it is in the language of the screen.
 */
function ReportOnce({ open, years, year, chosen, areNamesWanted, again }: Props & { again: () => void }) {
  const { t, i18n } = useTranslation();
  const [language, setLanguage] = useState(i18n.language);
  const { source, view, figures } = useYearFigures(open, year, chosen, areNamesWanted);
  const previous = usePreviousYear(open, years, figures);
  const { changes, ...progress } = useChanges(previous.records, previous.from ?? year, year, open.links);
  const gap = nameGap(previous, progress.status);
  const change = useMemo(
    () => (gap ? { gap, ...(previous.from ? { from: previous.from } : {}) } : { from: previous.from ?? 0, changes }),
    [gap, previous.from, changes],
  );
  const input = useNetworkInput({ open, years, figures, change, source }, language);
  const report = useMemo(() => input && buildNetworkDocument(input), [input]);
  if (!input || !report) {
    return <p>{t('network.report.making')}</p>;
  }
  const standing = compareToEditions(open.network.editions, view);
  const isReady = progress.status !== 'working';
  return (
    <article className={styles.report}>
      <ReportTitle report={report} />
      <div className="noprint">
        <p>{t('network.report.purpose')}</p>
        <ReportChoices
          network={open.network}
          years={years}
          figures={figures}
          isTodayOffered={standing === 'many'}
          language={language}
          onLanguage={setLanguage}
        />
        {areNamesWanted ? <p>{t(`network.report.${figures.others?.mayShowNames ? 'namesOn' : 'namesHeld'}`)}</p> : null}
        {figures.cities < FEWEST_CITIES ? (
          <Notice kind="info">{t('network.report.few', { count: FEWEST_CITIES, year })}</Notice>
        ) : null}
        {figures.edition && standing === 'few' ? (
          <Notice kind="info">{t('network.report.onlyEdition', { count: FEWEST_CITIES })}</Notice>
        ) : null}
        <Comparing {...progress} again={again} />
        {isReady ? <NetworkFiles input={input} source={source} years={years} /> : null}
      </div>
      {isReady ? <ReportText report={report} /> : <p>{t('network.report.making')}</p>}
      <AgreePart open={open} view={view} standing={standing} principleIds={source.principleIds} />
    </article>
  );
}
