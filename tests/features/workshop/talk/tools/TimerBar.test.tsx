import { act, fireEvent, render, screen } from '@testing-library/react';
import { useState } from 'react';
import type { Timer } from '@/domain/workshop/session';
import { TimerBar } from '@/features/workshop/talk/tools/TimerBar';
import { Announcer } from '@/ui/Announcer';
import { startWords } from '../../../../support/startWords';

const NOW = Date.parse('2026-11-22T10:00:00.000Z');
let kept: Timer | undefined;

function Room() {
  const [timer, setTimer] = useState<Timer>();
  const change = (next: Timer) => {
    kept = next;
    setTimer(next);
  };
  return (
    <>
      <TimerBar timer={timer} minutes={8} onChange={change} />
      <Announcer />
    </>
  );
}

const button = (name: string) => screen.getByRole('button', { name });
const press = (name: string) => fireEvent.click(button(name));
const wait = (seconds: number) => act(() => vi.advanceTimersByTimeAsync(seconds * 1000));

beforeAll(startWords);
beforeEach(() => {
  vi.useFakeTimers({ now: NOW, toFake: ['Date', 'setTimeout', 'clearTimeout'] });
});
afterEach(() => {
  vi.useRealTimers();
});

test('starts with the planned minutes, pauses, goes on, adds two minutes and hides in the room only', async () => {
  render(<Room />);
  press('Start 8 minutes');
  expect(screen.getByRole('timer')).toHaveTextContent('08:00');
  await wait(60);
  press('Pause');
  await wait(600);
  expect(kept).toEqual({ left: 420_000 });
  press('Go on');
  press('+ 2 minutes');
  expect(screen.getByRole('timer')).toHaveTextContent('09:00');
  press('Hide the timer in the room');
  expect(kept?.hidden).toBe(true);
  expect(screen.getByRole('timer')).toHaveTextContent('09:00');
  expect(button('Show the timer in the room')).toBeVisible();
});

test('says once that the time is over, and does nothing else', async () => {
  render(<Room />);
  press('Start 8 minutes');
  const before = kept;
  await wait(479);
  expect(screen.queryByText(/^The planned time is over/)).not.toBeInTheDocument();
  await wait(2);
  expect(screen.getAllByText(/^The planned time is over/)).toHaveLength(2);
  expect(screen.getByRole('status')).toHaveTextContent(/^The planned time is over/);
  expect(kept).toBe(before);
  expect(screen.queryByRole('button', { name: 'Pause' })).not.toBeInTheDocument();
  press('+ 2 minutes');
  expect(screen.getByRole('timer')).toHaveTextContent('02:00');
});

test('a page that is opened when the time is over long since shows it and says nothing aloud', async () => {
  render(<TimerBar timer={{ endsAt: '2026-11-22T09:00:00.000Z' }} minutes={8} onChange={vi.fn()} />);
  await wait(1);
  expect(screen.getByText(/^The planned time is over/)).toBeVisible();
});
