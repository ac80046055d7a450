import 'i18next';
import type en from './locales/en.json';

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'interface';
    resources: {
      interface: Omit<typeof en, 'help' | 'trainer'>;
      pages: Omit<typeof en, 'help' | 'trainer'>;
      help: (typeof en)['help'];
      trainer: (typeof en)['trainer'];
    };
  }
}
