import type { ParseKeys } from 'i18next';
import { useTranslation } from 'react-i18next';
import { DATABASE_NAME } from '@/data/database';
import { SETTINGS_PREFIX } from '@/data/browser/device';
import { useFormat } from '@/ui/useFormat';
import { usePack } from './usePack';

/** The day on which the accessibility statement was last looked at. */
const ACCESSIBILITY_DATE = '2026-11-22';
/** The size of everything that is kept for use offline, measured on the built app. */
const APP_MEGABYTES = 2;

/**
 * The sentence at a key of the help pages, with the facts in it filled in: names, versions and sizes stand in one place and
 * never in a sentence. Which keys a page has is checked where it is described; here they are put together.
 */
export function useWords(): (key: string) => string {
  const { t } = useTranslation('help');
  const format = useFormat();
  const pack = usePack();
  const facts = {
    name: t('app.name', { ns: 'interface' }),
    version: __APP_VERSION__,
    database: DATABASE_NAME,
    prefix: SETTINGS_PREFIX,
    pack: pack.title,
    packVersion: pack.version,
    indicators: format.number(pack.indicators.length),
    date: format.day(ACCESSIBILITY_DATE),
    megabytes: format.number(APP_MEGABYTES),
  };
  return (key) => t(key as ParseKeys<'help'>, facts);
}
