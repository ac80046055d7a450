import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { readLogo, type ReadLogo } from '@/data/reports/logo';
import { saveLogo } from '@/data/reports/reportChoices';
import type { City } from '@/domain/assessment';
import { announce } from '@/ui/Announcer';
import { Field } from '@/ui/Field';
import { useFormat } from '@/ui/useFormat';
import styles from './choose.module.css';

type Refused = { name: string; size: number; why: Extract<ReadLogo, { fault: string }>['fault'] };

/** The picture of the city above the title of every document. It stays in this browser and in the files that are made. */
export function LogoInput({ city, logo }: { city: City; logo: string | undefined }) {
  const { t } = useTranslation();
  const format = useFormat();
  const [refused, setRefused] = useState<Refused>();
  const [broken, setBroken] = useState<string>();
  const choose = async (input: HTMLInputElement) => {
    const file = input.files?.[0];
    if (!file) {
      return;
    }
    const read = await readLogo(file);
    // The same file can be chosen again after it was mended.
    input.value = '';
    if ('fault' in read) {
      setRefused({ name: file.name, size: file.size, why: read.fault });
      return;
    }
    setRefused(undefined);
    await saveLogo(city.id, read.logo);
    announce(t('report.logo.added'));
  };
  const remove = async () => {
    setRefused(undefined);
    await saveLogo(city.id, undefined);
    announce(t('report.logo.removed'));
  };
  const fault = refused
    ? t(`report.logo.${refused.why}`, { name: refused.name, size: format.fileSize(refused.size) })
    : logo !== undefined && broken === logo
      ? t('report.logo.broken')
      : undefined;
  return (
    <>
      <Field label={t('report.logo.label')} hint={t('report.logo.hint')} error={fault}>
        {(wiring) => (
          <input
            {...wiring}
            type="file"
            accept=".png,.jpg,.jpeg,.svg,image/png,image/jpeg,image/svg+xml"
            onChange={({ target }) => void choose(target)}
          />
        )}
      </Field>
      {logo === undefined ? null : (
        <div className="row">
          <img src={logo} alt={city.name} className={styles.logo} onError={() => setBroken(logo)} />
          <button type="button" onClick={() => void remove()}>
            {t('report.logo.remove')}
          </button>
        </div>
      )}
    </>
  );
}
