import { act, screen, waitFor } from '@testing-library/react';
import { beforeEach, expect, it } from 'vitest';
import { getPlan, saveAction } from '@/data/plans';
import { MOMENT } from '../../support/samples';
import { storeFreshCity } from '../../support/storedCity';
import { openPlan, summaryOf } from './openPlan';

/** Every letter is a write of its own. */
const PATIENCE = { timeout: 10_000 };

let cityId = '';
let assessmentId = '';

beforeEach(async () => {
  const open = await storeFreshCity();
  cityId = open.city.id;
  assessmentId = open.assessment.id;
});

const readActions = async () => (await getPlan(assessmentId)).plan.actions;

it('asks for a title, then adds an action and opens it', async () => {
  const { user } = await openPlan(cityId);
  await user.click(screen.getByRole('button', { name: 'Add this action' }));
  expect(screen.getByText('Give the action a title: what is done.')).toBeVisible();
  await user.type(screen.getByLabelText('New action'), 'Open the library on Sundays{Enter}');
  expect(await screen.findByLabelText('What will be different')).toHaveFocus();
  await user.type(screen.getByLabelText('Who answers for it'), 'Head of culture');
  await user.type(screen.getByLabelText('Departments that take part'), 'Culture{Enter}Staff, and pay');
  await user.type(screen.getByLabelText('Due'), '2027-03');
  await user.selectOptions(screen.getByLabelText('Status'), 'underWay');
  await user.selectOptions(screen.getByLabelText('Indicator'), '01.C2');
  await user.click(screen.getByRole('button', { name: 'Link this indicator' }));
  await waitFor(
    async () =>
      expect(await readActions()).toMatchObject([
        {
          title: 'Open the library on Sundays',
          owner: 'Head of culture',
          departments: ['Culture', 'Staff, and pay'],
          due: '2027-03',
          status: 'underWay',
          indicators: ['01.C2'],
        },
      ]),
    PATIENCE,
  );
  expect(await screen.findByText('Due: March 2027')).toBeVisible();
});

it('says at the field that a date is early or none, and keeps the one before', async () => {
  await saveAction(assessmentId, { id: 'a1', title: 'Early', status: 'planned', due: '2025-12', at: MOMENT });
  const { user } = await openPlan(cityId);
  await user.click(summaryOf('Early'));
  expect(screen.getByText(/^This date is before the year/)).toBeVisible();
  const due = screen.getByLabelText('Due');
  await user.clear(due);
  await user.type(due, '2027-13');
  await user.tab();
  expect(await screen.findByText(/^There is no such date/)).toBeVisible();
  expect(due).toHaveValue('2027-13');
  // What could be read on the way to the month that does not exist.
  expect(await readActions()).toMatchObject([{ due: '2027' }]);
});

it('lists the first due first, and moves nothing while somebody works in the list', async () => {
  await saveAction(assessmentId, { id: 'a1', title: 'Second', status: 'planned', due: '2027-06', at: MOMENT });
  await saveAction(assessmentId, { id: 'a2', title: 'First', status: 'planned', due: '2027-05', at: MOMENT });
  const { user, container } = await openPlan(cityId);
  const titles = () =>
    [...container.querySelectorAll('summary > span:first-child')].map(({ textContent }) => textContent);
  expect(titles()).toEqual(['First', 'Second']);
  await user.click(summaryOf('First'));
  const due = screen.getAllByLabelText('Due')[0] as HTMLElement;
  await user.clear(due);
  await user.type(due, '2028');
  expect(await screen.findByText('Due: 2028')).toBeVisible();
  expect(titles()).toEqual(['First', 'Second']);
  await user.click(screen.getByLabelText('New action'));
  await waitFor(() => expect(titles()).toEqual(['Second', 'First']));
});

it('removes one and puts it back', async () => {
  await saveAction(assessmentId, { id: 'a1', title: 'Train staff', status: 'planned', owner: 'HR', at: MOMENT });
  const { user } = await openPlan(cityId);
  await user.click(summaryOf('Train staff'));
  await user.click(screen.getByRole('button', { name: /^Remove this action/ }));
  const undo = await screen.findByRole('button', { name: 'Put it back' });
  expect(undo).toHaveAccessibleDescription('Removed: Train staff');
  await waitFor(async () => expect(await readActions()).toEqual([]));
  await user.click(undo);
  await waitFor(async () => expect(await readActions()).toMatchObject([{ title: 'Train staff', owner: 'HR' }]));
});

it('marks what goes on from an earlier year', async () => {
  await saveAction(assessmentId, { id: 'a1', title: 'Go on', status: 'planned', continues: 'old', at: MOMENT });
  await openPlan(cityId);
  expect(screen.getByText('goes on from an earlier year')).toBeVisible();
});

it('shows what another tab writes, and keeps a date that is half typed', async () => {
  const action = { id: 'a1', title: 'Train staff', status: 'planned' as const, at: MOMENT };
  await saveAction(assessmentId, action);
  const { user } = await openPlan(cityId);
  await user.click(summaryOf('Train staff'));
  await user.type(screen.getByLabelText('Due'), '2027-');
  await act(async () => saveAction(assessmentId, action, { owner: 'Head of staff', due: '2029' }));
  await waitFor(() => expect(screen.getByLabelText('Who answers for it')).toHaveValue('Head of staff'));
  expect(screen.getByLabelText('Due')).toHaveValue('2027-');
});
