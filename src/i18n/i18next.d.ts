import 'i18next';
import type en from './locales/en.json';

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'interface';
    resources: { interface: Omit<typeof en, 'help'>; pages: Omit<typeof en, 'help'>; help: (typeof en)['help'] };
  }
}
