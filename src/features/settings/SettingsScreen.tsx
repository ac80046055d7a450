import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { applyDisplay } from '@/data/browser/display';
import { PageTitle } from '@/ui/PageTitle';
import { DataSection } from './DataSection';
import { DisplaySection } from './DisplaySection';
import { LanguageSection } from './LanguageSection';
import styles from './settings.module.css';
import { StorageSection } from './StorageSection';
import { SupportSection } from './SupportSection';

/** Choices of this browser, and everything it holds. */
export function SettingsScreen() {
  const { t } = useTranslation();
  // After everything was deleted the choices above are read again: they were deleted as well.
  const [deletions, setDeletions] = useState(0);
  const title = t('settings.title');
  return (
    <div className={styles.column}>
      <PageTitle title={title}>{title}</PageTitle>
      <p>{t('settings.intro')}</p>
      <LanguageSection />
      <DisplaySection key={deletions} />
      <DataSection
        onAllDeleted={() => {
          applyDisplay();
          setDeletions(deletions + 1);
        }}
      />
      <StorageSection />
      <SupportSection />
    </div>
  );
}
