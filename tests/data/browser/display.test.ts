import { TEXT_SIZES, THEMES, applyDisplay, getDisplay, setDisplay } from '@/data/browser/display';

beforeEach(() => {
  localStorage.clear();
  for (const name of ['theme', 'text']) {
    Reflect.deleteProperty(document.documentElement.dataset, name);
  }
});
afterEach(() => {
  vi.restoreAllMocks();
});

test('the screen is as the system has it until a person says otherwise', () => {
  expect(getDisplay()).toEqual({ theme: 'system', text: 'normal' });
  applyDisplay();
  expect(document.documentElement.dataset).toMatchObject({ theme: 'system', text: 'normal' });
});

test.each(THEMES.flatMap((theme) => TEXT_SIZES.map((text) => [theme, text] as const)))(
  'the theme %s with the text %s is put on the page and kept',
  (theme, text) => {
    setDisplay({ theme, text });
    expect(document.documentElement.dataset).toMatchObject({ theme, text });
    expect(getDisplay()).toEqual({ theme, text });
  },
);

test('what nobody can choose counts as not chosen', () => {
  setDisplay({ theme: 'dark', text: 'larger' });
  for (let index = 0; index < localStorage.length; index += 1) {
    localStorage.setItem(localStorage.key(index) ?? '', 'purple');
  }
  expect(localStorage.length).toBeGreaterThan(0);
  expect(getDisplay()).toEqual({ theme: 'system', text: 'normal' });
});

test('a browser that keeps no settings shows the screen as the system has it', () => {
  for (const method of ['getItem', 'setItem'] as const) {
    vi.spyOn(Storage.prototype, method).mockImplementation(() => {
      throw new DOMException('Denied', 'SecurityError');
    });
  }
  setDisplay({ theme: 'dark', text: 'large' });
  expect(getDisplay()).toEqual({ theme: 'system', text: 'normal' });
});
