import { screen, waitFor, within } from '@testing-library/react';
import { getPackOutline } from '@/data/packs';
import { dropDraft, getDraft, saveRating } from '@/data/workshop/drafts';
import { optionsOf } from '@/domain/workshop/ballot';
import { readCode } from '@/domain/workshop/ballotCode';
import { BallotScreen } from '@/features/ballot/BallotScreen';
import { findAccessibilityFaults, renderScreen } from '../../support/renderScreen';

const PACK = 'educating-cities-2026';
const ITEMS = ['P01', 'P02', 'P20'];
const NAME = ITEMS.join('_');
const SHEET = `${PACK}/${NAME}`;

const openBallot = async (sheet = NAME, pack = PACK) => {
  const rendered = await renderScreen(<BallotScreen pack={pack} sheet={sheet} />);
  await screen.findByRole('heading', { level: 1 });
  return rendered;
};
/** The choices of one question, by the words of its heading. */
const question = (name: RegExp) =>
  within(screen.getByText(name, { selector: 'h2' }).closest('fieldset') as HTMLElement);

beforeEach(() => dropDraft(SHEET));

it('keeps each rating on the device, so that a closed tab loses nothing', async () => {
  const { user, unmount, container } = await openBallot();
  expect(screen.getByText('0 of 3 rated')).toBeVisible();
  await user.click(question(/^1 Inclusive/).getByLabelText('3 Established'));
  await user.click(question(/^2 Broad/).getByLabelText('I don’t know'));
  expect(screen.getByText('2 of 3 rated')).toBeVisible();
  await waitFor(async () => expect(await getDraft(SHEET)).toEqual({ P01: 'established', P02: 'unknown' }));
  expect(await findAccessibilityFaults(container)).toEqual([]);
  unmount();
  await openBallot();
  expect(screen.getByText(/^2 of 3 questions are rated already/)).toBeVisible();
  expect(question(/^1 Inclusive/).getByLabelText('3 Established')).toBeChecked();
});

it('takes a rating back', async () => {
  await saveRating(SHEET, 'P01', 'notYet');
  const { user } = await openBallot();
  await user.click(question(/^1 Inclusive/).getByRole('button', { name: /^Take my rating away/ }));
  expect(question(/^1 Inclusive/).getByLabelText('0 Not yet')).not.toBeChecked();
  await waitFor(async () => expect(await getDraft(SHEET)).toEqual({}));
});

it('gives a code that holds exactly what was rated', async () => {
  await saveRating(SHEET, 'P01', 'established');
  await saveRating(SHEET, 'P20', 'unknown');
  const { user, container } = await openBallot();
  await user.click(screen.getByRole('button', { name: 'Show my code' }));
  expect(screen.getByRole('heading', { level: 1, name: 'Your code' })).toHaveFocus();
  const shown = screen.getByText(/^(\w{4}-){3}\w{2}$/).textContent;
  const pack = await getPackOutline(PACK);
  const sheet = ITEMS.map((id) => ({ id, options: optionsOf(id, pack) }));
  expect(readCode(shown, sheet)).toEqual({ ok: true, ratings: { P01: 'established', P20: 'unknown' } });
  expect(screen.getByRole('img', { name: 'Your code as a picture for a camera' })).toBeVisible();
  expect(await findAccessibilityFaults(container)).toEqual([]);
  await user.click(screen.getByRole('button', { name: 'Change my ratings' }));
  expect(question(/^1 Inclusive/).getByLabelText('3 Established')).toBeChecked();
});

it('has no code for a ballot without any rating, and says so', async () => {
  const { user } = await openBallot();
  await user.click(screen.getByRole('button', { name: 'Show my code' }));
  expect(screen.getByText(/^Nothing is rated yet/)).toBeVisible();
  expect(screen.queryByRole('img')).toBeNull();
});

it('asks before the next person starts, and leaves nothing of the one before', async () => {
  await saveRating(SHEET, 'P01', 'established');
  const { user } = await openBallot();
  await user.click(screen.getByRole('button', { name: 'Start again for another person' }));
  await user.click(screen.getByRole('button', { name: 'Keep these ratings' }));
  expect(screen.getByText('1 of 3 rated')).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Start again for another person' }));
  await user.click(screen.getByRole('button', { name: 'Start with an empty ballot' }));
  expect(screen.getByText('0 of 3 rated')).toBeVisible();
  await waitFor(async () => expect(await getDraft(SHEET)).toEqual({}));
});

it('asks indicators with their own words for each level or choice', async () => {
  await openBallot('01.C1_01.C2');
  expect(screen.getAllByRole('heading', { level: 2 })).toHaveLength(2);
  expect(screen.getByText('0 of 2 rated')).toBeVisible();
});

it.each([
  ['nothing', PACK],
  ['P01_P99', PACK],
  ['all', 'educating-cities-1999'],
])('says of the address %s of the set %s that there is no ballot', async (sheet, pack) => {
  await openBallot(sheet, pack);
  expect(screen.getByRole('heading', { name: 'There is no ballot at this address' })).toBeVisible();
});
