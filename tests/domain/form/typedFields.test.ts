import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { date, link, numberBetween, parseTypedNumber, words, year } from '@/domain/form/typedFields';

const percent = { label: 'Share', unit: '%', definition: 'A share', decimals: 1, min: 0, max: 100 };

/** What a field reads, or the fault it names. */
function read(
  field: {
    safeParse: (text: string) => { success: boolean; data?: unknown; error?: { issues: { message: string }[] } };
  },
  text: string,
): unknown {
  const result = field.safeParse(text);
  return result.success ? result.data : result.error?.issues[0]?.message;
}

describe('numbers as people type them', () => {
  it.each([
    ['12.5', 12.5],
    ['12,5', 12.5],
    [' 12 ', 12],
    ['-3,25', -3.25],
    ['−3', -3],
    ['1 234,5', 1234.5],
    ['1\u00A0234\u202F567', 1234567],
    ["1'234.5", 1234.5],
    ['1.234,5', 1234.5],
    ['1,234.5', 1234.5],
    ['1.234.567', 1234567],
    ['0,125', 0.125],
    ['1234', 1234],
    ['12.5678', 12.5678],
  ])('%s is %d', (text, value) => expect(parseTypedNumber(text)).toBe(value));

  it.each(['1.234', '1,234', '999.999', '-1.234'])('%s may mean two things', (text) =>
    expect(parseTypedNumber(text)).toBe('thousandsMark'),
  );

  it.each(['many', '12%', '1e5', '0x10', '--3', '.', ',5', '1.2.3,4,5', 'Infinity', 'NaN', '12 people'])(
    '%s is no number',
    (text) => expect(parseTypedNumber(text)).toBe('notANumber'),
  );

  it('reads every number that we write into an input, in every language', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -9_999_999, max: 9_999_999 }),
        fc.constantFrom(0, 1, 2),
        fc.constantFrom('en', 'es', 'fr', 'ca', 'pt'),
        (whole, decimals, language) => {
          const value = whole / 10 ** decimals;
          const text = new Intl.NumberFormat(language, { useGrouping: false, maximumFractionDigits: 6 }).format(value);
          expect(parseTypedNumber(text)).toBeCloseTo(value, 6);
        },
      ),
    );
  });
});

describe('fields', () => {
  it('takes an empty field as nothing said', () => {
    for (const field of [year, date, link, words(10), numberBetween(percent)]) {
      expect(read(field, '')).toBeUndefined();
      expect(read(field, '   ')).toBeUndefined();
    }
  });

  it('keeps a number within its measure', () => {
    expect(read(numberBetween(percent), '100')).toBe(100);
    expect(read(numberBetween(percent), '100,1')).toBe('aboveHighest');
    expect(read(numberBetween(percent), '-1')).toBe('belowLowest');
    expect(read(numberBetween({ ...percent, max: undefined }), '100,1')).toBe(100.1);
    expect(read(numberBetween(undefined), '-1')).toBe(-1);
  });

  it.each([
    ['2025', 2025],
    ['1899', 'notAYear'],
    ['2101', 'notAYear'],
    ['25', 'notAYear'],
    ['20255', 'notAYear'],
    ['next', 'notAYear'],
  ])('year %s gives %s', (text, expected) => expect(read(year, text)).toBe(expected));

  it.each([
    ['2025', '2025'],
    ['2024-02-29', '2024-02-29'],
    ['2025-02-29', 'notADate'],
    ['2025-13', 'notADate'],
    ['14/03/2025', 'notADate'],
  ])('date %s gives %s', (text, expected) => expect(read(date, text)).toBe(expected));

  it.each([
    ['https://www.example.org/plan', 'https://www.example.org/plan'],
    ['www.example.org', 'notALink'],
    ['javascript:alert(1)', 'notALink'],
    ['https://example.org/a b', 'notALink'],
    ['data:text/html,hello', 'notALink'],
  ])('link %s gives %s', (text, expected) => expect(read(link, text)).toBe(expected));

  it('refuses a text over its limit and keeps any other as it was typed', () => {
    expect(read(words(5), 'abcdef')).toBe('tooLong');
    expect(read(words(5), ' ab ')).toBe(' ab ');
  });
});
