// @vitest-environment node
import { shareUnknown } from '@/domain/network/answers/shareUnknown';
import { buildView } from '@/domain/network/view';
import { recordOf, SMALL_PACK } from '../../../support/network/randomNetworks';
import { nextPack } from '../../../support/years/nextPack';

const second = { ...nextPack, indicators: nextPack.indicators.filter(({ principle }) => principle <= 'P02') };

/** The letters of a record: the same for every indicator, but for those named. */
function letters(indicators: readonly { id: string }[], common: string, others: Record<string, string> = {}): string {
  return indicators.map(({ id }) => others[id] ?? common).join('');
}

const scored = (principle: string) =>
  SMALL_PACK.indicators.filter((indicator) => indicator.principle === principle && indicator.format !== 'number');

test('counts what is not known in all that was asked; what does not apply was not asked, numbers make no level', () => {
  const ofFirst = scored('P01').length;
  const records = Array.from({ length: 6 }, (_, index) =>
    recordOf(`city-${index}`, 2026, {
      answers: letters(SMALL_PACK.indicators, '2', index === 0 ? { '01.C1': '?', '01.C2': 'x', '01.P1': '?' } : {}),
    }),
  );
  const shares = shareUnknown(buildView(records, 2026, [SMALL_PACK]), {}, [SMALL_PACK]);
  expect(shares.get('P01')).toBeCloseTo(1 / (6 * ofFirst - 1), 10);
  expect(shares.get('P02')).toBe(0);
});

test('of several sets only what they have in common counts, and of filters only the cities shown', () => {
  const records = Array.from({ length: 10 }, (_, index) => {
    const pack = index < 5 ? SMALL_PACK : second;
    return recordOf(`city-${index}`, 2026, {
      packId: pack.id,
      country: index < 5 ? 'ES' : 'FR',
      answers: letters(pack.indicators, index < 5 ? '1' : '?'),
    });
  });
  const packs = [SMALL_PACK, second];
  const view = buildView(records, 2026, packs);
  expect(shareUnknown(view, {}, packs).get('P02')).toBe(0.5);
  expect(shareUnknown(view, { country: 'FR' }, packs).get('P02')).toBe(1);
  expect(shareUnknown(view, { country: 'ES' }, packs).get('P02')).toBe(0);
});

test('where no city is shown nothing is told', () => {
  const records = Array.from({ length: 4 }, (_, index) => recordOf(`city-${index}`, 2026, { answers: '????' }));
  expect(shareUnknown(buildView(records, 2026, [SMALL_PACK]), {}, [SMALL_PACK]).size).toBe(0);
});
