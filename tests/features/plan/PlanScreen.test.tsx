import { act, screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import { saveAnswer } from '@/data/assessments';
import { database } from '@/data/database';
import { getPlan, saveAction, savePriority, saveTarget } from '@/data/plans';
import { findAccessibilityFaults } from '../../support/renderScreen';
import { MOMENT } from '../../support/samples';
import { storeFreshCity } from '../../support/storedCity';
import { openPlan, part, summaryOf } from './openPlan';

let cityId = '';
let assessmentId = '';

beforeEach(async () => {
  const open = await storeFreshCity();
  cityId = open.city.id;
  assessmentId = open.assessment.id;
});

const subject = { kind: 'indicator' as const, id: '01.C2' };
const readPlan = async () => (await getPlan(assessmentId)).plan;

describe('an empty plan', () => {
  it('says in each part what will be there and what comes next', async () => {
    const { container } = await openPlan(cityId);
    expect(screen.getByText(/^No priority is chosen yet. Choose 3 to 5/)).toBeVisible();
    expect(screen.getByText(/^Nothing is answered yet/)).toBeVisible();
    expect(screen.getByText(/^There is no target yet/)).toBeVisible();
    expect(screen.getByText(/^There is no action yet/)).toBeVisible();
    expect(screen.getByText(/^With targets, this will show/)).toBeVisible();
    await act(async () => expect(await findAccessibilityFaults(container)).toEqual([]));
  });
});

describe('priorities', () => {
  it('lists the lowest first with its reasons, ten of them, and the rest when asked', async () => {
    await saveAnswer(assessmentId, 'P09', '09.I1', { state: 'answered', level: 'notYet', discuss: true });
    const { user } = await openPlan(cityId);
    const candidates = () => part(/Priorities/).getAllByRole('button', { name: /^Choose as priority/ });
    expect(candidates()).toHaveLength(10);
    const first = candidates()[0]?.closest('li');
    expect(first).toHaveTextContent(/^09\.I1 .*Today: 0 Not yet.*low level and 1 to discuss/);
    await user.click(screen.getByRole('button', { name: /^Show all/ }));
    expect(candidates()).toHaveLength(109);
  });

  it('keeps what is chosen and answered, and draws the board from it', async () => {
    const { user } = await openPlan(cityId);
    const [choose] = part(/Priorities/).getAllByRole('button', { name: /^Choose as priority/ });
    await user.click(choose as HTMLElement);
    expect(await screen.findByText(/^1 priority is chosen/)).toBeVisible();
    expect(screen.getByText(/^1 of 1 priorities has no place yet/)).toBeVisible();
    for (const [question, step] of [
      [/great is the need/, 'Great'],
      [/how many people/, 'Some'],
      [/money and staff/, 'Little'],
      [/others must take part/, 'A few'],
    ] as const) {
      await user.click(within(screen.getByRole('group', { name: question })).getByRole('radio', { name: step }));
    }
    expect(await screen.findByText(/^High impact with low effort: 1 Inclusive education$/)).toBeVisible();
    expect(await readPlan()).toMatchObject({
      priorities: [{ subject: { kind: 'principle', id: 'P01' }, need: 3, reach: 2, means: 1, cooperation: 2 }],
    });
    const row = screen.getByRole('row', { name: /Inclusive education 2.5 1.5 Begin with these/, hidden: true });
    expect(row).toBeInTheDocument();
  });

  it('says that six are many and forbids nothing', async () => {
    for (const [order, id] of ['01.C1', '01.C2', '01.I1', '01.I2', '02.C1', '02.C2'].entries()) {
      await savePriority(assessmentId, { subject: { kind: 'indicator', id }, order, at: MOMENT });
    }
    await openPlan(cityId);
    expect(screen.getByText(/^6 priorities are chosen. More than 5 are hard to carry through/)).toBeVisible();
    expect(part(/Priorities/).getAllByRole('button', { name: /^Choose as priority/ })[0]).toBeEnabled();
  });

  it('puts back what was removed, with its answers', async () => {
    await savePriority(assessmentId, { subject, order: 0, need: 3, at: MOMENT });
    const { user } = await openPlan(cityId);
    await user.click(part(/Priorities/).getAllByRole('button', { name: /^Remove from priorities/ })[0] as HTMLElement);
    const undo = await screen.findByRole('button', { name: 'Put it back' });
    expect(undo).toHaveFocus();
    await waitFor(async () => expect((await readPlan()).priorities).toEqual([]));
    await user.click(undo);
    await waitFor(async () => expect((await readPlan()).priorities).toMatchObject([{ subject, need: 3 }]));
  });
});

describe('targets', () => {
  it('adds one for next year, keeps the level that is chosen, and shows what it would move', async () => {
    for (const id of ['01.C2', '01.I1', '01.I2']) {
      await saveAnswer(assessmentId, 'P01', id, { state: 'answered', level: 'firstSteps' });
    }
    await saveAnswer(assessmentId, 'P01', '01.C1', { state: 'answered', choice: 'beingPrepared' });
    const { user } = await openPlan(cityId);
    const targets = part(/Targets/);
    await user.selectOptions(targets.getByLabelText('Principle or indicator'), '01.C2');
    await user.click(targets.getByRole('button', { name: 'Add a target' }));
    const level = await targets.findByLabelText('Level to reach');
    expect(level).toHaveAccessibleDescription('Say what is to be reached.');
    await user.selectOptions(level, 'established');
    await waitFor(async () => expect((await readPlan()).targets).toMatchObject([{ year: 2027, level: 'established' }]));
    // Commitment (1 + 1) / 2 becomes (1 + 3) / 2, so the principle goes from 1 to 1.5.
    expect(await screen.findByText('1 principle would move.')).toBeVisible();
    expect(screen.getByRole('row', { name: /^1 Inclusive education 1\.0 4 of 4 1\.5 4 of 4 \+0\.5$/ })).toBeVisible();
  });

  it('says at the field what is wrong with an aim and with a year', async () => {
    await saveAnswer(assessmentId, 'P01', '01.C2', { state: 'answered', level: 'underWay' });
    await saveTarget(assessmentId, { id: 't1', subject, year: 2025, level: 'firstSteps', at: MOMENT });
    const { user } = await openPlan(cityId);
    expect(screen.getByLabelText('Level to reach')).toBeInvalid();
    expect(screen.getByText(/^This is worse than where the city started/)).toBeVisible();
    expect(screen.getByText(/^This year is before the year of the self-assessment/)).toBeVisible();
    const year = screen.getByLabelText('By the end of');
    await user.clear(year);
    await user.tab();
    expect(await screen.findByText(/^Write a year with 4 digits/)).toBeVisible();
    expect((await readPlan()).targets).toMatchObject([{ year: 2025 }]);
    await user.type(year, '2028');
    await waitFor(() => expect(year).toBeValid());
    expect((await readPlan()).targets).toMatchObject([{ year: 2028 }]);
  });

  it('takes a figure in its measure, and the level of a principle with one decimal', async () => {
    const number = { kind: 'indicator' as const, id: '01.P1' };
    await saveTarget(assessmentId, { id: 't1', subject: number, year: 2027, at: MOMENT });
    await saveTarget(assessmentId, { id: 't2', subject: { kind: 'principle', id: 'P01' }, year: 2027, at: MOMENT });
    const { user } = await openPlan(cityId);
    await user.type(screen.getByLabelText('Figure to reach'), '12,5');
    await user.type(screen.getByLabelText('Level to reach'), '2,5');
    await waitFor(async () => {
      const { targets } = await readPlan();
      expect(targets.map(({ value }) => value)).toEqual([12.5, 2.5]);
      expect(targets[0]?.measure).toBe('participantsShare');
    });
    expect(screen.getByText(/: numbers do not make a level\.$/)).toBeVisible();
    expect(screen.getByText(/: a target of a principle does not say which answers would change\.$/)).toBeVisible();
  });
});

it('is locked, with one sentence why, when the year is agreed', async () => {
  await saveAction(assessmentId, { id: 'a1', title: 'Train staff', status: 'planned', at: MOMENT });
  await database.assessments.update(assessmentId, { agreed: { revision: 1, at: MOMENT } });
  const { user, container } = await openPlan(cityId);
  expect(screen.getByText(/^This year is agreed, so its plan cannot be changed/)).toBeVisible();
  expect(screen.queryByText('What could be a priority')).toBeNull();
  await user.click(summaryOf('Train staff'));
  expect(screen.getByLabelText('Due')).toBeDisabled();
  expect(screen.getByRole('button', { name: /^Download the plan/ })).toBeEnabled();
  expect(await findAccessibilityFaults(container)).toEqual([]);
});

it('has no accessibility fault when it is filled in', async () => {
  await savePriority(assessmentId, { subject, order: 0, need: 3, reach: 3, means: 1, cooperation: 1, at: MOMENT });
  await saveTarget(assessmentId, { id: 't1', subject, year: 2027, level: 'established', at: MOMENT });
  await saveTarget(assessmentId, { id: 't2', subject: { kind: 'indicator', id: '01.P1' }, year: 2027, at: MOMENT });
  await saveAction(assessmentId, { id: 'a1', title: 'Train', status: 'done', indicators: ['01.C2'], at: MOMENT });
  const { container, user } = await openPlan(cityId);
  await user.click(summaryOf('Train'));
  expect(await findAccessibilityFaults(container)).toEqual([]);
});
