import { useFormContext } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import type { ItemWords } from '@/domain/workshop/itemWords';
import type { SessionItem } from '@/domain/workshop/session';
import { patchItem } from '@/domain/workshop/steps';
import { RecordForm, type Texts } from '@/ui/record/RecordForm';
import { RecordInput } from '@/ui/record/RecordInput';
import { readChoice, readNote } from '@/ui/record/readers';
import { useTallyWords } from '@/ui/workshop/useTallyWords';
import styles from './talk.module.css';
import type { TalkView } from './talkView';

const READERS = {
  agreed: readChoice,
  sentence: readNote,
  otherView: readNote,
  evidence: readNote,
  action: readNote,
};

type Props = { view: TalkView; item: SessionItem; words: ItemWords };

/** What the room agreed on a question, and who sees it differently. Kept with every letter; there is no button for it. */
export function RecordSection({ view, item, words }: Props) {
  const { t } = useTranslation();
  const { session, change } = view;
  const { agreed = '', sentence = '', otherView = '', evidence = '', action = '' } = item;
  return (
    <section className={styles.record} aria-labelledby="record">
      <h3 id="record">{t('workshop.talk.record.title')}</h3>
      <p className="hint">{t('workshop.talk.record.kept')}</p>
      <RecordForm
        kept={{ agreed, sentence, otherView, evidence, action }}
        at={session.at}
        readers={READERS}
        write={(patch) => change((now) => patchItem(now, item.id, patch))}
      >
        <AgreedInput words={words} />
        <RecordInput
          name="sentence"
          label={t('workshop.talk.record.sentence')}
          hint={t('workshop.talk.record.sentenceHint')}
          lines
        />
        <RecordInput
          name="otherView"
          label={t('workshop.talk.record.otherView')}
          hint={t('workshop.talk.record.otherViewHint')}
          lines
        />
        <div className={styles.pair}>
          <RecordInput name="evidence" label={t('workshop.talk.record.evidence')} lines />
          <RecordInput name="action" label={t('workshop.talk.record.action')} lines />
        </div>
      </RecordForm>
    </section>
  );
}

function AgreedInput({ words }: { words: ItemWords }) {
  const { t } = useTranslation();
  const tallyWords = useTallyWords();
  const { register } = useFormContext<Texts>();
  return (
    <fieldset>
      <legend>{t('workshop.talk.record.agreed')}</legend>
      <div className={styles.options}>
        {words.options.map(({ rating }) => (
          <label key={rating}>
            <input type="radio" value={rating} {...register('agreed')} />
            {tallyWords.rating(rating, words)}
          </label>
        ))}
        <label>
          <input type="radio" value="" {...register('agreed')} />
          {t('workshop.talk.record.notAgreed')}
        </label>
      </div>
    </fieldset>
  );
}
