import { screen, waitFor, within } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { OpenAssessment } from '@/data/assessments';
import { useWatched } from '@/data/useWatched';
import { changeSession, createSession, getSession, saveBallots } from '@/data/workshop/sessions';
import type { Ballot } from '@/domain/workshop/ballot';
import type { SessionSetup } from '@/domain/workshop/session';
import { beginRating } from '@/domain/workshop/steps';
import { PreparePage } from '@/features/workshop/prepare/PreparePage';
import { findAccessibilityFaults, renderScreen } from '../../../support/renderScreen';
import { MOMENT } from '../../../support/samples';
import { storeFreshCity } from '../../../support/storedCity';

afterEach(() => vi.restoreAllMocks());

/** The page as the shell of a session gives it what is stored, and follows it. */
function Followed({ open, id }: { open: OpenAssessment; id: string }) {
  const { value } = useWatched(`session ${id}`, () => getSession(open.assessment.id, id));
  return value ? <PreparePage open={open} {...value} /> : null;
}

async function prepare(setup: Partial<SessionSetup> = {}) {
  const open = await storeFreshCity();
  const whole = { title: 'Spring', format: 'ninetyMinutes', people: 18, ...setup } as const;
  const id = await createSession(open.assessment.id, whole, open.pack);
  const rendered = await renderScreen(<Followed open={open} id={id} />, '/workshop');
  await screen.findByRole('heading', { name: 'Time plan' });
  const stored = async () => (await getSession(open.assessment.id, id))?.session;
  return { ...rendered, open, id, stored };
}

const rowsOf = (table: HTMLElement) => within(table).getAllByRole('row').slice(1);

describe('the plan', () => {
  it('tells for every step of the 90 minutes from when to when, what to do and what to say', async () => {
    const { container } = await prepare();
    const rows = rowsOf(screen.getByRole('table', { name: /Time plan · 90 minutes/ }));
    expect(rows.map((row) => row.children[0]?.textContent)).toEqual([
      '0–5',
      '5–15',
      '15–35',
      '35–40',
      '40–80',
      '80–85',
      '85–90',
    ]);
    expect(rows[4]).toHaveTextContent('5 questions, about 8 minutes each');
    for (const row of rows) {
      expect(row.children[2]?.textContent).toMatch(/\w{3,}.*[.?]$/);
    }
    expect(await findAccessibilityFaults(container)).toEqual([]);
  });

  it('stands apart for two half days, with ballots before', async () => {
    await prepare({ format: 'twoHalfDays' });
    const first = rowsOf(screen.getByRole('table', { name: /^First half day · 120 minutes/ }));
    expect(first[0]).toHaveTextContent('beforeBallots beforehand');
    const second = rowsOf(screen.getByRole('table', { name: /^Second half day · 120 minutes/ }));
    expect(second.map((row) => within(row).getByRole('rowheader').textContent)).toEqual(
      expect.arrayContaining([expect.stringContaining('Come back'), expect.stringContaining('Ideas for action')]),
    );
    expect(screen.getByText(/40 indicators.*2 ballots for each person/)).toBeVisible();
  });

  it('shares the minutes out anew when more questions are talked about, and says when they get too few', async () => {
    const { user, stored } = await prepare();
    const field = screen.getByLabelText('How many questions are talked about?');
    await user.clear(field);
    await user.type(field, '10');
    expect(await screen.findByText(/That leaves 4 minutes for each question/)).toBeVisible();
    expect(screen.getByText(/10 questions, about 4 minutes each/)).toBeVisible();
    await waitFor(async () => expect(await stored()).toMatchObject({ talks: 10 }));
    await user.clear(field);
    await user.type(field, '21');
    await user.tab();
    expect(await screen.findByText('Write a number from 0 to 20.')).toBeVisible();
    expect(await stored()).not.toMatchObject({ talks: 21 });
  });
});

it('keeps title, people, day, place and facilitator as they are typed, and refuses what cannot be', async () => {
  const { user, stored } = await prepare({ place: 'Library' });
  await user.type(screen.getByLabelText('Facilitator'), 'Head of education');
  await user.clear(screen.getByLabelText('Place'));
  await user.clear(screen.getByLabelText('How many people will rate?'));
  await user.type(screen.getByLabelText('How many people will rate?'), '12');
  await waitFor(async () => expect(await stored()).toMatchObject({ facilitator: 'Head of education', people: 12 }));
  await waitFor(async () => expect(await stored()).not.toHaveProperty('place'));
  await user.clear(screen.getByLabelText('Title'));
  await user.tab();
  expect(await screen.findByText(/Write a title/)).toBeVisible();
  expect(await stored()).toMatchObject({ title: 'Spring' });
});

it('lists what is rated in words', async () => {
  const { user } = await prepare({ format: 'training', items: ['P06', 'P11'] });
  await user.click(await screen.findByText('Show the list'));
  expect(screen.getByText('6 Knowledge of the territory', { selector: 'li' })).toBeVisible();
  expect(screen.getByText(/2 principles.*1 ballot/)).toBeVisible();
});

it('leads to what is printed, with as many ballots as people and a sheet for every 20 questions', async () => {
  const { container } = await prepare({ format: 'twoHalfDays', people: 14 });
  const hrefs = [...container.querySelectorAll('a')].map((link) => link.getAttribute('href'));
  expect(hrefs).toEqual(
    expect.arrayContaining([
      '/trainer/ballots/short1/14',
      '/trainer/ballots/short2/14',
      '/trainer/number-cards',
      '/trainer/evaluation',
    ]),
  );
});

it('says which ways to rate suit so many people', async () => {
  await prepare({ people: 24 });
  const table = screen.getByRole('table', { name: /Ways to rate/ });
  const suited = rowsOf(table).filter((row) => row.textContent?.includes('suits your 24 people'));
  expect(suited.map((row) => within(row).getByRole('rowheader').textContent)).toEqual([
    'Hands or cards',
    'Paper ballots',
    'Code from an own phone',
    'Phone held to the camera',
    'Ballot files',
  ]);
});

it('gives the address of the ballot page, as text and as a picture, and says when no phone can reach it', async () => {
  await prepare();
  const address = screen.getByLabelText('Address of the ballot page', { selector: 'input' });
  expect(address).toHaveValue(`${location.origin}/#/ballot/educating-cities-2026/all`);
  expect(screen.getByRole('img', { name: 'Address of the ballot page' })).toBeVisible();
  // The page of a test is at localhost.
  expect(screen.getByText(/works only on this computer/)).toBeVisible();
});

it('opens the room window, and says what to do where the browser forbids it', async () => {
  const { user, open, id } = await prepare();
  const opened = vi.spyOn(window, 'open').mockReturnValue(null);
  await user.click(screen.getByRole('button', { name: 'Open the room window' }));
  expect(opened.mock.calls[0]?.[0]).toBe(`#/room/${open.city.id}/2026/${id}`);
  expect(await screen.findByText(/did not allow a second window/)).toBeVisible();
  expect(screen.getByRole('link', { name: 'Show the room view in this window' })).toHaveAttribute(
    'href',
    `/room/${open.city.id}/2026/${id}`,
  );
});

describe('beginning', () => {
  it('opens the first round and goes to the ratings', async () => {
    const { user, history, stored, open, id } = await prepare();
    await user.click(screen.getByRole('button', { name: 'Begin: rate in silence' }));
    await waitFor(() => expect(history.at(-1)).toBe(`/city/${open.city.id}/2026/workshop/${id}/collect`));
    expect(await stored()).toMatchObject({ phase: 'rating', current: 'P01' });
  });

  it('is not offered again: the page tells where the workshop stands, in counts and never in ratings', async () => {
    const { open, id, container } = await prepare();
    const ballot: Ballot = { id: 'b', way: 'paper', round: 1, sheet: 0, ratings: { P01: 'notYet' }, at: MOMENT };
    await changeSession(open.assessment.id, id, beginRating);
    await saveBallots(open.assessment.id, id, [ballot]);
    expect(await screen.findByText(/1 ballot of 18 is in/)).toBeVisible();
    expect(screen.queryByRole('button', { name: /Begin/ })).toBeNull();
    expect(screen.getByRole('link', { name: 'Go on collecting' })).toHaveAttribute(
      'href',
      `/city/${open.city.id}/2026/workshop/${id}/collect`,
    );
    expect(container).not.toHaveTextContent(/not yet(?! to)/i);
  });
});
