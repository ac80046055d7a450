import { useTranslation } from 'react-i18next';
import type { ItemWords } from '@/domain/workshop/itemWords';
import type { Collecting } from './collecting';
import { CountWay } from './CountWay';
import { DeviceWay } from './DeviceWay';

type Props = Collecting & { itemIds: readonly string[]; words: (itemId: string) => ItemWords | undefined };

/** The second round: by a show of hands, or by the device. Paper and codes hold a whole sheet, and are for the first round. */
export function SecondRound({ itemIds, words, ...collecting }: Props) {
  const { t } = useTranslation();
  return (
    <section>
      <h2>{t('workshop.collect.again.title')}</h2>
      <p>{t('workshop.collect.again.about', { count: itemIds.length })}</p>
      <h3>{t('workshop.collect.ways.count.name')}</h3>
      <CountWay {...collecting} itemIds={itemIds} round={2} words={words} />
      <h3>{t('workshop.collect.ways.device.name')}</h3>
      <DeviceWay open={collecting.open} session={collecting.session} />
    </section>
  );
}
