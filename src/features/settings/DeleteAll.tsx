import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Holding } from '@/data/cities';
import type { ListedNetwork } from '@/data/network/networks';
import { ConfirmDialog } from '@/ui/ConfirmDialog';
import { useFormat } from '@/ui/useFormat';
import { NetworkLine } from './NetworkList';

type Props = { holdings: Holding[]; networks: ListedNetwork[]; onDelete: () => void };

/** Empties this browser, after a second step that lists what goes. */
export function DeleteAll({ holdings, networks, onDelete }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  const [asked, setAsked] = useState(false);
  const unsaved = holdings.filter(({ city, copy }) => !city.sample && (copy.at === undefined || copy.changes > 0));
  return (
    <>
      <button type="button" className="danger" onClick={() => setAsked(true)}>
        {t('settings.deleteAll.button')}
      </button>
      {asked ? (
        <ConfirmDialog
          title={t('settings.deleteAll.question')}
          confirm={t('settings.deleteAll.confirm')}
          keep={t('settings.deleteAll.keep')}
          onConfirm={onDelete}
          onClose={() => setAsked(false)}
        >
          <p>{t('settings.deleteAll.goes')}</p>
          <ul>
            {holdings.map(({ city, years }) => (
              <li key={city.id}>
                {t('settings.deleteAll.city', {
                  city: city.name,
                  years: format.list(years.map(({ year }) => String(year))),
                })}
              </li>
            ))}
            {networks.map((listed) => (
              <li key={listed.network.id}>
                <NetworkLine listed={listed} />
              </li>
            ))}
            <li>{t('settings.deleteAll.points')}</li>
            <li>{t('settings.deleteAll.ballots')}</li>
            <li>{t('settings.deleteAll.settings')}</li>
          </ul>
          {unsaved.length > 0 ? (
            <p>
              <strong>
                {t('settings.deleteAll.unsaved', { cities: format.list(unsaved.map(({ city }) => city.name)) })}
              </strong>
            </p>
          ) : null}
          <p>{t('settings.deleteAll.stays')}</p>
        </ConfirmDialog>
      ) : null}
    </>
  );
}
