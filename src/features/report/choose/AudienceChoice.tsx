import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { DocumentId } from '@/domain/document/choice';
import { DOCUMENTS } from '@/exports/documents';
import styles from './choose.module.css';

type Props = { chosen: DocumentId; onChoose: (document: DocumentId) => void };

/** Who the document is for: one click, and it is made as suits them best. */
export function AudienceChoice({ chosen, onChoose }: Props) {
  const { t } = useTranslation();
  const name = useId();
  return (
    <fieldset className={styles.ask}>
      <legend>{t('report.choose')}</legend>
      <div className={styles.audiences}>
        {DOCUMENTS.map(({ id, label, hint }) => (
          <div key={id} className={styles.audience}>
            <label>
              <input
                type="radio"
                name={name}
                checked={id === chosen}
                aria-describedby={`${name}-${id}`}
                onChange={() => onChoose(id)}
              />
              {t(label)}
            </label>
            <span className="hint" id={`${name}-${id}`}>
              {t(hint)}
            </span>
          </div>
        ))}
      </div>
    </fieldset>
  );
}
