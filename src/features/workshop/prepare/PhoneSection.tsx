import { memo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { getAddress } from '@/data/browser/address';
import type { PackOutline } from '@/domain/pack';
import { nameSheet } from '@/domain/workshop/sheetName';
import { Field } from '@/ui/Field';
import { CopyText } from '@/ui/files/CopyText';
import { Notice } from '@/ui/Notice';
import { paths } from '@/ui/paths';
import { QrCode } from '@/ui/workshop/QrCode';
import styles from './prepare.module.css';

type Props = { sheets: string[][]; pack: PackOutline };

/** The address of the ballot page for each sheet, to hand out or to show to a camera. */
export function PhoneSection({ sheets, pack }: Props) {
  const { t } = useTranslation();
  const addresses = sheets.map((sheet) => getAddress(paths.ballot(pack.id, nameSheet(sheet, pack))));
  return (
    <section>
      <h2>{t('workshop.prepare.phones.title')}</h2>
      <p>{t('workshop.prepare.phones.lead')}</p>
      {addresses.some(({ isOnlyHere }) => isOnlyHere) ? (
        <div className="noprint">
          <Notice kind="warning">
            <p>{t('workshop.prepare.phones.local')}</p>
          </Notice>
        </div>
      ) : null}
      <div className={styles.phones}>
        {addresses.map(({ href }, index) => (
          <BallotAddress key={href} href={href} sheet={index + 1} count={addresses.length} />
        ))}
      </div>
      <p>{t('workshop.prepare.phones.load')}</p>
    </section>
  );
}

type AddressProps = { href: string; sheet: number; count: number };

/** Drawn once: a picture for a camera takes its time, and the page changes with every key. */
const BallotAddress = memo(function BallotAddress({ href, sheet, count }: AddressProps) {
  const { t } = useTranslation();
  const input = useRef<HTMLInputElement>(null);
  const name = count > 1 ? t('workshop.prepare.phones.sheet', { sheet, count }) : t('workshop.prepare.phones.address');
  return (
    <div className={`keep ${styles.phone}`}>
      <QrCode text={href} label={name} hasText={false} />
      <div className="noprint">
        <Field label={name}>
          {(wiring) => <input {...wiring} ref={input} type="text" readOnly value={href} dir="ltr" size={36} />}
        </Field>
      </div>
      <p className={styles.printed}>{href}</p>
      <CopyText
        text={href}
        label={t('workshop.prepare.phones.copy')}
        copied={t('workshop.prepare.phones.copied')}
        selected={t('workshop.prepare.phones.selected')}
        select={() => input.current?.select()}
      />
    </div>
  );
});
