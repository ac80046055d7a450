import { screen, waitFor } from '@testing-library/react';
import { beforeEach, expect, it } from 'vitest';
import { saveAnswer, setDepartment, setReady } from '@/data/assessments';
import { writePlan } from '@/data/plans';
import { getCityYears } from '@/data/years/cityYears';
import { EMPTY_PLAN } from '@/domain/plan/plan';
import { readPlan } from '@/data/plans';
import { StartYearScreen } from '@/features/city/StartYearScreen';
import { findAccessibilityFaults, renderScreen } from '../../support/renderScreen';
import { reopen, storeFreshCity } from '../../support/storedCity';

const AT = '2026-03-02T08:00:00.000Z';
let cityId = '';

beforeEach(async () => {
  const { city, assessment } = await storeFreshCity();
  cityId = city.id;
  await saveAnswer(assessment.id, 'P01', '01.C2', { level: 'established', note: 'In the plan' });
  await setDepartment(assessment.id, 'P01', 'Education');
  await setReady(assessment.id, 'P01', true);
  const action = { id: 'a', title: 'Open the schools', at: AT };
  const actions = [
    { ...action, status: 'planned' as const },
    { ...action, id: 'b', status: 'done' as const },
  ];
  await writePlan(assessment.id, { ...EMPTY_PLAN, actions });
});

const show = async () => renderScreen(<StartYearScreen open={await reopen(cityId)} />);

it('starts the next year with departments and open actions, without an answer and with nothing ready', async () => {
  const { user, history, container } = await show();
  expect(screen.getByLabelText('Year of the self-assessment')).toHaveValue('2027');
  expect(await findAccessibilityFaults(container)).toEqual([]);
  await user.click(screen.getByRole('button', { name: 'Start this year' }));
  await waitFor(() => expect(history.at(-1)).toBe(`/city/${cityId}/2027`));
  const [, next] = await getCityYears(cityId);
  const [first] = next?.report.principles ?? [];
  expect(next?.report).toMatchObject({ year: 2027, counts: { unanswered: 89 } });
  expect(first).toMatchObject({ department: 'Education', status: 'notStarted' });
  const { plan } = await readPlan(next?.assessmentId ?? '');
  expect(plan?.actions).toMatchObject([{ title: 'Open the schools', status: 'planned', continues: 'a' }]);
});

it('starts an earlier year that is written down later, empty if wished', async () => {
  const { user } = await show();
  await user.clear(screen.getByLabelText('Year of the self-assessment'));
  await user.type(screen.getByLabelText('Year of the self-assessment'), '2022');
  await user.click(screen.getByRole('radio', { name: 'Nothing: begin empty' }));
  await user.click(screen.getByRole('button', { name: 'Start this year' }));
  await waitFor(async () => expect(await getCityYears(cityId)).toHaveLength(2));
  const [earlier] = await getCityYears(cityId);
  expect(earlier?.report.year).toBe(2022);
  expect(earlier?.report.principles[0]?.department).toBeUndefined();
});

it('refuses a year that is there already, and what is no year, at the field', async () => {
  const { user } = await show();
  const year = screen.getByLabelText('Year of the self-assessment');
  for (const [typed, words] of [
    ['2026', /The city has this year already/],
    ['27', /Write a year with 4 digits/],
    ['2072', /This year is far ahead. Write 20\d\d or an earlier year/],
  ] as const) {
    await user.clear(year);
    await user.type(year, typed);
    await user.click(screen.getByRole('button', { name: 'Start this year' }));
    expect(await screen.findByText(words)).toBeVisible();
    expect(year).toHaveFocus();
  }
  expect(await getCityYears(cityId)).toHaveLength(1);
});
