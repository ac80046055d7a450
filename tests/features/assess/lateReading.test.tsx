import { fireEvent, render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, it, vi } from 'vitest';
import { Router } from 'wouter';
import { getPrincipleIndicators } from '@/data/packs';
import type { Answer } from '@/domain/answer';
import { IndicatorForm } from '@/features/assess/indicator/IndicatorForm';
import { startWords } from '../../support/startWords';
import { storeFreshCity, storedAnswer } from '../../support/storedCity';

afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

it('takes no letter back when the store is read late, and takes over what is newer', async () => {
  const { city, assessment, pack, place } = await storeFreshCity();
  const { indicators } = await getPrincipleIndicators(pack.id, 'P01');
  const indicator = indicators[1]!;
  const form = (answer: Answer | undefined) => (
    <Router>
      <IndicatorForm {...{ place, assessmentId: assessment.id, indicator, pack, answer }} locked={false} />
    </Router>
  );
  await startWords();
  const { rerender } = render(form(undefined));
  const user = userEvent.setup();
  const note = screen.getByLabelText('What shows this?');
  await user.type(note, 'abc');
  await waitFor(async () => expect(await storedAnswer(city.id, indicator.id)).toMatchObject({ note: 'abc' }));
  const stored = (await storedAnswer(city.id, indicator.id))!;
  const moment = (milliseconds: number) => new Date(Date.parse(stored.at) + milliseconds).toISOString();

  rerender(form({ ...stored, note: 'ab', at: moment(-5) }));
  expect(note).toHaveValue('abc');
  rerender(form(stored));
  expect(note).toHaveValue('abc');
  // Another tab began before the last letter and was finished after it: what is stored is older, and stays.
  rerender(form({ ...stored, note: 'abc, says another tab', at: moment(-5) }));
  await waitFor(() => expect(note).toHaveValue('abc, says another tab'), { timeout: 5000 });
  rerender(form({ ...stored, note: 'From another tab', at: moment(60_000) }));
  await waitFor(() => expect(note).toHaveValue('From another tab'));
});

it('keeps what was chosen when the page is left at once, and asks nothing of a page that is gone', async () => {
  const { city, assessment, pack, place } = await storeFreshCity();
  const { indicators } = await getPrincipleIndicators(pack.id, 'P01');
  const indicator = indicators[1]!;
  await startWords();
  const { unmount } = render(
    <Router>
      <IndicatorForm {...{ place, assessmentId: assessment.id, indicator, pack, answer: undefined }} locked={false} />
    </Router>,
  );
  fireEvent.click(screen.getAllByRole('radio')[1]!);
  unmount();
  const asked = vi.spyOn(document, 'activeElement', 'get');
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'] });

  expect(await storedAnswer(city.id, indicator.id)).toBeDefined();
  // What is told after the write comes before a second reading of the store.
  await storedAnswer(city.id, indicator.id);
  vi.advanceTimersByTime(5000);
  expect(asked).not.toHaveBeenCalled();
});
