// @vitest-environment node
import fc from 'fast-check';
import { TIMER_LIMIT, timerSchema, type Timer } from '@/domain/workshop/session';
import { extendTimer, startTimer, timeLeft, toggleTimer } from '@/domain/workshop/timer';
import { MOMENT } from '../../support/samples';

const NOW = Date.parse(MOMENT);
const MINUTE = 60_000;

test('a clock runs from now, and on over its end', () => {
  const timer = startTimer(undefined, 8, NOW);
  expect(timer).toEqual({ endsAt: '2026-11-22T10:08:00.000Z' });
  expect(timeLeft(timer, NOW + 3 * MINUTE)).toBe(5 * MINUTE);
  expect(timeLeft(timer, NOW + 9 * MINUTE)).toBe(-MINUTE);
});

test('paused it stands still, and goes on with what was left', () => {
  const paused = toggleTimer(startTimer(undefined, 8, NOW), NOW + 3 * MINUTE);
  expect(paused).toEqual({ left: 5 * MINUTE });
  expect(timeLeft(paused, NOW + 60 * MINUTE)).toBe(5 * MINUTE);
  expect(timeLeft(toggleTimer(paused, NOW + 60 * MINUTE), NOW + 61 * MINUTE)).toBe(4 * MINUTE);
});

test('two minutes more are added while it runs, while it stands, and begin when it is over', () => {
  const running = startTimer(undefined, 1, NOW);
  expect(timeLeft(extendTimer(running, 2, NOW), NOW)).toBe(3 * MINUTE);
  expect(extendTimer({ left: MINUTE }, 2, NOW)).toEqual({ left: 3 * MINUTE });
  expect(timeLeft(extendTimer(running, 2, NOW + 10 * MINUTE), NOW + 10 * MINUTE)).toBe(2 * MINUTE);
  expect(toggleTimer(running, NOW + 10 * MINUTE)).toEqual({ left: 0 });
});

test('what is done to it keeps it hidden, and what a later version knows of it', () => {
  const timer = { hidden: true, later: 1 } as Timer;
  for (const next of [startTimer(timer, 5, NOW), toggleTimer(timer, NOW), extendTimer(timer, 2, NOW)]) {
    expect(next).toMatchObject({ hidden: true, later: 1 });
  }
});

test('whatever is pressed, a file can hold the clock: one state, whole numbers, at most a day', () => {
  const press = fc.tuple(
    fc.constantFrom('start', 'toggle', 'extend'),
    fc.integer({ min: 0, max: 5000 }),
    fc.nat(10_000_000),
  );
  fc.assert(
    fc.property(fc.array(press, { maxLength: 20 }), (presses) => {
      let timer: Timer = {};
      let now = NOW;
      for (const [what, minutes, later] of presses) {
        now += later;
        timer =
          what === 'start'
            ? startTimer(timer, minutes, now)
            : what === 'extend'
              ? extendTimer(timer, minutes + 0.001, now)
              : toggleTimer(timer, now);
        expect(timerSchema.safeParse(timer).success).toBe(true);
        expect(timer.endsAt === undefined).not.toBe(timer.left === undefined);
        expect(timeLeft(timer, now)).toBeLessThanOrEqual(TIMER_LIMIT);
      }
    }),
  );
});
