import { useTranslation } from 'react-i18next';
import { PageTitle } from '@/ui/PageTitle';
import styles from './room.module.css';

/** A title and a few short lines: before the room begins, and when it is over. */
export function Lines({ title, lines }: { title: string; lines: readonly string[] }) {
  const { t } = useTranslation();
  return (
    <section className={styles.stage}>
      <PageTitle title={t('room.name')} takesFocus={false}>
        <bdi className={styles.given}>{title}</bdi>
      </PageTitle>
      <ol className={styles.lines}>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ol>
    </section>
  );
}
