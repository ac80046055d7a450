import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Holding } from '@/data/cities';
import { downloadCity } from '@/data/files/cityFiles';
import { announce } from '@/ui/Announcer';
import { ConfirmDialog } from '@/ui/ConfirmDialog';
import { TableRegion } from '@/ui/TableRegion';
import { Tag } from '@/ui/Tag';
import { useFormat } from '@/ui/useFormat';
import styles from './settings.module.css';

type Props = { holdings: Holding[]; onDelete: (holding: Holding) => void; onFailed: () => void };

/** What this browser holds of each city, with its two actions. */
export function CityTable({ holdings, onDelete, onFailed }: Props) {
  const { t, i18n } = useTranslation();
  const [asked, setAsked] = useState<Holding | undefined>();
  if (holdings.length === 0) {
    return <p>{t('settings.data.none')}</p>;
  }
  const download = async ({ city }: Holding) => {
    try {
      await downloadCity(city.id, { about: t('file.about'), language: i18n.language });
      announce(t('copy.done'));
    } catch {
      onFailed();
    }
  };
  const caption = t('settings.data.table');
  return (
    <>
      <TableRegion label={caption}>
        <table className={styles.table}>
          <caption>{caption}</caption>
          <thead>
            <tr>
              <th scope="col">{t('settings.data.city')}</th>
              <th scope="col">{t('settings.data.years')}</th>
              <th scope="col">{t('settings.data.copy')}</th>
              <th scope="col">{t('settings.data.actions')}</th>
            </tr>
          </thead>
          <tbody>
            {holdings.map((holding) => (
              <CityRow
                key={holding.city.id}
                holding={holding}
                onDownload={() => void download(holding)}
                onAsk={() => setAsked(holding)}
              />
            ))}
          </tbody>
        </table>
      </TableRegion>
      {asked ? (
        <ConfirmDialog
          title={t('settings.deleteCity.question', { city: asked.city.name })}
          confirm={t('settings.deleteCity.confirm', { city: asked.city.name })}
          keep={t('settings.deleteCity.keep', { city: asked.city.name })}
          onConfirm={() => onDelete(asked)}
          onClose={() => setAsked(undefined)}
        >
          <p>{t('settings.deleteCity.goes', { city: asked.city.name })}</p>
          <CopyWarning holding={asked} />
          <p>{t('settings.deleteCity.stays')}</p>
        </ConfirmDialog>
      ) : null}
    </>
  );
}

function CityRow({ holding, onDownload, onAsk }: { holding: Holding; onDownload: () => void; onAsk: () => void }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { city, years, copy } = holding;
  return (
    <tr>
      <th scope="row">
        <span className={styles.name}>{city.name}</span>
        {city.sample ? <Tag tone="attention">{t('settings.data.sample')}</Tag> : null}
      </th>
      <td>
        <ul className={styles.years}>
          {years.map(({ year, answered }) => (
            <li key={year}>{t('settings.data.year', { year, count: answered })}</li>
          ))}
        </ul>
      </td>
      <td>
        {copy.at === undefined
          ? t('copy.none', { count: copy.changes })
          : t('copy.age', {
              ago: format.daysAgo(copy.at, new Date()),
              changes: t('copy.changes', { count: copy.changes }),
            })}
      </td>
      <td className={styles.actions}>
        <button
          type="button"
          className="plain"
          aria-label={t('settings.data.downloadOf', { city: city.name })}
          onClick={onDownload}
        >
          {t('copy.download')}
        </button>
        <button
          type="button"
          className="plain"
          aria-label={t('settings.data.deleteOf', { city: city.name })}
          onClick={onAsk}
        >
          {t('settings.data.delete')}
        </button>
      </td>
    </tr>
  );
}

/** What would be lost for good: work that is in no file. A sample can be opened again at any time. */
function CopyWarning({ holding: { city, copy } }: { holding: Holding }) {
  const { t } = useTranslation();
  if (city.sample || (copy.at !== undefined && copy.changes === 0)) {
    return null;
  }
  return (
    <p>
      <strong>
        {copy.at === undefined
          ? t('settings.deleteCity.noFile', { city: city.name })
          : t('settings.deleteCity.changed', { count: copy.changes })}
      </strong>
    </p>
  );
}
