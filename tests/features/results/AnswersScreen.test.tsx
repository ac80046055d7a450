import { screen, waitFor } from '@testing-library/react';
import type { Answer } from '@/domain/answer';
import { AnswersScreen } from '@/features/results/AnswersScreen';
import { findAccessibilityFaults, renderScreen } from '../../support/renderScreen';
import { answer, openAssessment } from '../../support/samples';

/** The grid with the words of the pack, and its cells by where they lead. */
async function show(answers: Answer[]) {
  const result = await renderScreen(<AnswersScreen open={await openAssessment(answers)} />);
  const cell = (id: string) => {
    const found = result.container.querySelector(`a[href="/city/city-1/2026/p${id.slice(0, 2)}/${id}"]`);
    if (!found) {
      throw new Error(`There is no cell ${id}`);
    }
    return found;
  };
  await waitFor(() => expect(cell('01.C1').getAttribute('aria-label')).toMatch(/^01\.C1 \w/), { timeout: 10_000 });
  return { ...result, cell };
}

const LEVELS = ['notYet', 'firstSteps', 'underWay', 'established', 'sharedAndReviewed'] as const;

test('has one row per principle, in three groups, and one cell per indicator that leads to it', async () => {
  const { container } = await show([]);
  expect(container.querySelectorAll('th[scope="row"]')).toHaveLength(20);
  expect([...container.querySelectorAll('th[scope="rowgroup"]')].map(({ textContent }) => textContent)).toEqual([
    'The right to the educating city',
    'The commitment of the city',
    'Fully dedicated to serving its inhabitants',
  ]);
  expect(container.querySelectorAll('td a')).toHaveLength(89);
  expect([...container.querySelectorAll('thead tr:last-child th')].map(({ textContent }) => textContent)).toEqual([
    'C1',
    'C2',
    'I1',
    'I2',
    'I3',
    'P1',
  ]);
});

test('each level shows its number and says its name', async () => {
  const scales = ['01.C2', '01.I1', '01.I2', '02.C2', '02.I1'];
  const { cell } = await show(scales.map((id, points) => answer(id, { state: 'answered', level: LEVELS[points] })));
  expect(scales.map((id) => cell(id).textContent)).toEqual(['0', '1', '2', '3', '4']);
  expect(scales.map((id) => cell(id).getAttribute('aria-label'))).toEqual([
    expect.stringMatching(/: 0 Not yet$/),
    expect.stringMatching(/: 1 First steps$/),
    expect.stringMatching(/: 2 Under way$/),
    expect.stringMatching(/: 3 Established and no document yet$/),
    expect.stringMatching(/: 4 Shared and reviewed and no document yet$/),
  ]);
});

test('the four states look and sound different', async () => {
  const { cell } = await show([
    answer('03.I1', { state: 'answered', level: 'notYet' }),
    answer('03.I2', { state: 'unknown' }),
    answer('03.C1', { state: 'notApplicable' }),
  ]);
  const cells = ['03.I1', '03.I2', '03.C1', '03.P1'].map(cell);
  expect(cells.map((item) => item.textContent)).toEqual(['0', '?', 'n/a', '']);
  expect(cells.map((item) => item.getAttribute('aria-label')?.split(': ')[1])).toEqual([
    '0 Not yet',
    'we don’t know yet',
    'n/a, not applicable',
    'not answered',
  ]);
  expect(new Set(cells.map((item) => item.className)).size).toBe(4);
});

test('yes and no show their word, a number its value with the unit for those who hear it', async () => {
  const { cell } = await show([
    answer('01.C1', { state: 'answered', choice: 'beingPrepared' }),
    answer('01.P1', { state: 'answered', figure: { measure: 'participantsShare', value: 34.25 } }),
  ]);
  expect(cell('01.C1')).toHaveTextContent(/^1Being prepared$/);
  expect(cell('01.P1')).toHaveTextContent(/^34\.3$/);
  expect(cell('01.P1').getAttribute('aria-label')).toMatch(/: 34\.3 % of inhabitants aged 16 and over$/);
});

test('a flag marks what is to discuss, a struck-out sheet what has no document yet', async () => {
  const { cell } = await show([
    answer('01.I1', { state: 'answered', level: 'established', discuss: true }),
    answer('01.I2', { state: 'unanswered', discuss: true }),
    answer('02.I1', { state: 'answered', level: 'underWay' }),
  ]);
  const marks = (id: string) => [...cell(id).querySelectorAll('svg')].map((mark) => mark.getAttribute('data-mark'));
  expect(marks('01.I1')).toEqual(['discuss', 'no-document']);
  expect(cell('01.I1').getAttribute('aria-label')).toMatch(/: 3 Established, to discuss, and no document yet$/);
  expect(marks('01.I2')).toEqual(['discuss']);
  expect(marks('02.I1')).toEqual([]);
});

test('says in words what the cells mean', async () => {
  await show([answer('01.I1', { state: 'unknown' })]);
  const legend = screen.getByRole('list', { name: 'What the cells mean' });
  for (const words of [
    'Under way',
    'we don’t know yet',
    'not applicable',
    'not answered',
    'to discuss',
    'no document yet',
  ]) {
    expect(legend).toHaveTextContent(words);
  }
});

test('untouched: says what will be here and where to start, and has no faults', async () => {
  const { container } = await show([]);
  expect(screen.getByText(/^Each answer will be in the table below/)).toBeInTheDocument();
  expect(screen.getByText('Start with principle 1: Inclusive education')).toHaveAttribute(
    'href',
    '/city/city-1/2026/p01',
  );
  expect(await findAccessibilityFaults(container)).toEqual([]);
});

test('with answers it has no faults', async () => {
  const { container } = await show([
    answer('01.I1', { state: 'answered', level: 'established', discuss: true }),
    answer('03.I2', { state: 'unknown' }),
    answer('03.C1', { state: 'notApplicable' }),
  ]);
  await waitFor(() => expect(document.title).toMatch(/^All answers of Granollers, 2026/));
  expect(await findAccessibilityFaults(container)).toEqual([]);
});
