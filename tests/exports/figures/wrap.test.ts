// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { wrapWords } from '@/exports/figures/wrap';

describe('wrapWords', () => {
  it('breaks at spaces and loses nothing', () => {
    const text = 'Up in each step from 2024 to 2026, no clear change from 2026 to 2027';
    const lines = wrapWords(text, 15);
    expect(lines.length).toBeGreaterThan(2);
    expect(lines.join(' ')).toBe(text);
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(25);
  });

  it('cuts a word that is longer than a line, and counts wide signs as wide', () => {
    expect(wrapWords('abcdefghij', 3)).toEqual(['abcde', 'fghij']);
    expect(wrapWords('자체 평가 보고서', 5)).toEqual(['자체 평가', '보고서']);
    expect(wrapWords('👩‍🏫👩‍🏫', 40).join('')).toBe('👩‍🏫👩‍🏫');
  });

  it('has no line for no words', () => {
    expect(wrapWords('  ', 10)).toEqual([]);
  });
});
