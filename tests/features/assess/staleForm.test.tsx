/** Two windows write at the same moment: a form writes what was changed in it, never what it has not read yet. */
import { render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Router } from 'wouter';
import { saveAnswer } from '@/data/assessments';
import { getPrincipleIndicators } from '@/data/packs';
import type { Evidence } from '@/domain/answer';
import { IndicatorForm } from '@/features/assess/indicator/IndicatorForm';
import { startWords } from '../../support/startWords';
import { reopen, storeFreshCity, storedAnswer } from '../../support/storedCity';

let cityId = '';
let id = '';
const stored = (indicatorId: string) => storedAnswer(cityId, indicatorId);

beforeEach(async () => {
  const open = await storeFreshCity();
  [cityId, id] = [open.city.id, open.assessment.id];
});

/** The form of one indicator as a window shows it that has not heard of anything since. */
async function openStale(indicatorId: string) {
  const { pack, place, assessment } = await reopen(cityId);
  const { indicators } = await getPrincipleIndicators(pack.id, 'P01');
  const indicator = indicators.find((each) => each.id === indicatorId)!;
  const answer = assessment.answers.find((each) => each.indicatorId === indicatorId);
  await startWords();
  render(
    <Router>
      <IndicatorForm {...{ place, assessmentId: id, indicator, pack, answer }} locked={false} />
    </Router>,
  );
  return userEvent.setup();
}

it('keeps the figure that another window wrote while the source is typed here', async () => {
  const user = await openStale('01.P1');
  await saveAnswer(id, 'P01', '01.P1', {
    figure: { measure: 'share', value: 40, year: 2025, target: { value: 60 } },
    state: 'answered',
  });
  await user.type(screen.getByLabelText('Source'), 'Census');
  await user.type(screen.getByLabelText('Target year'), '2030');
  await waitFor(async () =>
    expect((await stored('01.P1'))?.figure).toEqual({
      measure: 'share',
      value: 40,
      year: 2025,
      source: 'Census',
      target: { value: 60, year: 2030 },
    }),
  );
  expect((await stored('01.P1'))?.state).toBe('answered');
});

it('keeps that another window said “unknown” while the source is typed here', async () => {
  await saveAnswer(id, 'P01', '01.P1', { figure: { measure: 'share', value: 40 } });
  const user = await openStale('01.P1');
  await saveAnswer(id, 'P01', '01.P1', { state: 'unknown', figure: { measure: 'share' } });
  await user.type(screen.getByLabelText('Source'), 'Census');
  await waitFor(async () => expect((await stored('01.P1'))?.figure).toEqual({ measure: 'share', source: 'Census' }));
  expect((await stored('01.P1'))?.state).toBe('unknown');
});

it('deletes what was typed here and deleted again, though the window has read neither', async () => {
  const user = await openStale('01.P1');
  await user.type(screen.getByLabelText('Figure'), '12');
  await user.clear(screen.getByLabelText('Figure'));
  await waitFor(async () => expect(await stored('01.P1')).toMatchObject({ state: 'unanswered' }));
  expect((await stored('01.P1'))?.figure).not.toHaveProperty('value');
});

it('keeps evidence that another window added or wrote on, and removes only what was removed here', async () => {
  const piece = (name: string, more = {}): Evidence => ({ id: name, title: name, type: 'plan', ...more });
  await saveAnswer(id, 'P01', '01.C2', { evidence: [piece('Plan'), piece('Budget')] });
  const user = await openStale('01.C2');
  const written = [piece('Plan', { place: 'Archive' }), piece('Budget'), piece('Survey')];
  await saveAnswer(id, 'P01', '01.C2', { evidence: written });
  const first = within(screen.getByRole('group', { name: 'Evidence 1' }));
  await user.type(first.getByLabelText('Date'), '2025');
  await user.click(screen.getByRole('button', { name: 'Remove evidence 2' }));
  await waitFor(async () =>
    expect((await stored('01.C2'))?.evidence).toEqual([
      piece('Plan', { place: 'Archive', date: '2025' }),
      piece('Survey'),
    ]),
  );
});
