import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { OpenAssessment } from '@/data/assessments';
import { saveFile } from '@/data/browser/saveFile';
import { buildEditionFile } from '@/data/editions';
import type { Edition } from '@/domain/edition/edition';
import { formatPartialDate } from '@/exports/document/reportInput';
import { announce } from '@/ui/Announcer';
import { useFormat } from '@/ui/useFormat';
import { EditionCheck } from './EditionCheck';
import styles from './review.module.css';

/** So many characters of a checksum are compared by eye. */
const FINGERPRINT = 16;

/** One agreed edition: who agreed what and when, whether it still is that, and the file of it. */
export function EditionCard({ edition, open }: { edition: Edition; open: OpenAssessment }) {
  const { t, i18n } = useTranslation();
  const format = useFormat();
  const id = useId();
  const { revision, body, date, opinions, agreedAt, appVersion, content, sha256 } = edition;
  const download = () => {
    const file = buildEditionFile(edition, t('review.edition.about'));
    saveFile(file);
    announce(t('review.edition.downloaded', { name: file.name }));
  };
  return (
    <section className={`sheet ${styles.edition}`} aria-labelledby={id}>
      <h3 id={id}>{t('review.edition.title', { revision })}</h3>
      <dl>
        <dt>{t('review.edition.body')}</dt>
        <dd dir="auto">{body}</dd>
        <dt>{t('review.edition.date')}</dt>
        <dd>{formatPartialDate(date, i18n.language)}</dd>
        <dt>{t('review.edition.answers')}</dt>
        <dd>{t('counts.answered', content.results.counts)}</dd>
        <dt>{t('review.edition.opinions')}</dt>
        <dd className={styles.opinions} dir="auto">
          {opinions ?? t('review.edition.noOpinions')}
        </dd>
        <dt>{t('review.edition.frozen')}</dt>
        <dd>
          {appVersion
            ? t('review.edition.frozenWith', { moment: format.moment(agreedAt), version: appVersion })
            : format.moment(agreedAt)}
        </dd>
        <dt>{t('review.edition.fingerprint')}</dt>
        <dd>
          <code>{sha256.slice(0, FINGERPRINT).replace(/(.{4})(?=.)/g, '$1 ')}</code>
          <span className="hint">{t('review.edition.fingerprintHint', { count: FINGERPRINT })}</span>
        </dd>
      </dl>
      <EditionCheck edition={edition} open={open} />
      <button type="button" onClick={download}>
        {t('review.edition.download')}
        <span className="spoken"> {t('review.edition.title', { revision })}</span>
      </button>
    </section>
  );
}
