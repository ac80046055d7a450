import { loadAhead } from '@/app/loadAhead';
import { CURRENT_PACK, getPackOutline, getPrincipleIndicators } from '@/data/packs';
import { chooseLanguage, loadWords } from '@/i18n/languages';

const { loadScreen } = vi.hoisted(() => ({ loadScreen: vi.fn<(name: string) => Promise<object>>() }));

// Whatever screen is asked for: its name is written down, and its code stays where it is.
vi.mock('@/app/screens', () => ({
  screens: new Proxy({}, { get: (_, name) => () => loadScreen(String(name)) }),
}));
vi.mock('@/data/packs', () => ({
  CURRENT_PACK: 'the-newest',
  getPackOutline: vi.fn(() => Promise.resolve({})),
  getPrincipleIndicators: vi.fn(() => Promise.resolve({})),
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

/** What is asked behind an import of its own comes a moment later. */
const settle = () => vi.waitFor(() => expect(getPackOutline).toHaveBeenCalled());

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

test('an overview asks for the set, a principle for its questions too, both in the language of the person', async () => {
  loadAhead('#/city/x/2026');
  await settle();
  expect(getPackOutline).toHaveBeenLastCalledWith(CURRENT_PACK, 'ca');
  expect(getPrincipleIndicators).not.toHaveBeenCalled();
  loadAhead('#/city/x/2026/p07/07.I1');
  await vi.waitFor(() => expect(getPrincipleIndicators).toHaveBeenCalledWith(CURRENT_PACK, 'P07', 'ca'));
});

test('Start and other pages ask for no set', async () => {
  loadAhead('');
  loadAhead('#/settings');
  loadAhead('#/city/x/2026');
  await settle();
  expect(getPackOutline).toHaveBeenCalledOnce();
});

test('what cannot be loaded is left to whoever needs it: nothing is thrown, nothing is left unheard', async () => {
  const unheard = vi.fn<(reason: unknown) => void>();
  process.on('unhandledRejection', unheard);
  const fail = () => Promise.reject(new Error('No network'));
  vi.mocked(loadWords).mockImplementation(fail);
  vi.mocked(getPackOutline).mockImplementation(fail);
  loadScreen.mockImplementation(fail);
  expect(() => {
    loadAhead('');
    loadAhead('#/city/x/2026/p07');
  }).not.toThrow();
  await settle();
  // Node tells of a rejection that nobody heard after the microtasks of one turn.
  await new Promise((turn) => setImmediate(turn));
  process.off('unhandledRejection', unheard);
  expect(unheard).not.toHaveBeenCalled();
});
