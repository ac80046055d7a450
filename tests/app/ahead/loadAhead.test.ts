import { loadAhead, readFirstPage } from '@/app/ahead/loadAhead';
import { CURRENT_PACK, loadHeadWords, loadIndicators, loadIndicatorWords, loadOutlineFile } from '@/data/packFiles';
import { chooseLanguage, loadWords } from '@/i18n/languages';

const { loadScreen } = vi.hoisted(() => ({ loadScreen: vi.fn<(name: string) => Promise<object>>() }));

// Whatever screen is asked for: its name is written down, and its code stays where it is.
vi.mock('@/app/screens', () => ({
  screens: new Proxy({}, { get: (_, name) => () => loadScreen(String(name)) }),
}));
vi.mock('@/data/packFiles', () => ({
  CURRENT_PACK: 'the-newest',
  loadOutlineFile: vi.fn(() => Promise.resolve({})),
  loadHeadWords: vi.fn(() => Promise.resolve({})),
  loadIndicators: vi.fn(() => Promise.resolve({})),
  loadIndicatorWords: vi.fn(() => Promise.resolve({})),
}));
vi.mock('@/i18n/languages', () => ({
  FALLBACK: 'en',
  chooseLanguage: vi.fn(() => 'ca'),
  loadWords: vi.fn(() => Promise.resolve({})),
}));

beforeEach(() => {
  vi.clearAllMocks();
  loadScreen.mockResolvedValue({});
});

test.each([
  ['', ['Start']],
  ['#', ['Start']],
  ['#/', ['Start']],
  ['#/city/x/2026', ['Overview']],
  ['#/city/x/2026/', ['Overview']],
  ['#/city/x/2026/p07', ['Principle']],
  ['#/city/x/2026/P07/', ['Principle']],
  ['#/city/x/2026/p07/07.I1', ['Principle']],
  ['#/city/x/2026/profile', []],
  ['#/city/x/2026/practice/07.I1', []],
  ['#/city/x/2026/one/07.I1', []],
  ['#/city/x', []],
  ['#/settings', []],
  ['#/help/privacy', []],
])('%s asks ahead for %j', (hash, asked) => {
  loadAhead(hash);
  expect(loadScreen.mock.calls.flat()).toEqual(asked);
  expect(vi.mocked(loadWords).mock.calls).toEqual([
    ['ca', 'interface'],
    ['en', 'interface'],
  ]);
});

test('the words of English are asked for once', () => {
  vi.mocked(chooseLanguage).mockReturnValueOnce('en');
  loadAhead('#/settings');
  expect(vi.mocked(loadWords).mock.calls).toEqual([['en', 'interface']]);
});

test.each([
  ['#/city/x/2026/p07/07.I1', { screen: 'Principle', cityId: 'x', year: 2026, principle: 'P07' }],
  ['#/city/x/2026', { screen: 'Overview', cityId: 'x', year: 2026 }],
  ['', { screen: 'Start' }],
  ['#/city/x/2026/plan', undefined],
])('%s is the page %j', (hash, page) => {
  expect(readFirstPage(hash)).toEqual(page);
});

test('an overview asks for the set, a principle for its questions too, both in the language of the person', () => {
  loadAhead('#/city/x/2026');
  expect(loadOutlineFile).toHaveBeenCalledExactlyOnceWith(CURRENT_PACK);
  expect(loadHeadWords).toHaveBeenCalledExactlyOnceWith(CURRENT_PACK, 'ca');
  expect(loadIndicators).not.toHaveBeenCalled();
  expect(loadIndicatorWords).not.toHaveBeenCalled();
  loadAhead('#/city/x/2026/p07/07.I1');
  expect(loadIndicators).toHaveBeenCalledExactlyOnceWith(CURRENT_PACK, 'P07');
  expect(loadIndicatorWords).toHaveBeenCalledExactlyOnceWith(CURRENT_PACK, 'P07', 'ca');
});

test('Start and other pages ask for no set', () => {
  loadAhead('');
  loadAhead('#/settings');
  expect(loadOutlineFile).not.toHaveBeenCalled();
});

test('what cannot be loaded is left to whoever needs it: nothing is thrown, nothing is left unheard', async () => {
  const unheard = vi.fn<(reason: unknown) => void>();
  process.on('unhandledRejection', unheard);
  const fail = () => Promise.reject(new Error('No network'));
  vi.mocked(loadWords).mockImplementation(fail);
  vi.mocked(loadOutlineFile).mockImplementation(fail);
  vi.mocked(loadIndicatorWords).mockImplementation(fail);
  loadScreen.mockImplementation(fail);
  expect(() => {
    loadAhead('');
    loadAhead('#/city/x/2026/p07');
  }).not.toThrow();
  // Node tells of a rejection that nobody heard after the microtasks of one turn.
  await new Promise((turn) => setImmediate(turn));
  process.off('unhandledRejection', unheard);
  expect(unheard).not.toHaveBeenCalled();
});
