import { screen } from '@testing-library/react';
import i18next from 'i18next';
import { LanguageSection } from '@/features/settings/LanguageSection';
import en from '@/i18n/locales/en.json';
import { renderScreen } from '../../support/renderScreen';

const languages = vi.hoisted(() => ({ list: ['en'] }));
const packs = vi.hoisted(() => ({ untranslated: [] as string[], isBroken: false }));
vi.mock('@/data/packs', async (original) => {
  const { getPack, ...others } = await original<typeof import('@/data/packs')>();
  return {
    ...others,
    getPack: async (...wanted: Parameters<typeof getPack>) => {
      if (packs.isBroken) {
        throw new Error('Offline');
      }
      return { ...(await getPack(...wanted)), untranslated: packs.untranslated };
    },
  };
});
vi.mock('@/i18n/languages', async (original) => ({
  ...(await original<typeof import('@/i18n/languages')>()),
  get LANGUAGES() {
    return languages.list;
  },
}));

describe('language', () => {
  it('is not asked for while there is only one', async () => {
    languages.list = ['en'];
    const { container } = await renderScreen(<LanguageSection />);
    expect(container.querySelector('section')).toBeNull();
  });

  it('lists every language in its own name, and changes and remembers it at once', async () => {
    languages.list = ['en', 'ca', 'es'];
    const { user } = await renderScreen(<LanguageSection />);
    expect(screen.getByRole('group', { name: en.settings.languageOfScreen })).toBeVisible();
    expect(screen.getAllByRole('radio').map((radio) => radio.closest('label')?.textContent)).toEqual([
      'English',
      'Català',
      'Español',
    ]);
    expect(screen.getByText('Català')).toHaveAttribute('lang', 'ca');
    expect(screen.getByRole('radio', { name: 'English' })).toBeChecked();
    const change = vi.spyOn(i18next, 'changeLanguage').mockResolvedValue(i18next.t);
    await user.click(screen.getByRole('radio', { name: 'Català' }));
    expect(change).toHaveBeenCalledWith('ca');
    expect(localStorage.getItem('educating-cities.language')).toBe('ca');
    change.mockRestore();
    localStorage.clear();
  });

  it.each([
    [['01.C1'], '1 indicator is not translated into this language yet. It is shown in English.'],
    [['01.C1', '01.C2'], '2 indicators are not translated into this language yet. They are shown in English.'],
  ])('says how many indicators are not translated: %j', async (untranslated, words) => {
    languages.list = ['en', 'ca'];
    packs.untranslated = untranslated;
    await renderScreen(<LanguageSection />);
    expect(await screen.findByText(words)).toBeVisible();
  });

  it.each([
    ['everything is translated', false],
    ['the indicators cannot be loaded', true],
  ])('says nothing of it when %s', async (_, isBroken) => {
    languages.list = ['en', 'ca'];
    packs.untranslated = [];
    packs.isBroken = isBroken;
    await renderScreen(<LanguageSection />);
    expect(screen.getAllByRole('radio')).toHaveLength(2);
    expect(screen.queryByText(/not translated/)).toBeNull();
    packs.isBroken = false;
  });
});
