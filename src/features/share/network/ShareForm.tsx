import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { saveFile } from '@/data/browser/saveFile';
import { buildShareFile } from '@/data/files/shareFiles';
import type { CityFacts } from '@/domain/assessment';
import type { CityContent } from '@/domain/file/cityFile';
import { buildShareContent, canBeShared, type ShareChoice } from '@/domain/file/shareContent';
import { FileButtons } from '@/ui/files/FileButtons';
import { Notice } from '@/ui/Notice';
import { CityFactsFields } from './CityFactsFields';
import { ConsentFields } from './ConsentFields';
import styles from './network.module.css';
import { ShareContents } from './ShareContents';
import { SharePreview } from './SharePreview';
import { useCityFacts } from './useCityFacts';
import { YearFields } from './YearFields';

const NOTHING_MORE: ShareChoice = {
  assessmentIds: [],
  ticks: [],
  contact: '',
  mayBeNamed: false,
  mayBeCompared: false,
};

/** Chooses, shows what leaves by this choice, and makes the file of it. `openId` is the year that is open. Only what the city
 * says of itself is kept; the choice is made anew for each file. */
export function ShareForm({ stored, openId }: { stored: CityContent; openId: string }) {
  const { t, i18n } = useTranslation();
  const [choice, setChoice] = useState<ShareChoice>({ ...NOTHING_MORE, assessmentIds: [openId] });
  const [savedAt, setSavedAt] = useState(() => new Date().toISOString());
  const [tried, setTried] = useState(false);
  const [made, setMade] = useState<string>();
  const [city, changeFacts] = useCityFacts(stored.city);
  const content = { ...stored, city };
  const years = content.assessments.filter(canBeShared).toSorted((a, b) => b.year - a.year);
  if (years.length === 0) {
    return <Notice kind="info">{t('shareFile.onlyPart', { city: city.name })}</Notice>;
  }
  const tell = (facts: CityFacts) => {
    changeFacts(facts);
    setMade(undefined);
  };
  const change = (part: Partial<ShareChoice>) => {
    setChoice({ ...choice, ...part });
    setMade(undefined);
  };
  const share = buildShareContent(content, choice);
  const words = { about: t('shareFile.about'), language: i18n.language };
  const noYear = share.years.length === 0;
  const noContact = choice.ticks.includes('contact') && share.contact === undefined;
  const make = () => {
    setTried(true);
    if (noYear || noContact) {
      return Promise.resolve('');
    }
    const now = new Date().toISOString();
    const file = buildShareFile(content, choice, words, now);
    saveFile(file);
    setSavedAt(now);
    setMade(file.name);
    return Promise.resolve(t('shareFile.make.done', { name: file.name }));
  };
  return (
    <>
      <CityFactsFields city={city} onChange={tell} />
      <ShareContents
        choice={choice}
        fault={tried && noContact ? t('shareFile.faults.noContact') : undefined}
        onChange={change}
      />
      <ConsentFields choice={choice} onChange={change} />
      {years.length > 1 || noYear ? (
        <YearFields
          years={years}
          chosen={choice.assessmentIds}
          fault={tried && noYear ? t('shareFile.faults.noYear') : undefined}
          onChange={(assessmentIds) => change({ assessmentIds })}
        />
      ) : null}
      <SharePreview
        share={share}
        ticks={choice.ticks}
        agreedIds={years.filter(({ agreed }) => agreed).map(({ id }) => id)}
        packIds={[...new Set(years.map(({ packId }) => packId))].toSorted()}
        makeText={() => buildShareFile(content, choice, words, savedAt).content}
      />
      <section className={styles.part}>
        <h2>{t('shareFile.make.title')}</h2>
        {choice.mayBeCompared ? null : <p>{t('shareFile.make.notCompared')}</p>}
        <FileButtons
          main
          files={[{ id: 'share', label: t('shareFile.make.button'), hint: t('shareFile.make.hint'), make }]}
        />
        {made === undefined ? null : (
          <div className={styles.done}>
            <Notice kind="ok">{t('shareFile.make.done', { name: made })}</Notice>
          </div>
        )}
        <h3 className={styles.next}>{t('shareFile.make.next')}</h3>
        <ol>
          <li>{t('shareFile.make.mail')}</li>
          <li>{t('shareFile.make.keep')}</li>
          <li>{t('shareFile.make.again')}</li>
        </ol>
      </section>
    </>
  );
}
