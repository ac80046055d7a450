import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { ConfirmDialog } from '@/ui/ConfirmDialog';
import styles from './ballot.module.css';

/** The way out of the device that is passed round. It asks first: that page is not meant for who holds the device. */
export function BackToFacilitator({ href }: { href: string }) {
  const { t } = useTranslation();
  const [, navigate] = useLocation();
  const [isAsking, setIsAsking] = useState(false);
  return (
    <div className={styles.back}>
      <button type="button" className="plain" onClick={() => setIsAsking(true)}>
        {t('ballot.pass.back.button')}
      </button>
      {isAsking ? (
        <ConfirmDialog
          title={t('ballot.pass.back.title')}
          confirm={t('ballot.pass.back.confirm')}
          keep={t('ballot.pass.back.keep')}
          onConfirm={() => navigate(href)}
          onClose={() => setIsAsking(false)}
        >
          <p>{t('ballot.pass.back.text')}</p>
        </ConfirmDialog>
      ) : null}
    </div>
  );
}
