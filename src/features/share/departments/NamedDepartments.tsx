import { useTranslation } from 'react-i18next';
import type { AwaitedPart } from '@/data/files/parts';
import { useFormat } from '@/ui/useFormat';
import styles from './departments.module.css';
import { isSameName, type NamedDepartment } from './choice';

type Props = {
  named: readonly NamedDepartment[];
  parts: readonly AwaitedPart[];
  onMake: (department: string, indicators: readonly string[]) => Promise<boolean>;
};

/** One file for each department that the overview names, with all questions of its principles. */
export function NamedDepartments({ named, parts, onMake }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <section>
      <h3>{t('departments.named.title')}</h3>
      <p>{t('departments.named.text')}</p>
      <ul className={styles.named}>
        {named.map(({ name, indicators, principles }) => {
          const before = parts.findLast((part) => isSameName(part.department, name));
          return (
            <li key={name}>
              <button type="button" onClick={() => void onMake(name, indicators)}>
                {t('departments.makeFor', { department: name })}
              </button>
              <span>
                {t('departments.count', {
                  count: indicators.length,
                  principles: t('departments.principles', { count: principles }),
                })}
                {before ? ` · ${t('departments.named.before', { day: format.day(before.at) })}` : ''}
              </span>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
