import { act, screen, within } from '@testing-library/react';
import { EXAMPLE_ANSWERS, EXAMPLE_CHANGES, getExample, scoreExample } from '@/features/help/example';
import { HelpScreen } from '@/features/help/HelpScreen';
import { CLEAR_CHANGE, LEAST_COVERAGE, LEAST_PRINCIPLES, MOST_NOT_APPLICABLE, scorePrinciple } from '@/domain/scoring';
import en from '@/i18n/locales/en.json';
import { renderScreen } from '../../support/renderScreen';

const { example, rules } = en.help.levels;

async function openLevels() {
  await act(() => renderScreen(<HelpScreen page="levels" />, '/help/levels'));
  await screen.findByRole('table', { name: example.table.caption }, { timeout: 10_000 });
}

/** The cells of a table, row by row, without the head. */
function readRows(name: string): string[][] {
  const [, ...rows] = within(screen.getByRole('table', { name })).getAllByRole('row');
  return rows.map((row) => [...row.children].map((cell) => cell.textContent ?? ''));
}

describe('the rules on the page', () => {
  it('stand in the order of domain/scoring.ts, so that "rule 3" means the same everywhere', async () => {
    await openLevels();
    const heading = screen.getByRole('heading', { name: rules.title });
    const items = within(heading.parentElement ?? document.body).getAllByRole('listitem');
    expect(items.map((item) => item.querySelector('strong')?.textContent)).toEqual([
      'What counts',
      'Coverage',
      'The level of a principle',
      'Provisional, and the range',
      'Groups and the city',
      'Rounding',
      'What never changes a level',
      'Blank is not zero',
    ]);
  });

  it('name the limits that the code uses', () => {
    expect(LEAST_COVERAGE).toBe(1 / 2);
    expect(rules.level.text).toContain('coverage is under one half');
    expect(MOST_NOT_APPLICABLE).toBe(1 / 3);
    expect(rules.level.text).toContain('more than a third of the indicators that count do not apply');
    expect(LEAST_PRINCIPLES * 20).toBe(16);
    expect(rules.groups.text).toContain('fewer than 16 of the 20 principles');
    expect(CLEAR_CHANGE).toBe(0.2);
    expect(rules.rounding.text).toContain('under 0.2');
  });
});

describe('the worked example', () => {
  it('shows what each answer counts', async () => {
    await openLevels();
    expect(readRows(example.table.caption).map(([id, ...rest]) => [id?.slice(0, 5), ...rest])).toEqual([
      ['01.C1', 'Commitment', 'Being prepared', '1'],
      ['01.C2', 'Commitment', 'Established', '3'],
      ['01.I1', 'Implementation', 'Established', '3'],
      ['01.I2', 'Implementation', 'we don’t know yet', 'missing'],
      ['01.P1', 'Progress', 'a figure', 'does not count'],
    ]);
  });

  it('leads from the answers to the level with the figures that a pencil gives', async () => {
    await openLevels();
    expect(readRows(example.sums.caption).map(([, ...rest]) => rest)).toEqual([
      ['3 ÷ 4', '0.75'],
      ['(1 + 3) ÷ 2', '2'],
      ['3', '3'],
      ['(2 + 3) ÷ 2', '2.5, shown as 2.5'],
      ['(3 + 0) ÷ 2', '1.5'],
      ['(2 + 1.5) ÷ 2', '1.75, shown as 1.8'],
      ['(3 + 4) ÷ 2', '3.5'],
      ['(2 + 3.5) ÷ 2', '2.75, shown as 2.8'],
    ]);
    expect(
      screen.getByText('The profile shows: level 2.5, between 1.8 and 2.8, 3 of 4 answered, provisional.'),
    ).toBeVisible();
  });

  it('writes sums whose result is the one the rules give', async () => {
    await openLevels();
    const level = scoreExample((await getExample()).indicators);
    const { commitment, implementation } = level.dimensions;
    const exact = readRows(example.sums.caption).map(([, sum = '']) => computeSum(sum));
    expect(exact).toEqual([
      level.answered / level.applicable,
      commitment.value,
      implementation.value,
      level.value,
      implementation.low,
      level.low,
      implementation.high,
      level.high,
    ]);
  });

  it('shows what one change does to it', async () => {
    await openLevels();
    expect(readRows(example.changes.caption).map(([, ...rest]) => rest)).toEqual([
      ['2.5, provisional', '1.8 to 2.8', '3 of 4 answered'],
      ['1.8', '1.8 to 1.8', '4 of 4 answered'],
      ['2.5', '2.5 to 2.5', '3 of 3 answered'],
      ['no level: not enough answers yet', '1.0 to 3.0', '2 of 4 answered'],
      ['no level: too much does not apply', '2.0 to 2.0', '2 of 2 answered'],
    ]);
  });

  it('uses indicators that the pack has, each answered as its format allows', async () => {
    const { indicators } = await getExample();
    expect(indicators.map(({ id }) => id)).toEqual([...EXAMPLE_ANSWERS.keys()]);
    const fits = indicators.map(({ id, format }) => {
      const given = EXAMPLE_ANSWERS.get(id);
      return (
        given?.state === 'unknown' || (format === 'yesNo' ? given?.choice : format === 'scale' ? given?.level : true)
      );
    });
    expect(fits.every(Boolean)).toBe(true);
    expect(scoreExample(indicators)).toEqual(scorePrinciple(indicators, EXAMPLE_ANSWERS));
    expect(EXAMPLE_CHANGES.flatMap((change) => change.indicators).every((id) => EXAMPLE_ANSWERS.has(id))).toBe(true);
  });
});

/** `(1 + 3) ÷ 2` as a number: what a reader with a pencil gets. */
function computeSum(sum: string): number {
  const [left = '', right = '1'] = sum.split(' ÷ ');
  const parts = left.replaceAll(/[()]/g, '').split(' + ').map(Number);
  return parts.reduce((total, part) => total + part, 0) / Number(right);
}
