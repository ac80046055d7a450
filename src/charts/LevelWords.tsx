import { useTranslation } from 'react-i18next';
import type { Level } from '@/domain/scoring';
import { useFormat } from '@/ui/useFormat';
import styles from './ChartTable.module.css';

/**
 * A level as words and figures: the level, that it is provisional, or why there is none. With `counts`, what it rests on
 * and its range stand beside it, for places where no column does: a level never travels without them.
 */
export function LevelWords({ level, counts = false }: { level: Level; counts?: boolean }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { value, withheld, low, high, provisional, answered, applicable } = level;
  return (
    <>
      {value === undefined ? (
        <span>{withheld ? t(`withheld.${withheld}`) : null}</span>
      ) : (
        <>
          <strong>{format.level(value)}</strong> {provisional ? <span>{t('charts.provisional')}</span> : null}
        </>
      )}
      {counts && applicable > 0 ? (
        <span className={styles.basis}>
          {value !== undefined && provisional
            ? t('charts.basisInCellWithRange', {
                answered,
                applicable,
                low: format.level(low),
                high: format.level(high),
              })
            : t('charts.ofApplicable', { answered, applicable })}
        </span>
      ) : null}
    </>
  );
}
