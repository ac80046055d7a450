import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'wouter';
import { Announcer } from '@/ui/Announcer';
import { paths } from '@/ui/paths';
import styles from './Layout.module.css';
import { LanguageChoice } from './LanguageChoice';
import { StoreNotice } from './StoreNotice';
import { UpdateNotice } from './UpdateNotice';

/** Screens that others look at: the projector, and a device that is passed round. Nothing stands around them, no notice ever. */
const BARE = /^\/(room|pass)\//;

/** The frame of every screen: the same things in the same place, help last in the header, contact in the footer. */
export function Layout({ children }: { children: ReactNode }) {
  const { t } = useTranslation();
  const [location] = useLocation();
  if (BARE.test(location)) {
    return (
      <>
        <main id="main">{children}</main>
        <Announcer />
      </>
    );
  }
  return (
    <div className={styles.page}>
      <a
        className={styles.skip}
        href="#main"
        onClick={(event) => {
          // The hash belongs to the router, so the jump is made by hand.
          event.preventDefault();
          document.getElementById('main')?.focus();
        }}
      >
        {t('app.skip')}
      </a>
      <header className={styles.header}>
        <Link href={paths.start()} className={styles.name}>
          {t('app.name')}
        </Link>
        <nav className={styles.tools} aria-label={t('nav.tools')}>
          <LanguageChoice />
          <Link href={paths.settings()}>{t('nav.settings')}</Link>
          <Link href={paths.help()}>{t('nav.help')}</Link>
        </nav>
      </header>
      <UpdateNotice />
      <StoreNotice />
      <main id="main" tabIndex={-1} className={styles.main}>
        {children}
      </main>
      <footer className={styles.footer}>
        <nav aria-label={t('nav.about')}>
          <Link href={paths.help('accessibility')}>{t('nav.accessibility')}</Link>
          <Link href={paths.help('privacy')}>{t('nav.privacy')}</Link>
          <Link href={paths.help('administrators')}>{t('nav.administrators')}</Link>
          <Link href={paths.help('about')}>{t('nav.contact')}</Link>
        </nav>
        <p className="small quiet">{t('app.independent')}</p>
        <p className="small quiet">{t('app.version', { version: __APP_VERSION__ })}</p>
      </footer>
      <Announcer />
    </div>
  );
}
