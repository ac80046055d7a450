import { useDeferredValue } from 'react';
import { useTranslation } from 'react-i18next';
import { PageTitle } from '@/ui/PageTitle';
import { CityTable } from './cities/CityTable';
import { NetworkSettings } from './cities/NetworkSettings';
import { Questions } from './cities/Questions';
import { AskMail } from './collect/AskMail';
import { CollectFiles } from './collect/CollectFiles';
import type { PageProps } from './page';

/** The cities of a network: taking in their files, deciding what only a person can, and seeing who is there. */
export function CitiesPage({ open, areNamesWanted }: PageProps) {
  const { t } = useTranslation();
  const { network, records } = open;
  // Files come in faster than a long table is drawn: what a person does meanwhile is answered first.
  const later = useDeferredValue(open);
  const cities = new Set(records.map(({ cityId }) => cityId)).size;
  return (
    <>
      <PageTitle title={t('network.collect.page', { name: network.name })}>{t('network.collect.title')}</PageTitle>
      {cities === 0 ? <p>{t('network.collect.none')}</p> : null}
      <CollectFiles networkId={network.id} />
      <Questions open={later} areNamesWanted={areNamesWanted} />
      {cities > 0 ? <CityTable open={later} areNamesWanted={areNamesWanted} /> : null}
      <AskMail network={network.name} />
      <NetworkSettings network={network} cities={cities} />
    </>
  );
}
