import { useTranslation } from 'react-i18next';
import type { ShareChoice } from '@/domain/file/shareContent';
import styles from './network.module.css';
import { Tick } from './Tick';

type Props = { choice: ShareChoice; onChange: (part: Partial<ShareChoice>) => void };

/** What the city allows its network. Neither is asked for: a file without them can be handed over as well. */
export function ConsentFields({ choice, onChange }: Props) {
  const { t } = useTranslation();
  return (
    <fieldset className={styles.choices}>
      <legend>{t('shareFile.consent.legend')}</legend>
      <p>{t('shareFile.consent.intro')}</p>
      <Tick
        label={t('shareFile.consent.named')}
        hint={t('shareFile.consent.namedHint')}
        checked={choice.mayBeNamed}
        onChange={(mayBeNamed) => onChange({ mayBeNamed })}
      />
      <Tick
        label={t('shareFile.consent.compared')}
        hint={t('shareFile.consent.comparedHint')}
        checked={choice.mayBeCompared}
        onChange={(mayBeCompared) => onChange({ mayBeCompared })}
      />
    </fieldset>
  );
}
