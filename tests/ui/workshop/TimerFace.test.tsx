import { act, screen } from '@testing-library/react';
import { TimerFace } from '@/ui/workshop/TimerFace';
import { renderScreen } from '../../support/renderScreen';
import { startWords } from '../../support/startWords';

const NOW = '2026-06-15T09:00:00.000Z';

beforeAll(startWords);
beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date', 'setTimeout', 'clearTimeout'] });
  vi.setSystemTime(NOW);
});
afterEach(() => vi.useRealTimers());

/** Time goes on a tenth of a second at a time, and what is due is drawn. */
async function pass(milliseconds: number) {
  for (let passed = 0; passed < milliseconds; passed += 100) {
    await act(async () => vi.advanceTimersByTime(100));
  }
}

test('it ticks each second, says in words that the time is over, and then does nothing', async () => {
  await renderScreen(<TimerFace timer={{ endsAt: '2026-06-15T09:01:10.000Z' }} />);
  const clock = screen.getByRole('timer');
  expect(clock).toHaveTextContent('01:10');
  await pass(2100);
  expect(clock).toHaveTextContent('01:08');
  await pass(67_000);
  expect(clock).toHaveTextContent('00:01');
  await pass(1000);
  expect(clock).toHaveTextContent('Time is over');
  expect(vi.getTimerCount()).toBe(0);
});

test('it shows every second once', async () => {
  await renderScreen(<TimerFace timer={{ endsAt: '2026-06-15T09:00:20.000Z' }} />);
  const seen: (string | null)[] = [];
  for (let second = 0; second < 5; second += 1) {
    await pass(1000);
    seen.push(screen.getByRole('timer').textContent);
  }
  expect(new Set(seen).size).toBe(5);
});

test('a clock that stands says so and does not tick', async () => {
  await renderScreen(<TimerFace timer={{ left: 125_000 }} />);
  expect(screen.getByRole('timer')).toHaveTextContent('02:05, stopped');
  expect(vi.getTimerCount()).toBe(0);
});

test('a clock that is started after a pause tells the time of now, not of when it stopped', async () => {
  const { rerender } = await renderScreen(<TimerFace timer={{ left: 60_000 }} />);
  await act(async () => vi.advanceTimersByTime(5 * 60_000));
  rerender(<TimerFace timer={{ endsAt: '2026-06-15T09:06:00.000Z' }} />);
  expect(screen.getByRole('timer')).toHaveTextContent('01:00');
});

test('it is not read out each second, and not shown when it is hidden', async () => {
  const { rerender } = await renderScreen(<TimerFace timer={{ left: 60_000 }} />);
  expect(screen.getByRole('timer')).not.toHaveAttribute('aria-live');
  rerender(<TimerFace timer={{ left: 60_000, hidden: true }} />);
  expect(screen.queryByRole('timer')).toBeNull();
});
