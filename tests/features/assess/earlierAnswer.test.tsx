import { screen, waitFor, within } from '@testing-library/react';
import { beforeEach, expect, it } from 'vitest';
import { saveAnswer } from '@/data/assessments';
import { startYear } from '@/data/years/cityYears';
import { findAccessibilityFaults } from '../../support/renderScreen';
import { reopen, storeFreshCity } from '../../support/storedCity';
import { openPrinciple } from './openPrinciple';

let cityId = '';

beforeEach(async () => {
  const { city, assessment } = await storeFreshCity();
  cityId = city.id;
  const evidence = [{ id: 'e1', title: 'Plan for open schools', type: 'plan' as const, date: '2025' }];
  await saveAnswer(assessment.id, 'P01', '01.C2', { level: 'underWay', note: 'Budget line 12', evidence });
  await saveAnswer(assessment.id, 'P01', '01.P1', { figure: { measure: 'share', value: 40, year: 2025 } });
  await startYear(city, 2027, assessment.id);
});

/** The page of the later year, with the answer of the year before. */
async function openLater() {
  const opened = await openPrinciple({ cityId, year: 2027 });
  const earlier = await opened.part.findByRole('group', { name: 'The answer of 2026' });
  return { ...opened, earlier: within(earlier) };
}

const stored = async (id: string) =>
  (await reopen(cityId, 2027)).assessment.answers.find(({ indicatorId }) => indicatorId === id);

it('stands beside the question, chooses nothing, and is kept by a press', async () => {
  const { user, part, earlier, container } = await openLater();
  expect(earlier.getByText(/2026: 2 Under way/)).toBeVisible();
  expect(part.getAllByRole('radio').some((radio) => (radio as HTMLInputElement).checked)).toBe(false);
  expect(await stored('01.C2')).toBeUndefined();
  expect(await findAccessibilityFaults(container)).toEqual([]);
  await user.click(earlier.getByRole('button', { name: /Keep the 2026 answer/ }));
  await waitFor(async () => expect(await stored('01.C2')).toMatchObject({ level: 'underWay' }));
  expect(await stored('01.C2')).not.toHaveProperty('note');
  await waitFor(() => expect(part.getByRole('radio', { name: /2 Under way/ })).toBeChecked());
  expect(earlier.queryByRole('button', { name: /Keep the 2026 answer/ })).toBeNull();
});

it('offers the note, and each piece of evidence that is still valid', async () => {
  const { user, earlier } = await openLater();
  await user.click(earlier.getByText(/Note and evidence of 2026/));
  await user.click(earlier.getByRole('button', { name: 'Use this note again' }));
  await user.click(earlier.getByRole('button', { name: /Still valid: use it again/ }));
  await waitFor(async () =>
    expect(await stored('01.C2')).toMatchObject({
      state: 'unanswered',
      note: 'Budget line 12',
      evidence: [{ title: 'Plan for open schools', type: 'plan', date: '2025' }],
    }),
  );
  expect((await stored('01.C2'))?.evidence?.[0]?.id).not.toBe('e1');
});

it('turns a figure into the starting value and not into the figure of this year', async () => {
  const { user } = await openLater();
  const part = within(document.getElementById('01.P1') as HTMLElement);
  await user.click(await part.findByRole('button', { name: /Use the 2026 value as the starting value/ }));
  await waitFor(async () =>
    expect((await stored('01.P1'))?.figure).toEqual({ measure: 'share', baseline: { value: 40, year: 2025 } }),
  );
  expect((await stored('01.P1'))?.state).toBe('unanswered');
});

it('asks why a level changed when the principle is said to be ready, and lets people go on without', async () => {
  const { user, part } = await openLater();
  await user.click(part.getByRole('radio', { name: /3 Established/ }));
  await waitFor(async () => expect(await stored('01.C2')).toMatchObject({ level: 'established' }));
  expect(screen.queryByLabelText(/01.C2: from 2 to 3/)).toBeNull();
  await user.click(screen.getByRole('radio', { name: 'Yes, ready' }));
  const ready = async () => (await reopen(cityId, 2027)).assessment.principles[0]?.ready ?? false;
  const why = await screen.findByLabelText(/01.C2: from 2 to 3. Why\?/);
  expect(await ready()).toBe(false);
  await user.selectOptions(why, 'Stricter reading of the levels');
  await waitFor(async () => expect(await stored('01.C2')).toMatchObject({ changeReason: 'stricterReading' }));
  expect(why).toHaveFocus();
  await waitFor(() => expect(why).toHaveValue('stricterReading'));
  await user.click(screen.getByRole('radio', { name: 'Yes, ready' }));
  await waitFor(async () => expect(await ready()).toBe(true));
  // Another reason can be chosen afterwards, and the principle stays ready.
  await user.selectOptions(why, 'Real progress');
  await waitFor(async () => expect(await stored('01.C2')).toMatchObject({ changeReason: 'realProgress' }));
  expect(await ready()).toBe(true);
  expect(within(why).queryByRole('option', { name: 'Real setback' })).toBeNull();
});

it('can be ready without the reasons, by a press of its own', async () => {
  const { user, part } = await openLater();
  await user.click(part.getByRole('radio', { name: /0 Not yet/ }));
  await waitFor(async () => expect(await stored('01.C2')).toMatchObject({ level: 'notYet' }));
  await user.click(screen.getByRole('radio', { name: 'Yes, ready' }));
  await user.click(await screen.findByRole('button', { name: 'Say ready without these reasons' }));
  await waitFor(async () => expect((await reopen(cityId, 2027)).assessment.principles[0]?.ready).toBe(true));
});
