/** What an answer costs: a press or a letter writes one small record and draws nothing of the form anew. */
import { render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Profiler } from 'react';
import { Router } from 'wouter';
import { getPrincipleIndicators } from '@/data/packs';
import { IndicatorForm } from '@/features/assess/indicator/IndicatorForm';
import { startWords } from '../../support/startWords';
import { reopen, storeFreshCity, storedAnswer } from '../../support/storedCity';

let cityId = '';
const drawn = vi.fn();

beforeEach(async () => {
  const open = await storeFreshCity();
  cityId = open.city.id;
});

/** The form alone, which does not hear of what is stored: what it draws, it draws by itself. */
async function openForm(indicatorId: string) {
  const { pack, place, assessment } = await reopen(cityId);
  const { indicators } = await getPrincipleIndicators(pack.id, 'P01');
  const indicator = indicators.find(({ id }) => id === indicatorId)!;
  await startWords();
  render(
    <Router>
      <Profiler id="form" onRender={drawn}>
        <IndicatorForm {...{ place, indicator, pack }} assessmentId={assessment.id} answer={undefined} locked={false} />
      </Profiler>
    </Router>,
  );
  await screen.findByLabelText(/^What shows this/);
  drawn.mockClear();
  return userEvent.setup();
}

it('draws nothing for a level, a letter or a field that is left', async () => {
  const user = await openForm('01.C2');
  await user.click(screen.getByRole('radio', { name: /^1 / }));
  await user.click(screen.getByRole('radio', { name: /^2 / }));
  await user.type(screen.getByLabelText(/^What shows this/), 'Plan');
  await user.tab();
  await waitFor(async () => expect(await storedAnswer(cityId, '01.C2')).toMatchObject({ note: 'Plan' }));
  expect(drawn).not.toHaveBeenCalled();
});

it('asks why when something does not apply, and no longer when a level is chosen', async () => {
  const user = await openForm('01.C2');
  await user.click(screen.getByRole('radio', { name: /^Not applicable/ }));
  expect(screen.getByRole('group', { name: /^Why/ })).toBeVisible();
  await user.click(screen.getByRole('radio', { name: /^1 / }));
  expect(screen.queryByRole('group', { name: /^Why/ })).toBeNull();
});

it('says what cannot be read when a field is left, until it can be or no figure is meant', async () => {
  const user = await openForm('01.P1');
  const value = screen.getByLabelText(/^Figure/);
  await user.type(value, 'many');
  expect(value).toBeValid();
  await user.tab();
  expect(value).toBeInvalid();
  await user.clear(value);
  await user.type(value, '4');
  expect(value).toBeValid();
  await user.type(value, 'x');
  await user.tab();
  expect(value).toBeInvalid();
  await user.click(screen.getByRole('radio', { name: /^We don’t know yet/ }));
  expect(value).toBeValid();
});
