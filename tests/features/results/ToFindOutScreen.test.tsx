import { act, screen, within } from '@testing-library/react';
import type { Answer } from '@/domain/answer';
import { ToFindOutScreen } from '@/features/results/ToFindOutScreen';
import { findAccessibilityFaults, renderScreen } from '../../support/renderScreen';
import { answer, openAssessment } from '../../support/samples';

const ANSWERS = [
  answer('01.I1', { state: 'unknown', note: 'Preguntar al servei.', noteLanguage: 'ca' }),
  answer('04.I1', { state: 'unknown', discuss: true }),
  answer('13.C1', { state: 'answered', choice: 'yes', discuss: true }),
  answer('13.I1', { state: 'answered', level: 'notYet' }),
];

async function show(answers: Answer[], department?: string) {
  const open = await openAssessment(answers);
  if (department) {
    open.assessment.principles.push({ principleId: 'P01', ready: false, department });
  }
  return renderScreen(<ToFindOutScreen open={open} />);
}

/** The indicators under one of the two headings, by id. */
async function idsUnder(heading: RegExp): Promise<(string | undefined)[]> {
  const part = (await screen.findByText(heading, { selector: 'h2' }, { timeout: 10_000 })).closest('section');
  return [...(part?.querySelectorAll('li a') ?? [])].map((link) => link.textContent?.split(' ')[0]);
}

test('lists what is not known and what is to discuss, and nothing else', async () => {
  await show(ANSWERS);
  expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('2 to find out, 2 to discuss');
  expect(await idsUnder(/^We don’t know yet: 2$/)).toEqual(['01.I1', '04.I1']);
  expect(await idsUnder(/^To discuss: 2$/)).toEqual(['04.I1', '13.C1']);
});

test('tells principle, question, who usually knows, who answers here, and the note in its language', async () => {
  await show(ANSWERS, 'Servei d’Educació');
  const item = (await screen.findByText(/^01\.I1/, undefined, { timeout: 10_000 })).closest('li');
  expect(screen.getByText('1 Inclusive education throughout life')).toBeInTheDocument();
  expect(screen.getByText('Who answers in this city: Servei d’Educació')).toBeInTheDocument();
  expect(item).toHaveTextContent(/Does the city offer or support learning for every stage of life/);
  expect(item).toHaveTextContent(/Who usually knows: Education, Culture and libraries/);
  expect(screen.getByText('Preguntar al servei.')).toHaveAttribute('lang', 'ca');
  expect(screen.getByText(/^01\.I1/)).toHaveAttribute('href', '/city/city-1/2026/p01/01.I1');
});

test('can be narrowed to a department, and says how many it shows', async () => {
  const { user } = await show(ANSWERS, 'Servei d’Educació');
  await screen.findByText(/^01\.I1/, undefined, { timeout: 10_000 });
  const select = screen.getByLabelText('Department');
  const names = within(select)
    .getAllByRole('option')
    .map(({ textContent }) => textContent);
  expect(names[0]).toBe('All departments');
  expect(names).toContain('Servei d’Educació');
  expect(names).not.toContain('Housing');
  await user.selectOptions(select, 'Environment and climate');
  expect(screen.getByRole('status')).toHaveTextContent('Environment and climate: 1 of 3 indicators');
  expect(await idsUnder(/^To discuss: 1$/)).toEqual(['13.C1']);
  expect(screen.queryByText(/^We don’t know yet: /)).toBeNull();
  await user.selectOptions(select, 'Servei d’Educació');
  expect(await idsUnder(/^We don’t know yet: 1$/)).toEqual(['01.I1']);
  await user.selectOptions(select, 'All departments');
  expect(await idsUnder(/^We don’t know yet: 2$/)).toEqual(['01.I1', '04.I1']);
  expect(screen.getByRole('status')).toBeEmptyDOMElement();
});

test('is printed as a sheet with room for an answer', async () => {
  const print = vi.spyOn(window, 'print').mockImplementation(() => undefined);
  const { user } = await show(ANSWERS);
  await user.click(screen.getByRole('button', { name: 'Print this list' }));
  expect(print).toHaveBeenCalledOnce();
  expect(
    await screen.findAllByText('Answer, source and name of the department:', undefined, { timeout: 10_000 }),
  ).toHaveLength(4);
  print.mockRestore();
});

test('nothing to ask: says what would be here', async () => {
  const { container } = await show([answer('01.I1', { state: 'answered', level: 'notYet' })]);
  expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('Nothing to find out, nothing to discuss');
  expect(screen.getByText(/^Indicators that you answer with/)).toBeInTheDocument();
  expect(screen.queryByText(/^Start with principle/)).toBeNull();
  expect(screen.queryByRole('button')).toBeNull();
  await act(async () => expect(await findAccessibilityFaults(container)).toEqual([]));
});

test('untouched: says where to start', async () => {
  await show([]);
  expect(screen.getByText('Start with principle 1: Inclusive education')).toBeInTheDocument();
});

test('a full list has no faults', async () => {
  const { container } = await show(ANSWERS, 'Servei d’Educació');
  await screen.findByText(/^01\.I1/, undefined, { timeout: 10_000 });
  expect(await findAccessibilityFaults(container)).toEqual([]);
});
