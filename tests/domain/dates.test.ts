// @vitest-environment node
import { isPartialDate, momentSchema, partialDateSchema, yearSchema } from '@/domain/dates';

describe('a date that is known as exactly as people know it', () => {
  test.each(['2025', '2025-03', '2025-03-14', '1900-01-01', '2100-12-31', '2024-02-29', '2000-02-29', '2025-04-30'])(
    '%s is one',
    (text) => {
      expect(isPartialDate(text)).toBe(true);
      expect(partialDateSchema.safeParse(text).success).toBe(true);
    },
  );

  test.each([
    ['a leap day of a year that has none', '2025-02-29'],
    ['a leap day of a century that has none', '1900-02-29'],
    ['a day that no February has', '2024-02-30'],
    ['the 31st of a month of 30', '2025-04-31'],
    ['day 0', '2025-03-00'],
    ['day 32', '2025-01-32'],
    ['month 0', '2025-00'],
    ['month 13', '2025-13-01'],
    ['a year before our records', '1899'],
    ['a year after them', '2101'],
    ['year 10000', '10000'],
    ['one digit for the month', '2025-3'],
    ['day and month the other way round', '14-03-2025'],
    ['slashes', '2025/03/14'],
    ['a moment', '2025-03-14T10:00:00.000Z'],
    ['a line end behind it', '2025\n'],
    ['digits of another script', '٢٠٢٥'],
    ['nothing', ''],
    ['words', 'last spring'],
  ])('%s is not: %s', (_, text) => {
    expect(isPartialDate(text)).toBe(false);
    expect(partialDateSchema.safeParse(text).error?.issues[0]?.message).toBe('notADate');
  });
});

describe('a year', () => {
  test.each([1900, 2026, 2100])('%i is one', (year) => {
    expect(yearSchema.safeParse(year).success).toBe(true);
  });

  test.each([1899, 2101, 10_000, 2026.5, Number.NaN, Infinity, '2026', null])('%s is not', (year) => {
    expect(yearSchema.safeParse(year).success).toBe(false);
  });
});

describe('a moment', () => {
  test('is what toISOString writes', () => {
    expect(momentSchema.safeParse(new Date(Date.UTC(2026, 10, 22, 10)).toISOString()).success).toBe(true);
  });

  test.each([
    ['no milliseconds, so that the order of the texts would not be the order in time', '2026-11-22T10:00:00Z'],
    ['another zone', '2026-11-22T10:00:00.000+01:00'],
    ['a day that does not exist', '2026-02-30T10:00:00.000Z'],
    ['year 10000', new Date(Date.UTC(10_000, 0)).toISOString()],
    ['a date only', '2026-11-22'],
    ['a number', 1_795_000_000_000],
  ])('%s is refused', (_, text) => {
    expect(momentSchema.safeParse(text).success).toBe(false);
  });
});
