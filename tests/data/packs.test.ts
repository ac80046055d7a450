// @vitest-environment node
import { parseIndicators } from '@/domain/packCheck';
import type * as packs from '@/data/packs';
import { CURRENT_PACK } from '@/data/packFiles';
import { UnknownPackError, getPack, getPackOutline, getPrincipleIndicators } from '@/data/packs';

const PACK_FILE = '/indicators/educating-cities-2026/pack.json';

describe('the outline of a pack', () => {
  test('says of every indicator what the full pack says, in the same order', async () => {
    const [outline, pack] = await Promise.all([getPackOutline(CURRENT_PACK), getPack(CURRENT_PACK)]);
    expect(outline.indicators).toHaveLength(89);
    expect(outline.indicators).toEqual(
      pack.indicators.map(({ id, principle, dimension, format, shortForm }) => ({
        id,
        principle,
        dimension,
        format,
        shortForm,
      })),
    );
    const { indicators: _, ...head } = outline;
    expect(pack).toMatchObject(head);
    expect(pack.leftOut).toEqual([]);
  });

  test('lists commitment before implementation before progress, principle by principle', async () => {
    const { indicators } = await getPackOutline(CURRENT_PACK);
    expect(indicators.slice(0, 6).map(({ id }) => id)).toEqual(['01.C1', '01.C2', '01.I1', '01.I2', '01.P1', '02.C1']);
  });

  test('is read once', () => {
    expect(getPackOutline(CURRENT_PACK)).toBe(getPackOutline(CURRENT_PACK));
  });

  test.each(['educating-cities-2040', '', '../secret', '__proto__'])(
    'does not exist for the pack %j',
    async (packId) => {
      await expect(getPackOutline(packId)).rejects.toBeInstanceOf(UnknownPackError);
      await expect(getPack(packId)).rejects.toMatchObject({ packId });
    },
  );

  test('is asked for again when a part of the app could not be loaded', async () => {
    vi.resetModules();
    vi.doMock(`${PACK_FILE}?outline`, () => {
      throw new Error('Offline');
    });
    const app: typeof packs = await import('@/data/packs');
    await expect(app.getPackOutline(CURRENT_PACK)).rejects.toThrow();
    vi.doUnmock(`${PACK_FILE}?outline`);
    expect((await app.getPackOutline(CURRENT_PACK)).indicators).toHaveLength(89);
  });
});

describe('the indicators of one principle', () => {
  test('are those of the full pack, with all their words', async () => {
    const [{ indicators, leftOut }, pack] = await Promise.all([
      getPrincipleIndicators(CURRENT_PACK, 'P07'),
      getPack(CURRENT_PACK),
    ]);
    expect(indicators.length).toBeGreaterThan(2);
    expect(indicators).toEqual(pack.indicators.filter(({ principle }) => principle === 'P07'));
    expect(leftOut).toEqual([]);
  });

  test('that are broken are left out and named, while the rest can be answered', async () => {
    vi.resetModules();
    vi.doMock(`${PACK_FILE}?P01`, async (readOriginal) => {
      const part = (await readOriginal<{ default: { indicators: Record<string, unknown> } }>()).default;
      const [first = ''] = Object.keys(part.indicators);
      return { default: { ...part, indicators: { ...part.indicators, [first]: { id: '01.C1', format: 'scale' } } } };
    });
    const app: typeof packs = await import('@/data/packs');
    const { indicators, leftOut } = await app.getPrincipleIndicators(CURRENT_PACK, 'P01');
    vi.doUnmock(`${PACK_FILE}?P01`);
    expect(leftOut).toEqual(['01.C1']);
    expect(indicators.map(({ id }) => id)).toEqual(['01.C2', '01.I1', '01.I2', '01.P1']);
  });
});

describe('reading indicators one by one', () => {
  test('names file, field and reason of what is wrong, and returns the others in the order of the pages', async () => {
    const { indicators } = await getPrincipleIndicators(CURRENT_PACK, 'P01');
    const [first, second, third] = indicators;
    const read = parseIndicators({
      'a/01.I1.json': third,
      'a/01.C2.json': second,
      'a/01.C1.json': { ...first, shortForm: 'yes' },
      'a/nothing.json': null,
    });
    expect(read.indicators.map(({ id }) => id)).toEqual(['01.C2', '01.I1']);
    expect(read.faults).toEqual([
      { file: 'a/01.C1.json', field: 'shortForm', reason: 'expected boolean' },
      { file: 'a/nothing.json', field: '(whole)', reason: 'expected object' },
    ]);
  });
});
