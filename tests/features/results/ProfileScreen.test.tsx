import { act, screen, waitFor, within } from '@testing-library/react';
import type { Answer } from '@/domain/answer';
import { ProfileScreen } from '@/features/results/ProfileScreen';
import { CURRENT_PACK } from '@/data/packFiles';
import { getPackOutline } from '@/data/packs';
import { findAccessibilityFaults, renderScreen } from '../../support/renderScreen';
import { CITY, answer, answersAt, openAssessment } from '../../support/samples';

const pack = await getPackOutline(CURRENT_PACK);
const ids = pack.principles.map(({ id }) => id);
const pointsFor = (principles: string[], points: 0 | 1 | 4) =>
  Object.fromEntries(principles.map((id) => [id, points] as const));

async function show(answers: Answer[], city = CITY) {
  const result = await renderScreen(<ProfileScreen open={await openAssessment(answers, city)} />);
  return { ...result, heading: screen.getByRole('heading', { level: 1 }) };
}

/** The screen with its chart, which comes a moment later. */
async function showChart(answers: Answer[]) {
  const result = await show(answers);
  await waitFor(() => expect(result.container.querySelector('svg[role="img"]')).not.toBeNull(), { timeout: 10_000 });
  return result;
}

/** The sentences and cells of the part under a heading, one per line. */
function partUnder(heading: string): HTMLElement {
  const part = screen.getByText(heading, { selector: 'h2' }).closest('section');
  if (!part) {
    throw new Error(`Nothing stands under ${heading}`);
  }
  return part;
}

const rowOf = (part: HTMLElement, header: RegExp) =>
  [...(within(part).getByText(header).closest('tr')?.cells ?? [])].map((cell) => cell.textContent?.trim());

describe('the heading', () => {
  test('is the finding, with city, year and counts below it', async () => {
    const { heading } = await show(
      answersAt(pack, { ...pointsFor(ids.slice(0, 3), 4), ...pointsFor(ids.slice(3, 6), 0) }),
    );
    expect(heading).toHaveTextContent('Strongest: Inclusive education, Broad education policy, and Diversity.');
    expect(heading).toHaveTextContent('Weakest: Knowledge of the territory,');
    expect(screen.getByText('Granollers, 2026')).toBeInTheDocument();
    expect(screen.getByText('21 of 89 answered')).toBeInTheDocument();
    expect(screen.queryByText('Sample')).toBeNull();
  });

  test('of a sample city carries the word Sample', async () => {
    await show(answersAt(pack, { P01: 4 }), { ...CITY, sample: true });
    expect(screen.getByText('Sample')).toBeInTheDocument();
  });

  test('counts what does not apply out of the whole', async () => {
    await show([answer('12.C1', { state: 'notApplicable' }), ...answersAt(pack, { P01: 4 })]);
    expect(screen.getByText('4 of 88 answered')).toBeInTheDocument();
    expect(screen.getByText('1 not applicable')).toBeInTheDocument();
  });
});

describe('without a level', () => {
  test('nothing answered: says what will be here, why not yet, and what next', async () => {
    const { container, heading } = await show([]);
    expect(heading).toHaveTextContent('No profile yet');
    expect(screen.getByText('There is no answer for this city and year yet.')).toBeInTheDocument();
    expect(screen.getByRole('link', { name: 'Start with principle 1: Inclusive education' })).toHaveAttribute(
      'href',
      '/city/city-1/2026/p01',
    );
    expect(container.querySelector('svg[role="img"], table')).toBeNull();
    expect(await findAccessibilityFaults(container)).toEqual([]);
  });

  test('only unknown answers: does not say that there is none', async () => {
    await show([answer('01.C1', { state: 'unknown' })]);
    expect(screen.getByText(/^So far every answer is/)).toBeInTheDocument();
  });

  test('too few answers: the profile is there and its heading is true', async () => {
    const { heading } = await showChart([answer('01.C1', { state: 'answered', choice: 'yes' })]);
    expect(heading).toHaveTextContent('No principle has enough answers for a level yet.');
    expect(screen.getByText('The same data as a table')).toBeInTheDocument();
  });
});

test('the order moves the marks and the table together', async () => {
  const { user, container } = await showChart(answersAt(pack, { P01: 0, P07: 4 }));
  const first = () => [
    container.querySelector('[data-principle]')?.getAttribute('data-principle'),
    container.querySelector('tbody th')?.textContent,
  ];
  expect(first()).toEqual(['P01', '1 Inclusive education']);
  await user.click(screen.getByLabelText('Highest level first'));
  expect(first()).toEqual(['P07', '7 Access to information']);
  await user.click(screen.getByLabelText('As in the Charter'));
  expect(first()).toEqual(['P01', '1 Inclusive education']);
});

test('the radar is drawn only when it is opened', async () => {
  const { user, container } = await showChart(answersAt(pack, { P01: 4 }));
  expect(container.querySelectorAll('svg[role="img"]')).toHaveLength(1);
  await user.click(screen.getByText('The profile as a radar'));
  await waitFor(() => expect(container.querySelectorAll('svg[role="img"]')).toHaveLength(2), { timeout: 10_000 });
});

describe('groups and the whole', () => {
  test('a group is the mean of its principles that have a level, with range and counts', async () => {
    await show(answersAt(pack, { P01: 4, P02: 1 }));
    const part = partUnder('The three groups of principles');
    expect(rowOf(part, /^The right to/).slice(1)).toEqual(['2.5 provisional', '2.5', '2 of 5']);
    expect(rowOf(part, /^The commitment of/).slice(1)).toEqual(['not enough answers yet', '–', '0 of 8']);
  });

  test('under 16 principles there is no figure for the city, and it says why', async () => {
    await show(answersAt(pack, pointsFor(ids.slice(0, 15), 4)));
    expect(partUnder('The three groups of principles')).toHaveTextContent(
      'There is no figure for the whole city: 15 of 20 principles have a level, and 16 are needed.',
    );
  });

  test('from 16 on it stands below the profile, with its range', async () => {
    const { container } = await show(
      answersAt(pack, { ...pointsFor(ids.slice(0, 8), 4), ...pointsFor(ids.slice(8, 16), 0) }),
    );
    const figure = screen.getByText(/^The mean of the 16 of 20 principles with a level is 2\.0\. It is provisional/);
    const table = container.querySelector('table') as Element;
    expect(table.compareDocumentPosition(figure) & Node.DOCUMENT_POSITION_FOLLOWING).toBeTruthy();
  });
});

describe('commitment and implementation', () => {
  test('a level or more apart is said in words, each on its side', async () => {
    await show([
      answer('10.C1', { state: 'answered', level: 'established' }),
      answer('10.I1', { state: 'answered', level: 'underWay' }),
      answer('10.I2', { state: 'answered', level: 'underWay' }),
      answer('12.C1', { state: 'answered', level: 'notYet' }),
      answer('12.I1', { state: 'answered', level: 'established' }),
    ]);
    const part = partUnder('Commitment and implementation');
    expect(part).toHaveTextContent('More is decided than done in 1 principle');
    expect(part).toHaveTextContent(
      '10 Identity of the city: commitment 3.0 (1 of 1 answered), implementation 2.0 (2 of 2 answered).',
    );
    expect(part).toHaveTextContent(
      '12 Facilities and services: commitment 0.0 (1 of 1 answered), implementation 3.0 (1 of 2 answered, 1.5 to 3.5).',
    );
  });

  test('half a level apart is not a finding, nor is a principle without a level', async () => {
    await show([
      answer('10.C1', { state: 'answered', level: 'underWay' }),
      answer('10.I1', { state: 'answered', level: 'underWay' }),
      answer('10.I2', { state: 'answered', level: 'established' }),
      answer('17.C1', { state: 'answered', level: 'sharedAndReviewed' }),
      answer('17.I1', { state: 'answered', level: 'notYet' }),
      answer('17.I2', { state: 'notApplicable' }),
      answer('17.I3', { state: 'notApplicable' }),
    ]);
    expect(partUnder('Commitment and implementation')).toHaveTextContent(
      /^Commitment and implementationIn no principle/,
    );
  });
});

describe('numbers', () => {
  const figure = { measure: 'participantsShare', value: 30, year: 2025 };

  test('stand with unit, baseline, target, trend and the true share of the way', async () => {
    await show([
      answer('01.P1', {
        state: 'answered',
        figure: { ...figure, baseline: { value: 20, year: 2022 }, target: { value: 45, year: 2028 } },
      }),
    ]);
    const part = partUnder('Numbers');
    await within(part).findByRole('table', undefined, { timeout: 10_000 });
    expect(rowOf(part, /^Adults who learn/)).toEqual([
      expect.stringContaining('% of inhabitants aged 16 and over'),
      '30 (2025)',
      '20 (2022)',
      '45 (2028)',
      'better',
      '40% of the way',
    ]);
    expect(part).toHaveTextContent('20 of 21 numbers are not answered.');
  });

  test('going the wrong way, no baseline, and 0 are told apart from no answer', async () => {
    await show([
      answer('01.P1', {
        state: 'answered',
        figure: { ...figure, value: 0, baseline: { value: 20, year: 2022 }, target: { value: 40, year: 2028 } },
      }),
      answer('03.P1', { state: 'answered', figure: { measure: 'answeredInSetTime', value: 50 } }),
      answer('04.P1', { state: 'unknown' }),
    ]);
    const part = partUnder('Numbers');
    await within(part).findByRole('table', undefined, { timeout: 10_000 });
    expect(rowOf(part, /^Adults who learn/).slice(1)).toEqual([
      '0 (2025)',
      '20 (2022)',
      '40 (2028)',
      'worse',
      'further from the target than the baseline (-100%)',
    ]);
    expect(rowOf(part, /^Discrimination cases/).slice(1)).toEqual([
      '50',
      'not set',
      'not set',
      'first value',
      'not known without baseline and target',
    ]);
    expect(part).toHaveTextContent('we don’t know yet');
  });

  test('there is no empty table when no number is answered', async () => {
    await show(answersAt(pack, { P01: 4 }));
    expect(within(partUnder('Numbers')).queryByRole('table')).toBeNull();
    expect(partUnder('Numbers')).toHaveTextContent('21 of 21 numbers are not answered.');
  });
});

test('evidence is counted by its strength and leads to what has no document', async () => {
  const evidence = [{ id: 'e1', title: 'Plan 2025', type: 'plan' as const }];
  await show([
    answer('10.C1', { state: 'answered', level: 'established', evidence }),
    answer('10.I1', { state: 'answered', level: 'established' }),
    answer('10.I2', { state: 'answered', level: 'underWay', note: 'The team says so.' }),
  ]);
  const part = partUnder('What stands behind the answers');
  expect(part).toHaveTextContent('1 of 3 answers has a document, data or an outside review behind it.');
  expect(rowOf(part, /^a document$/)[1]).toBe('1');
  expect(rowOf(part, /^a statement$/)[1]).toBe('1');
  expect(rowOf(part, /^nothing shown$/)[1]).toBe('1');
  expect(part).toHaveTextContent('1 answer of level 3, level 4 or yes has no document yet.');
  expect(within(part).getByRole('link')).toHaveAttribute('href', '/city/city-1/2026/answers');
});

test('a full profile has no faults and leads to the rules', async () => {
  const { container } = await showChart(
    answersAt(pack, { ...pointsFor(ids.slice(0, 10), 4), ...pointsFor(ids.slice(10), 1) }),
  );
  expect(screen.getByText('How levels are computed')).toHaveAttribute('href', '/help/levels');
  await waitFor(() => expect(document.title).toMatch(/^Profile of Granollers, 2026/));
  await act(async () => expect(await findAccessibilityFaults(container)).toEqual([]));
});
