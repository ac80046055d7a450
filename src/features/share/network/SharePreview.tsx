import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { getPack } from '@/data/packs';
import { useLoaded } from '@/data/useLoaded';
import type { ShareTick } from '@/domain/file/shareFields';
import type { ShareContent } from '@/domain/file/shareFile';
import { useCityWords } from '@/ui/network/useCityWords';
import { useFormat } from '@/ui/useFormat';
import styles from './network.module.css';
import { ShareYearPart } from './ShareYearPart';

type Props = {
  /** What will be in the file: this very object is written. */
  share: ShareContent;
  ticks: readonly ShareTick[];
  /** The assessments that a body has agreed, also those whose edition is not here. */
  agreedIds: readonly string[];
  packIds: readonly string[];
  makeText: () => string;
};

/** Exactly what leaves: to be read first, and as the text of the file. */
export function SharePreview({ share, ticks, agreedIds, packIds, makeText }: Props) {
  const { t, i18n } = useTranslation();
  const format = useFormat();
  const words = useCityWords([], false);
  // A set that this app does not have: the answers are shown with the ids of their indicators.
  const packs = useLoaded(packIds.join(' '), i18n.language, () =>
    Promise.all(packIds.map((id) => getPack(id, i18n.language).catch(() => undefined))),
  );
  const { city, consent, contact, years } = share;
  const say = (isAllowed: boolean) => t(isAllowed ? 'shareFile.preview.yes' : 'shareFile.preview.no');
  return (
    <section className={`sheet ${styles.part}`}>
      <h2>{t('shareFile.preview.title')}</h2>
      <dl className={styles.facts}>
        <dt>{t('shareFile.preview.city')}</dt>
        <dd>{t('shareFile.preview.cityCountry', { city: city.name, country: format.country(city.country) })}</dd>
        {city.size ? (
          <>
            <dt>{t('shareFile.facts.size')}</dt>
            <dd>{words.size(city.size)}</dd>
          </>
        ) : null}
        {city.languages ? (
          <>
            <dt>{t('shareFile.facts.languages')}</dt>
            <dd>{format.list(city.languages.map(words.language))}</dd>
          </>
        ) : null}
        {city.networks ? (
          <>
            <dt>{t('shareFile.facts.networks')}</dt>
            <dd dir="auto">{format.list(city.networks)}</dd>
          </>
        ) : null}
        <dt>{t('shareFile.preview.named')}</dt>
        <dd>{say(consent.mayBeNamed)}</dd>
        <dt>{t('shareFile.preview.compared')}</dt>
        <dd>{say(consent.mayBeCompared)}</dd>
        {contact === undefined ? null : (
          <>
            <dt>{t('shareFile.preview.contact')}</dt>
            <dd dir="auto">{contact}</dd>
          </>
        )}
      </dl>
      {years.length === 0 ? <p>{t('shareFile.preview.noYear')}</p> : null}
      {years.map((year) => (
        <ShareYearPart
          key={year.id}
          year={year}
          cityId={city.id}
          ticks={ticks}
          pack={packs?.find((pack) => pack?.id === year.packId)}
          wasAgreed={agreedIds.includes(year.id)}
        />
      ))}
      <ExactText makeText={makeText} />
    </section>
  );
}

/** Written only while it is looked at: it can be long. */
function ExactText({ makeText }: Pick<Props, 'makeText'>) {
  const { t } = useTranslation();
  const [isOpen, setIsOpen] = useState(false);
  const title = t('shareFile.preview.text');
  return (
    <details onToggle={(event) => setIsOpen(event.currentTarget.open)}>
      <summary>{title}</summary>
      {isOpen ? (
        <textarea className={styles.text} aria-label={title} readOnly dir="ltr" rows={16} value={makeText()} />
      ) : null}
    </details>
  );
}
