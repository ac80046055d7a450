import { screen, waitFor, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import type { OpenAssessment } from '@/data/assessments';
import { createSession, getSession, listSessions, saveBallots } from '@/data/workshop/sessions';
import type { Ballot } from '@/domain/workshop/ballot';
import { SessionsScreen } from '@/features/workshop/SessionsScreen';
import { findAccessibilityFaults, renderScreen } from '../../support/renderScreen';
import { MOMENT } from '../../support/samples';
import { storeFreshCity } from '../../support/storedCity';

const show = (open: OpenAssessment) => renderScreen(<SessionsScreen open={open} />, '/workshops');
const make = ({ assessment, pack }: OpenAssessment, title: string) =>
  createSession(assessment.id, { title, format: 'ninetyMinutes', people: 18, date: '2026-11-12' }, pack);
const ballot = (id: string): Ballot => ({
  id,
  way: 'paper',
  round: 1,
  sheet: 0,
  ratings: { P01: 'established' },
  at: MOMENT,
});

it('makes a workshop of 90 minutes with all principles, and goes to its preparation', async () => {
  const open = await storeFreshCity();
  const { user, history, container } = await show(open);
  expect(await screen.findByText(/no workshop about this year yet/)).toBeVisible();
  await user.type(screen.getByLabelText('Place'), 'Town hall');
  await user.click(screen.getByRole('button', { name: 'Make the workshop' }));
  await waitFor(() => expect(history.at(-1)).toMatch(/\/2026\/workshop\/\w+$/));
  const [made] = await listSessions(open.assessment.id);
  expect(made?.session).toMatchObject({ format: 'ninetyMinutes', people: 18, place: 'Town hall', phase: 'preparing' });
  expect(made?.session.items).toHaveLength(20);
  expect(made?.session).not.toHaveProperty('facilitator');
  expect(await findAccessibilityFaults(container)).toEqual([]);
});

it('names the workshop after its kind and day until a title is typed', async () => {
  const { user } = await show(await storeFreshCity());
  const title = screen.getByLabelText('Title');
  await user.clear(screen.getByLabelText('Day'));
  await user.type(screen.getByLabelText('Day'), '2026-12-03');
  await user.click(screen.getByRole('radio', { name: /Two half days/ }));
  expect(title).toHaveValue('Workshop in two half days, Dec 3, 2026');
  await user.clear(title);
  await user.type(title, 'Council');
  await user.click(screen.getByRole('radio', { name: /90 minutes/ }));
  expect(title).toHaveValue('Council');
});

it('makes a training of the principles that were chosen, in their order', async () => {
  const open = await storeFreshCity();
  const { user, history } = await show(open);
  await user.click(screen.getByRole('radio', { name: /a training/ }));
  for (const name of ['6 Knowledge of the territory', '11 Liveable public space', '20 Democratic citizenship']) {
    await user.click(screen.getByRole('checkbox', { name }));
  }
  await user.click(screen.getByRole('checkbox', { name: '3 Diversity' }));
  await user.click(screen.getByRole('button', { name: 'Make the workshop' }));
  await waitFor(() => expect(history.at(-1)).toMatch(/\/workshop\//));
  const [made] = await listSessions(open.assessment.id);
  expect(made?.session.items.map(({ id }) => id)).toEqual(['P03', 'P20']);
});

it('says at each field what is missing, and makes nothing', async () => {
  const open = await storeFreshCity();
  const { user, container } = await show(open);
  await user.clear(screen.getByLabelText('Title'));
  await user.clear(screen.getByLabelText('How many people will rate?'));
  await user.type(screen.getByLabelText('How many people will rate?'), '201');
  await user.click(screen.getByRole('button', { name: 'Make the workshop' }));
  expect(await screen.findByText(/Write a title/)).toBeVisible();
  expect(screen.getByText(/from 1 to 200/)).toBeVisible();
  expect(screen.getByLabelText('Title')).toHaveFocus();
  expect(await listSessions(open.assessment.id)).toEqual([]);
  expect(await findAccessibilityFaults(container)).toEqual([]);
});

it('refuses a training of no principle, and one of 6', async () => {
  const open = await storeFreshCity();
  const { user } = await show(open);
  await user.click(screen.getByRole('radio', { name: /a training/ }));
  await user.click(screen.getByRole('checkbox', { name: '6 Knowledge of the territory' }));
  await user.click(screen.getByRole('checkbox', { name: '11 Liveable public space' }));
  await user.click(screen.getByRole('button', { name: 'Make the workshop' }));
  expect(await screen.findByText('Choose 1 to 5 principles.')).toBeVisible();
  for (const box of screen.getAllByRole('checkbox').slice(0, 6)) {
    await user.click(box);
  }
  await user.click(screen.getByRole('button', { name: 'Make the workshop' }));
  expect(await screen.findByText('Choose 1 to 5 principles.')).toBeVisible();
  expect(await listSessions(open.assessment.id)).toEqual([]);
});

it('lists what there is with counts, the newest first', async () => {
  const open = await storeFreshCity();
  const first = await make(open, 'First');
  await make(open, 'Second');
  await saveBallots(open.assessment.id, first, [ballot('b1'), ballot('b2')]);
  const { container } = await show(open);
  await screen.findByText('Second', { selector: 'bdi' });
  const names = screen.getAllByRole('heading', { level: 2 }).map((heading) => heading.textContent);
  expect(names).toEqual(['Second Being prepared', 'First Being prepared', 'A new workshop']);
  expect(screen.getAllByText(/Nov 12, 2026 · 90 minutes: all 20 principles · 18 people/)).toHaveLength(2);
  expect(screen.getByRole('link', { name: 'Prepare First' })).toHaveAttribute(
    'href',
    `/city/${open.city.id}/2026/workshop/${first}`,
  );
  expect(await findAccessibilityFaults(container)).toEqual([]);
});

it('deletes a workshop only after saying what goes, and puts it back with its ballots', async () => {
  const open = await storeFreshCity();
  const id = await make(open, 'First');
  await saveBallots(open.assessment.id, id, [ballot('b1'), ballot('b2')]);
  const { user } = await show(open);
  await user.click(await screen.findByRole('button', { name: 'Delete First' }));
  const dialog = within(screen.getByRole('dialog', { name: 'Delete First?' }));
  expect(dialog.getByText('2 ballots go with it.')).toBeVisible();
  await user.click(dialog.getByRole('button', { name: 'Delete the workshop' }));
  expect(await screen.findByText(/no workshop about this year yet/)).toBeVisible();
  expect(await getSession(open.assessment.id, id)).toBeUndefined();

  await user.click(screen.getByRole('button', { name: 'Put it back' }));
  expect(await screen.findByRole('link', { name: 'Prepare First' })).toBeVisible();
  const back = await getSession(open.assessment.id, id);
  expect(back?.ballots.map((one) => one.id)).toEqual(['b1', 'b2']);
});

it('counts putting back after deleting, so that combining files brings no older state', async () => {
  const open = await storeFreshCity();
  const id = await make(open, 'First');
  const before = (await getSession(open.assessment.id, id))?.session.versions ?? {};
  const { user } = await show(open);
  await user.click(await screen.findByRole('button', { name: 'Delete First' }));
  await user.click(screen.getByRole('button', { name: 'Delete the workshop' }));
  await user.click(await screen.findByRole('button', { name: 'Put it back' }));
  await screen.findByRole('link', { name: 'Prepare First' });
  const after = (await getSession(open.assessment.id, id))?.session.versions ?? {};
  const sum = (versions: Record<string, number>) => Object.values(versions).reduce((all, one) => all + one, 0);
  expect(sum(after)).toBe(sum(before) + 2);
});

it('says in an agreed year what a workshop cannot do', async () => {
  const open = await storeFreshCity();
  const agreed = { revision: 1, at: MOMENT };
  await show({ ...open, assessment: { ...open.assessment, agreed } });
  expect(await screen.findByText(/only after the year is reopened/)).toBeVisible();
});
