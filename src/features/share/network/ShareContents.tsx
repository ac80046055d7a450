import { useTranslation } from 'react-i18next';
import { LINE_LIMIT } from '@/domain/answer';
import type { ShareChoice } from '@/domain/file/shareContent';
import { SHARE_TICKS, type ShareTick } from '@/domain/file/shareFields';
import { Field } from '@/ui/Field';
import styles from './network.module.css';
import { Tick } from './Tick';

type Props = { choice: ShareChoice; fault: string | undefined; onChange: (part: Partial<ShareChoice>) => void };

/** What leaves beside the levels. Nothing is ticked beforehand. The preview is long: it waits until the contact is written. */
export function ShareContents({ choice, fault, onChange }: Props) {
  const { t } = useTranslation();
  const { ticks, contact } = choice;
  const turn = (tick: ShareTick, isOn: boolean) =>
    onChange({ ticks: SHARE_TICKS.filter((other) => (other === tick ? isOn : ticks.includes(other))) });
  return (
    <fieldset className={styles.choices}>
      <legend>{t('shareFile.contents.legend')}</legend>
      <p>{t('shareFile.contents.always')}</p>
      {SHARE_TICKS.map((tick) => (
        <Tick
          key={tick}
          label={t(`shareFile.contents.${tick}`)}
          hint={t(`shareFile.contents.${tick}Hint`)}
          checked={ticks.includes(tick)}
          onChange={(isOn) => turn(tick, isOn)}
        />
      ))}
      {ticks.includes('contact') ? (
        <div className={styles.inner}>
          <Field
            label={t('shareFile.contents.contactField')}
            hint={t('shareFile.contents.contactFieldHint')}
            error={fault}
          >
            {(wiring) => (
              <input
                {...wiring}
                type="text"
                size={40}
                maxLength={LINE_LIMIT}
                autoComplete="off"
                dir="auto"
                defaultValue={contact}
                onBlur={(event) => onChange({ contact: event.target.value })}
              />
            )}
          </Field>
        </div>
      ) : null}
      <p>{t('shareFile.contents.never')}</p>
    </fieldset>
  );
}
