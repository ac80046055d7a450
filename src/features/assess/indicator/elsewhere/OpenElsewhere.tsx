import { useContext, useEffect, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { getPresence, onPresence } from '@/data/browser/presence';
import { announce } from '@/ui/Announcer';
import { FieldsOf } from './useOpenField';

/**
 * A quiet line below a field that is open in another window of this browser. It comes and goes with the other window alone:
 * if it went when this field is left, what a person is about to press would move away beneath the pointer.
 */
export function OpenElsewhere({ field }: { field: string }) {
  const { t } = useTranslation();
  const indicator = useContext(FieldsOf);
  const presence = useSyncExternalStore(onPresence, () => getPresence(`${indicator} ${field}`));
  const text = presence ? t('assess.openElsewhere') : undefined;
  const isBoth = presence === 'both';
  useEffect(() => {
    if (text && isBoth) {
      announce(text);
    }
  }, [text, isBoth]);
  return text ? <p className="small quiet">{text}</p> : null;
}
