import { screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { saveAnswer } from '@/data/assessments';
import { OverviewScreen } from '@/features/overview/OverviewScreen';
import { rememberRow } from '@/ui/lastRow';
import { findAccessibilityFaults, renderScreen } from '../../support/renderScreen';
import { answer, openAssessment } from '../../support/samples';
import { storePart } from '../../support/storedCity';

/** The row of a principle. */
function row(title: string): HTMLElement {
  return screen.getByRole('link', { name: title }).closest('li') as HTMLElement;
}

it('lists 20 principles in three groups, each one link', async () => {
  const { container } = await renderScreen(<OverviewScreen open={await openAssessment()} />);
  expect(screen.getAllByRole('heading', { level: 2 })).toHaveLength(3);
  expect(screen.getAllByText('Not started')).toHaveLength(20);
  expect(screen.getByText('0 of 89 answered')).toBeVisible();
  expect(await findAccessibilityFaults(container)).toEqual([]);
});

it('counts without percentages: what does not apply leaves the total, what is unknown is named', async () => {
  const answers = [
    answer('06.C1', { state: 'answered', level: 'established' }),
    answer('06.I2', { state: 'unknown' }),
    answer('06.I3', { state: 'notApplicable', reason: 'noPowers' }),
    answer('06.I1', { state: 'unanswered', discuss: true, note: 'ask first' }),
  ];
  await renderScreen(<OverviewScreen open={await openAssessment(answers)} />);
  expect(screen.getByText(/^1 of 88 answered · 1 not known yet · 1 not applicable · 1 to discuss$/)).toBeVisible();
  const sixth = within(row('Knowledge of the territory'));
  expect(sixth.getByText('1 of 4 answered')).toBeVisible();
  expect(sixth.getByText('In progress')).toBeVisible();
});

it('shows only what was asked for', async () => {
  const open = await openAssessment([answer('06.I2', { state: 'unknown' })]);
  const ready = { ...open, assessment: { ...open.assessment, principles: [{ principleId: 'P06', ready: true }] } };
  const { user } = await renderScreen(<OverviewScreen open={ready} />);
  await user.click(screen.getByRole('radio', { name: 'to find out' }));
  expect(screen.getByText('1 of 20 principles')).toBeInTheDocument();
  expect(row('Knowledge of the territory')).toBeVisible();
  await user.click(screen.getByRole('radio', { name: 'not yet ready' }));
  expect(screen.queryByRole('link', { name: 'Knowledge of the territory' })).toBeNull();
  expect(screen.getByText('19 of 20 principles')).toBeInTheDocument();
});

it('puts the focus back on the row that was left, once', async () => {
  rememberRow('P07');
  const { unmount } = await renderScreen(<OverviewScreen open={await openAssessment()} />);
  expect(screen.getByRole('link', { name: 'Access to information' })).toHaveFocus();
  unmount();
  await renderScreen(<OverviewScreen open={await openAssessment()} />);
  expect(screen.getByRole('heading', { level: 1 })).toHaveFocus();
});

describe('a part of a year', () => {
  it('lists only its own principles, and leads to the first of them and to handing back', async () => {
    const open = await storePart(['07.C1', '07.I2', '12.C1']);
    const { container } = await renderScreen(<OverviewScreen open={open} />);
    const place = `/city/${open.city.id}/2026`;
    expect(screen.getAllByRole('heading', { level: 2 })).toHaveLength(1);
    expect(screen.getAllByText('Not started')).toHaveLength(2);
    expect(screen.getByText('0 of 3 answered')).toBeVisible();
    expect(within(row('Access to information')).getByText('0 of 2 answered')).toBeVisible();
    expect(screen.getByText(/^These questions are for Sports\./)).toBeVisible();
    expect(screen.getByRole('link', { name: 'Start with principle 7' })).toHaveAttribute('href', `${place}/p07`);
    expect(screen.getByRole('link', { name: 'Save and hand back' })).toHaveAttribute('href', `${place}/finish`);
    expect(await findAccessibilityFaults(container)).toEqual([]);
  });

  it('leads nowhere where the whole year is needed', async () => {
    const open = await storePart(['07.C1'], async ({ assessment }) =>
      saveAnswer(assessment.id, 'P07', '07.C1', { choice: 'yes' }),
    );
    const older = { ...open, pack: { ...open.pack, id: 'educating-cities-2020' } };
    await renderScreen(<OverviewScreen open={older} />);
    const links = screen.getAllByRole('link').map((link) => link.getAttribute('href')?.split('/').at(-1));
    expect(links).toEqual(['p07', 'finish']);
    expect(screen.queryByText(/^These questions are for/)).toBeNull();
  });
});
