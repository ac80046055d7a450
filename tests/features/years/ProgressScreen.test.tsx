import { screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { Route } from 'wouter';
import { saveAnswer } from '@/data/assessments';
import { saveFile } from '@/data/browser/saveFile';
import { deleteEverything } from '@/data/cities';
import { storeCity } from '@/data/files/cityFiles';
import { openSample } from '@/data/samples';
import type { Answer } from '@/domain/answer';
import type { ChangeReason } from '@/domain/years/changeReason';
import { ProgressScreen } from '@/features/years/ProgressScreen';
import { findAccessibilityFaults, renderScreen } from '../../support/renderScreen';
import { CITY, answer, answersAt, assessment } from '../../support/samples';
import { reopen } from '../../support/storedCity';
import { firstPack } from '../../support/years/nextPack';

vi.mock('@/data/browser/saveFile', () => ({ saveFile: vi.fn() }));

beforeEach(async () => {
  vi.mocked(saveFile).mockReset();
  await deleteEverything();
});

/** The screen at its address, as the app shows it. */
async function show(cityId: string, year: number, from?: number) {
  const open = await reopen(cityId, year);
  const path = `/city/${cityId}/${year}/progress${from === undefined ? '' : `/${from}`}`;
  const result = await renderScreen(
    <Route path="/city/:cityId/:year/progress/:part?">
      {({ part }) => <ProgressScreen open={open} {...(part ? { part } : {})} />}
    </Route>,
    path,
  );
  const heading = await screen.findByRole('heading', { level: 1 }, { timeout: 20_000 });
  return { ...result, heading };
}

async function showPontelume(year = 2026, from?: number) {
  const { cityId } = await openSample();
  return show(cityId, year, from);
}

/** A city with these years in the store. */
async function storeYears(years: Record<number, Answer[]>) {
  const assessments = Object.entries(years).map(([year, answers]) => assessment(answers, Number(year)));
  await storeCity({ city: CITY, assessments }, undefined);
}

function partUnder(heading: string): HTMLElement {
  const part = screen.getByRole('heading', { level: 2, name: heading }).closest('section');
  if (!part) {
    throw new Error(`Nothing stands under ${heading}`);
  }
  return part;
}

const rowOf = (part: HTMLElement, header: RegExp) =>
  [...(within(part).getByRole('rowheader', { name: header }).closest('tr')?.cells ?? [])]
    .slice(1)
    .map(({ textContent }) => textContent?.trim());

describe('the years of Pontelume', () => {
  test('the heading is the finding, and below it stands what it rests on', async () => {
    const { heading } = await showPontelume();
    expect(heading).toHaveTextContent(
      '15 principles moved up. 1 principle shows no clear change. 1 principle moved down. 3 principles cannot be compared.',
    );
    expect(screen.getByText('Pontelume, 2025 and 2026')).toBeInTheDocument();
    expect(screen.getByText('rests on 55 of 68 indicators')).toBeInTheDocument();
    expect(screen.getByText('Sample')).toBeInTheDocument();
    expect(await screen.findByRole('img', { name: /from 2025 to 2026/ }, { timeout: 20_000 })).toBeInTheDocument();
  });

  test('groups and dimensions are as worked out by hand', async () => {
    await showPontelume();
    const part = partUnder('Groups and dimensions');
    expect(rowOf(part, /^The right to/).slice(0, 4)).toEqual(['2.0', '2.9', '+0.9 up', '17 of 17']);
    expect(rowOf(part, /^The commitment of/).slice(0, 4)).toEqual(['1.3', '2.1', '+0.8 up', '25 of 28']);
    expect(rowOf(part, /^Fully dedicated/)[0]).toBe('cannot be compared: only 13 of 23 indicators can be compared');
    const counts = rowOf(part, /^Implementation/).map(Number);
    expect(counts.reduce((total, count) => total + count)).toBe(20);
  });

  test('the figure of the city comes after all principles', async () => {
    await showPontelume();
    const figure = screen.getByText(
      /the mean goes from 1\.6 in 2025 to 2\.3 in 2026 \(\+0\.7\)\. It rests on 55 of 68/,
    );
    for (const table of screen.getAllByRole('table').slice(0, 2)) {
      expect(table.compareDocumentPosition(figure) & Node.DOCUMENT_POSITION_FOLLOWING).toBeTruthy();
    }
  });

  test('numbers have their trend in words, and say when they are measured otherwise', async () => {
    await showPontelume();
    const part = await waitFor(() => partUnder('Numbers'), { timeout: 20_000 });
    expect(rowOf(part, /^Adults who learn/)).toEqual(['88 (2024)', '96 (2025)', 'better', '–', '19% of the way']);
    expect(rowOf(part, /^Age of the newest diagnosis/)[2]).toBe('worse');
    // Still at its baseline, on the way down.
    expect(rowOf(part, /^Gap between best/)[3]).toBe('0% of the way');
    expect(rowOf(part, /^Residents who take part/).slice(0, 3)).toEqual([
      '16.9 (2024)% of inhabitants',
      '61 (2026)',
      'not comparable, measured in another way',
    ]);
    expect(part).toHaveTextContent('16 numbers have a value in 2025 or 2026. Better: 11. Worse: 1.');
    expect(part).toHaveTextContent('5 of 21 numbers have no value in either year.');
  });

  test('all three years follow, with their finding', async () => {
    await showPontelume();
    expect(partUnder('All years')).toHaveTextContent(
      '15 of 20 principles can be followed without a break from 2024 to 2026. Moved up in every step: ' +
        'Intergenerational dialogue, Knowledge of the territory, and Monitoring and improvement.',
    );
  });

  test('another year is chosen and stands in the address', async () => {
    const { user, history } = await showPontelume();
    await user.selectOptions(screen.getByLabelText('Compare 2026 with'), '2024');
    expect(history.at(-1)).toBe('/city/sample-pontelume/2026/progress/2024');
    expect(await screen.findByText('Pontelume, 2024 and 2026')).toBeInTheDocument();
    expect(screen.getByLabelText('Compare 2026 with')).toHaveFocus();
    expect(partUnder('Why levels changed')).toHaveTextContent('Between 2024 and 2026 lies another year');
    expect(within(partUnder('Why levels changed')).queryByRole('table')).toBeNull();
  });

  test('the earlier year comes first, whichever is open', async () => {
    const { heading } = await showPontelume(2025, 2026);
    expect(heading).toHaveTextContent('15 principles moved up.');
    expect(screen.getByText('Pontelume, 2025 and 2026')).toBeInTheDocument();
  });

  test('the first year is compared with the next, and an unknown one with the year before', async () => {
    const first = await showPontelume(2024);
    expect(screen.getByLabelText('Compare 2024 with')).toHaveValue('2025');
    first.unmount();
    await showPontelume(2026, 1999);
    expect(screen.getByLabelText('Compare 2026 with')).toHaveValue('2025');
  });

  test('a changed answer changes the finding', async () => {
    const { heading } = await showPontelume();
    const { assessment: now } = await reopen('sample-pontelume');
    // 03.I1 from 1 to 4 points: P03 rises from 3 to (4 + (4 + 3) / 2) / 2 = 3.75.
    await saveAnswer(now.id, 'P03', '03.I1', { state: 'answered', level: 'sharedAndReviewed' });
    await waitFor(() => expect(heading).toHaveTextContent('16 principles moved up.'));
  });

  test('the data are saved as a table', async () => {
    const { user } = await showPontelume();
    await user.click(screen.getByRole('button', { name: 'Save the data (CSV)' }));
    await waitFor(() => expect(saveFile).toHaveBeenCalledOnce(), { timeout: 20_000 });
    const file = vi.mocked(saveFile).mock.calls[0]?.[0];
    expect(file?.name).toMatch(/^educating-cities_Pontelume_2025-2026_progress_SAMPLE_[\d-]{10}\.csv$/);
    expect(file?.content).toContain('"Pontelume","yes",2025,2026,');
  });

  test('have no faults', async () => {
    const { container } = await showPontelume();
    await screen.findByRole('img', { name: /from 2025 to 2026/ }, { timeout: 20_000 });
    await waitFor(() => partUnder('Numbers'), { timeout: 20_000 });
    expect(await findAccessibilityFaults(container)).toEqual([]);
  }, 60_000);
});

describe('why levels changed', () => {
  const scale = (id: string, level: Answer['level'], changeReason?: ChangeReason) =>
    answer(id, { level, changeReason });
  const all = answersAt(firstPack, Object.fromEntries(firstPack.principles.map(({ id }) => [id, 4 as const])));
  const rest = all.filter(({ indicatorId }) => !indicatorId.startsWith('04.'));
  const before = ['04.C1', '04.I1', '04.I2', '04.I3'].map((id) => scale(id, 'underWay'));
  const after = [
    scale('04.C1', 'sharedAndReviewed', 'realProgress'),
    scale('04.I1', 'notYet', 'stricterReading'),
    scale('04.I2', 'underWay'),
    scale('04.I3', 'established'),
  ];

  test('each reason stands with its counts and its part, and what has none leads to its principle', async () => {
    await storeYears({ 2025: [...rest, ...before], 2026: [...rest, ...after] });
    await show(CITY.id, 2026);
    const part = partUnder('Why levels changed');
    expect(part).toHaveTextContent(
      '3 indicators have another level. Real progress or a real setback is named as the reason for 1 of them.',
    );
    // Of 20 principles: 2 x 1/2 / 20 = 0.05, -2 x 1/6 / 20 = -0.02, 1 x 1/6 / 20 = 0.01.
    expect(rowOf(part, /^Real progress/)).toEqual(['1', '0', '+0.1']);
    expect(rowOf(part, /^Stricter reading/)).toEqual(['0', '1', '0.0']);
    expect(rowOf(part, /^No reason given/)).toEqual(['1', '0', '0.0']);
    expect(part).toHaveTextContent('Changes without a reason in 1 principle');
    expect(within(part).getByRole('link')).toHaveAttribute('href', '/city/city-1/2026/p04');
  });

  test('nothing changed: no table, and it says so', async () => {
    await storeYears({ 2025: all, 2026: all });
    const { heading } = await show(CITY.id, 2026);
    expect(heading).toHaveTextContent('20 principles show no clear change.');
    expect(partUnder('Why levels changed')).toHaveTextContent(
      'No indicator that can be compared has another level now.',
    );
    expect(screen.queryByRole('heading', { name: 'All years' })).toBeNull();
  });
});

describe('when there is too little', () => {
  test('one year: says so and leads to another one', async () => {
    await storeYears({ 2025: [], 2026: [answer('01.C2', { level: 'underWay' })] });
    const { heading, container } = await show(CITY.id, 2026);
    expect(heading).toHaveTextContent('No progress to show yet');
    expect(screen.getByText(/2026 is the only one so far/)).toBeInTheDocument();
    expect(screen.getByRole('link', { name: 'Start another year' })).toHaveAttribute(
      'href',
      '/city/city-1/2026/new-year',
    );
    expect(screen.queryByRole('table')).toBeNull();
    expect(await findAccessibilityFaults(container)).toEqual([]);
  });

  test('the open year has no answers: leads to them', async () => {
    await storeYears({ 2025: [answer('01.C2', { level: 'underWay' })], 2026: [] });
    await show(CITY.id, 2026);
    expect(screen.getByText('2026 has no answers yet.')).toBeInTheDocument();
    expect(screen.getByRole('link', { name: 'Answer 2026' })).toHaveAttribute('href', '/city/city-1/2026');
  });

  test('two years that share nothing: no chart, and the table says why', async () => {
    await storeYears({
      2025: answersAt(firstPack, { P01: 4 }),
      2026: answersAt(firstPack, { P02: 4 }),
    });
    const { heading, container } = await show(CITY.id, 2026);
    expect(heading).toHaveTextContent('No principle can be compared between 2025 and 2026.');
    expect(screen.getByText(/share too little to draw a chart/)).toBeInTheDocument();
    expect(screen.queryByRole('img')).toBeNull();
    expect(screen.getAllByText('cannot be compared: no level in 2025 and 2026')).toHaveLength(18);
    expect(await findAccessibilityFaults(container)).toEqual([]);
  });
});
