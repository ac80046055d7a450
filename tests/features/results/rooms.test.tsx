import { screen, within } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { saveAnswer } from '@/data/assessments';
import { startYear } from '@/data/years/cityYears';
import { patchItem } from '@/domain/workshop/steps';
import { ProfileScreen } from '@/features/results/ProfileScreen';
import { ReportScreen } from '@/features/report/ReportScreen';
import { ProgressScreen } from '@/features/years/ProgressScreen';
import { shorten } from '../../exports/reportCity';
import { findAccessibilityFaults, renderScreen } from '../../support/renderScreen';
import { answersAt } from '../../support/samples';
import { reopen, storeFreshCity } from '../../support/storedCity';
import { AGREED, storeAgreed } from '../../support/workshop/agreed';

const TAKEN = '2026-11-13T10:00:00.000Z';

/** A city with two years, both answered in principle 1, and a workshop in the later one that was taken over. */
async function storeYears() {
  const first = await storeFreshCity();
  await startYear(first.city, 2027);
  const later = await reopen(first.city.id, 2027);
  for (const open of [first, later]) {
    for (const { indicatorId, state, level, choice } of answersAt(open.pack, { P01: 1 })) {
      await saveAnswer(open.assessment.id, 'P01', indicatorId, { state, level, choice });
    }
  }
  await storeAgreed((session) => patchItem(session, 'P01', { takenAt: TAKEN }), later);
  return reopen(first.city.id, 2027);
}

const cellsOf = (row: HTMLElement | null) =>
  [...(row?.querySelectorAll('th, td') ?? [])].map((cell) => cell.textContent);

describe('what the rooms said', () => {
  test('stands in the profile beside the computed level, which it does not change', async () => {
    const open = await storeYears();
    const { container } = await renderScreen(<ProfileScreen open={open} />);
    const heading = await screen.findByRole('heading', { level: 2, name: 'What the rooms said' }, { timeout: 20_000 });
    const rows = within(heading.closest('section') ?? container).getAllByRole('row');
    expect(rows).toHaveLength(2);
    expect(cellsOf(rows[1] ?? null)).toEqual([
      '1 Inclusive education',
      '1.0',
      '1.0',
      '2 – Under way',
      '5',
      '5',
      `${AGREED.title}Nov 12, 2026seen differently by some`,
    ]);
    expect(await findAccessibilityFaults(container)).toEqual([]);
  }, 60_000);

  test('is not there in a year without a workshop', async () => {
    const { city } = await storeYears();
    await renderScreen(<ProfileScreen open={await reopen(city.id, 2026)} />);
    await screen.findByRole('heading', { level: 2, name: 'Numbers' }, { timeout: 20_000 });
    expect(screen.queryByText('What the rooms said')).not.toBeInTheDocument();
  });

  test('stands in the report, with who sees it differently', async () => {
    const open = await storeYears();
    const { container } = await renderScreen(<ReportScreen open={{ ...open, pack: shorten(open.pack) }} />);
    await screen.findByRole('heading', { level: 1 }, { timeout: 20_000 });
    const part = container.querySelector('section[aria-labelledby="p01"] dl');
    expect(part).toHaveTextContent(
      `What the room agreed on, beside the level2 – Under way5 of 5 within one level${AGREED.title}Nov 12, 2026`,
    );
    expect(part).toHaveTextContent('Seen differentlyThe youth centre sees first steps only.');
    expect(container.querySelector('section[aria-labelledby="p02"]')).not.toHaveTextContent('room agreed');
  }, 60_000);

  test('stands over the years', async () => {
    const open = await storeYears();
    await renderScreen(<ProgressScreen open={open} />);
    const table = await screen.findByRole('table', { name: /^What rooms agreed on/u }, { timeout: 20_000 });
    expect(within(table).getAllByRole('row').map(cellsOf)).toEqual([
      ['Principle', '2027'],
      ['1 Inclusive education', '2 – Under way5 of 5 within one level'],
    ]);
  }, 60_000);
});
