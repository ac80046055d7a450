import { useTranslation } from 'react-i18next';
import { saveFile } from '@/data/browser/saveFile';
import { NETWORK_FORMATS } from '@/exports/index';
import type { NetworkInput } from '@/exports/network/networkInput';
import { describeYear, type FigureSource, type YearFigures } from '@/exports/network/yearFigures';
import { FileButtons } from '@/ui/files/FileButtons';
import { networkFileName } from './networkFileName';
import styles from './report.module.css';

type Props = { input: NetworkInput; source: FigureSource; years: readonly number[] };
type Format = (typeof NETWORK_FORMATS)[keyof typeof NETWORK_FORMATS];

/** The ways to take the report away: nothing in them is more than the page shows, but that the table has every year. */
export function NetworkFiles({ input, source, years }: Props) {
  const { t } = useTranslation();
  const keep = (content: string, { ending, part, mediaType }: Format, savedAt: string) => {
    const name = networkFileName(input.network, savedAt, ending, `${part}_${input.figures.year}_${input.language}`);
    saveFile({ name, content, type: mediaType });
    return t('report.made', { name });
  };
  const saveReport = async () => {
    const savedAt = new Date().toISOString();
    return keep(await NETWORK_FORMATS.html.build({ ...input, savedAt }), NETWORK_FORMATS.html, savedAt);
  };
  const saveTable = async () => {
    const every = await describeYears(source, years, input.figures);
    const content = await NETWORK_FORMATS.csv.build({ report: input, every });
    return keep(content, NETWORK_FORMATS.csv, new Date().toISOString());
  };
  const saveDictionary = async () => {
    const content = await NETWORK_FORMATS.dictionary.build(input);
    return keep(content, NETWORK_FORMATS.dictionary, new Date().toISOString());
  };
  const print = () => {
    window.print();
    return Promise.resolve('');
  };
  const word = (id: 'html' | 'csv' | 'dictionary') => ({
    id,
    label: t(`network.report.files.${id}`),
    hint: t(`network.report.files.${id}Hint`),
  });
  return (
    <section className={styles.part} aria-labelledby="network-files">
      <h2 id="network-files">{t('network.report.files.title')}</h2>
      <p>{t('network.report.files.private')}</p>
      <FileButtons
        main
        files={[
          { id: 'print', label: t('report.print'), hint: t('report.printHint'), make: print },
          { ...word('html'), make: saveReport },
          { ...word('csv'), make: saveTable },
          { ...word('dictionary'), make: saveDictionary },
        ]}
      />
    </section>
  );
}

/** The figures of every year, one year at a time, so that the page can draw in between. */
async function describeYears(
  source: FigureSource,
  years: readonly number[],
  shown: YearFigures,
): Promise<YearFigures[]> {
  const every: YearFigures[] = [];
  for (const year of years) {
    every.push(year === shown.year ? shown : describeYear(source, year));
    await new Promise((done) => {
      setTimeout(done);
    });
  }
  return every;
}
