import { screen } from '@testing-library/react';
import i18next from 'i18next';
import { LanguageSection } from '@/features/settings/LanguageSection';
import en from '@/i18n/locales/en.json';
import { renderScreen } from '../../support/renderScreen';

const languages = vi.hoisted(() => ({ list: ['en'] }));
vi.mock('@/i18n/setup', async (original) => ({
  ...(await original<typeof import('@/i18n/setup')>()),
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
});
