import { readAhead } from '@/app/ahead/readAhead';
import { FIRST_SCREENS } from '@/app/routes';
import { CURRENT_PACK } from '@/data/packFiles';
import { getKnownIndicators } from '@/data/packs';
import { readOpenEarly } from '@/data/useOpenAssessment';

vi.mock('@/app/routes', () => {
  const load = () => ({ load: vi.fn(() => Promise.resolve()) });
  return { FIRST_SCREENS: { Start: load(), Overview: load(), Principle: load() } };
});
vi.mock('@/data/useOpenAssessment', () => ({ readOpenEarly: vi.fn() }));

const read = (packId: string | undefined) =>
  Promise.resolve({
    status: 'ready',
    value: packId === undefined ? undefined : { pack: { id: packId } },
  } as Awaited<ReturnType<typeof readOpenEarly>>);

beforeEach(() => {
  vi.clearAllMocks();
  vi.mocked(readOpenEarly).mockImplementation(() => read(CURRENT_PACK));
});
afterEach(() => vi.useRealTimers());

test('a principle has its city, its code and its questions read when it is drawn', async () => {
  await readAhead('#/city/x/2026/p07/07.I1');
  expect(readOpenEarly).toHaveBeenCalledExactlyOnceWith({ cityId: 'x', year: 2026, language: 'en' });
  expect(FIRST_SCREENS.Principle.load).toHaveBeenCalledOnce();
  expect(getKnownIndicators(CURRENT_PACK, 'P07')?.indicators[0]?.id).toBe('07.C1');
});

test('an overview needs no questions, Start nothing but its code, other pages nothing', async () => {
  await readAhead('#/city/x/2026');
  expect(readOpenEarly).toHaveBeenCalledOnce();
  expect(FIRST_SCREENS.Overview.load).toHaveBeenCalledOnce();
  await readAhead('');
  expect(FIRST_SCREENS.Start.load).toHaveBeenCalledOnce();
  await readAhead('#/settings');
  expect(readOpenEarly).toHaveBeenCalledOnce();
  expect(getKnownIndicators(CURRENT_PACK, 'P08')).toBeUndefined();
});

test('the questions of an older set are read too; a set or a city that is not there stops nothing', async () => {
  vi.mocked(readOpenEarly).mockImplementationOnce(() => read('educating-cities-1990'));
  await readAhead('#/city/x/2026/p09');
  expect(getKnownIndicators('educating-cities-1990', 'P09')?.indicators).toEqual([]);
  vi.mocked(readOpenEarly).mockImplementationOnce(() => read(undefined));
  await readAhead('#/city/nowhere/2026/p07');
  vi.mocked(FIRST_SCREENS.Principle.load).mockRejectedValueOnce(new Error('No network'));
  await readAhead('#/city/x/2026/p07');
});

test('a store that does not answer keeps nobody in front of an empty page', async () => {
  vi.useFakeTimers();
  vi.mocked(readOpenEarly).mockImplementation(() => new Promise(() => undefined));
  const drawn = vi.fn<() => void>();
  void readAhead('#/city/x/2026').then(drawn);
  await vi.advanceTimersByTimeAsync(900);
  expect(drawn).not.toHaveBeenCalled();
  await vi.advanceTimersByTimeAsync(200);
  expect(drawn).toHaveBeenCalledOnce();
});
