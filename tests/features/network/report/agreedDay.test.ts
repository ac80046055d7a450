// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { findDayFault, momentOfDay, toDay } from '@/features/network/report/agreedDay';

const NOW = new Date(2026, 10, 22, 9, 30);

describe('the day on which figures were agreed', () => {
  it('is kept with the time for today, and as noon for a day before', () => {
    expect(momentOfDay(toDay(NOW), NOW)).toBe(NOW.toISOString());
    expect(momentOfDay('2026-03-01', NOW)).toBe('2026-03-01T12:00:00.000Z');
  });

  it('exists, has come, and lies after what was agreed before', () => {
    expect(findDayFault('', NOW, undefined)).toBe('date');
    expect(findDayFault('2026-02-30', NOW, undefined)).toBe('date');
    expect(findDayFault('2026', NOW, undefined)).toBe('date');
    expect(findDayFault('2026-11-23', NOW, undefined)).toBe('future');
    expect(findDayFault('2026-05-01', NOW, '2026-05-01T12:00:00.000Z')).toBe('before');
    expect(findDayFault('2026-05-02', NOW, '2026-05-01T12:00:00.000Z')).toBe(true);
    expect(findDayFault('2026-11-22', NOW, undefined)).toBe(true);
  });
});
