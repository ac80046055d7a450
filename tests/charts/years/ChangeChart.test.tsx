import { screen, within } from '@testing-library/react';
import { ChangeChart } from '@/charts/years/ChangeChart';
import { ChangeTable } from '@/charts/years/ChangeTable';
import { placeAt } from '@/charts/years/scale';
import type { Report } from '@/domain/report';
import { compareYears } from '@/domain/years/comparison';
import { answersAt } from '../../support/samples';
import { findAccessibilityFaults, renderScreen } from '../../support/renderScreen';
import { firstPack, nextPack } from '../../support/years/nextPack';
import { reportPontelume } from '../../support/years/pontelume';
import { reportOf } from '../../support/years/twoYears';

const [of2025, of2026] = [reportPontelume(2025), reportPontelume(2026)];

async function draw(before: Report, after: Report) {
  const comparison = compareYears(before, after, [firstPack, nextPack]);
  const shown = { comparison, pack: firstPack, city: 'Pontelume' };
  const { container } = await renderScreen(
    <>
      <ChangeChart {...shown} />
      <ChangeTable {...shown} cityId="sample-pontelume" />
    </>,
  );
  const picture = screen.getByRole('img', { name: /^Change of each principle, Pontelume/ });
  const rowOf = (id: string) => {
    const row = picture.querySelector<HTMLElement>(`[data-principle="${id}"]`);
    if (!row) {
      throw new Error(`${id} is not drawn`);
    }
    return row;
  };
  const mark = (id: string, which: 'before' | 'after') => rowOf(id).querySelector(`[data-mark="${which}"]`);
  const cellsOf = (title: string) => {
    const link = within(screen.getByRole('table')).getByRole('link', { name: title });
    return [...(link.closest('tr')?.cells ?? [])].map(({ textContent }) => textContent?.trim());
  };
  return { container, picture, rowOf, mark, cellsOf };
}

describe('the chart of two years', () => {
  test('sorts the principles by change, in four groups', async () => {
    const { picture } = await draw(of2025, of2026);
    const groups = [...picture.querySelectorAll('[data-direction]')].map((group) => [
      group.querySelector('p')?.textContent,
      [...group.querySelectorAll('[data-principle]')].map((row) => row.getAttribute('data-principle')),
    ]);
    // Worked out by hand in tests/domain/years/comparison.test.ts; equal changes in the order of the Charter.
    expect(groups).toEqual([
      [
        'Moved up: 15 principles',
        // 2; 1.25; 1, 1, 1, 1; 0.83, 0.83; 0.75, 0.75; 0.5, 0.5, 0.5; 0.25, 0.25
        'P05 P13 P02 P08 P11 P12 P04 P06 P01 P09 P07 P15 P19 P10 P17'.split(' '),
      ],
      ['No clear change: 1 principle', ['P03']],
      ['Moved down: 1 principle', ['P14']],
      ['Not comparable: 3 principles', ['P16', 'P18', 'P20']],
    ]);
  });

  test('draws each like-for-like level at its place on the scale', async () => {
    const { mark } = await draw(of2025, of2026);
    // 1.5 and 3.5 of 4; down: 1.75 and 1.5; with 4 % of the length free at both ends
    expect(Number.parseFloat(mark('P05', 'before')?.getAttribute('x1') ?? '')).toBeCloseTo(38.5);
    expect(Number.parseFloat(mark('P05', 'after')?.getAttribute('cx') ?? '')).toBeCloseTo(84.5);
    expect(Number.parseFloat(mark('P14', 'before')?.getAttribute('x1') ?? '')).toBeCloseTo(44.25);
    expect(Number.parseFloat(mark('P14', 'after')?.getAttribute('cx') ?? '')).toBeCloseTo(38.5);
  });

  test('grows from right to left where text does', () => {
    expect([placeAt(0.25, false), placeAt(0.25, true)]).toEqual(['25%', '75%']);
  });

  test('gives every figure in words: change, like for like, the level of each year, what it rests on', async () => {
    const { rowOf } = await draw(of2025, of2026);
    expect(rowOf('P15')).toHaveTextContent(/^15 Training of educators\+0\.5.*1\.0 to 1\.5.*1\.0\* to 1\.0.*2 of 3$/);
    expect(rowOf('P14')).toHaveTextContent(/-0\.3.*1\.8 to 1\.5.*3 of 4$/);
  });

  test('draws nothing where there is nothing to compare, and says why', async () => {
    const { rowOf, mark } = await draw(of2025, of2026);
    expect([mark('P18', 'before'), mark('P18', 'after')]).toEqual([null, null]);
    expect(rowOf('P18')).toHaveTextContent('no level in 2026');
    expect(rowOf('P20')).toHaveTextContent('no level in 2025 and 2026');
  });

  test('says which share of the set is left when the set has changed too much', async () => {
    const all = Object.fromEntries(firstPack.principles.map(({ id }) => [id, 1 as const]));
    const { rowOf, cellsOf } = await draw(
      reportOf(2027, firstPack, answersAt(firstPack, all)),
      reportOf(2028, nextPack, answersAt(nextPack, all)),
    );
    expect(rowOf('P13')).toHaveTextContent('only 2 of 4 indicators can be compared');
    expect(cellsOf('13 Sustainability')[1]).toBe('cannot be compared: only 2 of 4 indicators can be compared');
  });

  test('has its finding and the way to the same data as description', async () => {
    const { picture } = await draw(of2025, of2026);
    expect(picture).toHaveAccessibleDescription(
      '15 principles moved up. 1 principle shows no clear change. 1 principle moved down. ' +
        '3 principles cannot be compared. The table below the chart has the same data.',
    );
  });

  test('has the same rows in the same order in its table', async () => {
    const { picture, cellsOf } = await draw(of2025, of2026);
    const drawn = [...picture.querySelectorAll('[data-principle]')].map((row) => row.firstElementChild?.textContent);
    const listed = within(screen.getByRole('table'))
      .getAllByRole('rowheader')
      .map(({ textContent }) => textContent);
    expect(listed).toEqual(drawn);
    expect(cellsOf('15 Training of educators').slice(1)).toEqual([
      '1.0',
      '1.5',
      '+0.5 up',
      '2 of 3',
      '1.0 provisional2 of 3, 0.5 to 1.5',
      '1.0 3 of 3',
    ]);
    expect(cellsOf('3 Diversity')[3]).toBe('0.0 no clear change');
    expect(cellsOf('14 Health promotion')[3]).toBe('-0.3 down');
  });

  test('has no faults', async () => {
    const { container } = await draw(of2025, of2026);
    expect(await findAccessibilityFaults(container)).toEqual([]);
  });
});
