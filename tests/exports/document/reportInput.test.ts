import { describe, expect, it } from 'vitest';
import { formatPartialDate } from '@/exports/document/reportInput';

describe('formatPartialDate', () => {
  it('is as exact as what is known, and no more', () => {
    expect(['2025', '2025-03', '2025-03-14'].map((date) => formatPartialDate(date, 'en'))).toEqual([
      '2025',
      'March 2025',
      'Mar 14, 2025',
    ]);
  });

  it('follows the language', () => {
    expect(formatPartialDate('2025-03', 'fr')).toBe('mars 2025');
  });

  it('leaves what is no date as it is', () => {
    expect(formatPartialDate('spring', 'en')).toBe('spring');
  });
});
