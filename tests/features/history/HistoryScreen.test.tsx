import { screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import { CityLayout } from '@/app/city/CityLayout';
import { getOpenAssessment, saveAnswer, undo } from '@/data/assessments';
import { agreeYear } from '@/data/editions';
import { startYear } from '@/data/years/cityYears';
import type { AnswerPatch } from '@/domain/answer';
import { HistoryScreen } from '@/features/history/HistoryScreen';
import { findAccessibilityFaults, renderScreen } from '../../support/renderScreen';
import { reopen, storeFreshCity, storedAnswer } from '../../support/storedCity';

let cityId = '';
let id = '';

beforeEach(async () => {
  const open = await storeFreshCity();
  [cityId, id] = [open.city.id, open.assessment.id];
});

const save = (patch: AnswerPatch, indicatorId = '01.C2') => saveAnswer(id, 'P01', indicatorId, patch);

async function openHistory(part = '01.C2') {
  const rendered = await renderScreen(
    <CityLayout cityId={cityId} year={2026}>
      {(open) => <HistoryScreen open={open} part={part} />}
    </CityLayout>,
  );
  await screen.findByRole('heading', { level: 2, name: 'Changes in 2026' });
  return rendered;
}

const changes = () => within(screen.getByRole('list')).getAllByRole('listitem');

describe('within the year', () => {
  it('lists every change of this indicator, the newest first, with role and what else changed', async () => {
    await save({ level: 'underWay', department: 'Education' });
    await save({ choice: 'yes' }, '01.C1');
    await save({ note: 'Budget line 12' });
    await save({ level: 'established' });
    await openHistory();
    expect(changes()).toHaveLength(3);
    const [newest, note, first] = changes();
    expect(newest).toHaveTextContent(/3 Established/);
    expect(newest).toHaveTextContent('the answer now');
    expect(note).toHaveTextContent('Changed: note');
    expect(note).toHaveTextContent('Budget line 12');
    expect(first).toHaveTextContent(/, Education.*2 Under way.*Changed: answered by/);
    expect(within(newest as HTMLElement).queryByRole('button')).toBeNull();
  });

  it('restores an earlier answer as a change of its own, which can be undone', async () => {
    await save({ level: 'underWay', note: 'As seen in May', confidence: 'low' });
    await save({ state: 'unknown', note: undefined, confidence: undefined });
    const before = await storedAnswer(cityId, '01.C2');
    const { user } = await openHistory();
    await user.click(screen.getByRole('button', { name: /^Restore this answer/ }));
    await waitFor(() => expect(changes()).toHaveLength(3));
    expect(await storedAnswer(cityId, '01.C2')).toMatchObject({
      state: 'answered',
      level: 'underWay',
      note: 'As seen in May',
      confidence: 'low',
    });
    expect(screen.getByRole('heading', { name: 'Changes in 2026' })).toHaveFocus();
    await waitFor(() => expect(changes()[0]).toHaveTextContent('the answer now'));
    await user.click(screen.getByRole('button', { name: 'Undo 01.C2' }));
    await waitFor(() => expect(changes()[0]).toHaveTextContent('taken back'));
    const { at: _, versions: __, ...after } = (await storedAnswer(cityId, '01.C2')) ?? {};
    expect(before).toMatchObject(after);
    expect(after).not.toHaveProperty('level');
  });

  it('restores what was there before the first change that was kept, and that there was nothing', async () => {
    await save({ level: 'underWay' });
    await undo(id);
    await save({ level: 'established' });
    const { user } = await openHistory();
    const last = within(changes().at(-1) as HTMLElement);
    expect(last.getByText('Before these changes')).toBeVisible();
    await user.click(last.getByRole('button', { name: /^Restore this answer/ }));
    await waitFor(async () => expect((await storedAnswer(cityId, '01.C2'))?.state).toBe('unanswered'));
    expect(await storedAnswer(cityId, '01.C2')).not.toHaveProperty('level');
  });

  it('says in which workshop a level was agreed, and restores it with that', async () => {
    const method = { kind: 'workshop', session: 's1', title: 'Spring' } as const;
    await save({ level: 'underWay', method });
    await save({ level: 'established' });
    const { user } = await openHistory();
    const [newest, taken] = changes();
    expect(taken).toHaveTextContent('2 Under way, agreed in the workshop “Spring”');
    expect(taken).not.toHaveTextContent('Changed:');
    expect(newest).not.toHaveTextContent(/workshop|Changed:/);
    await user.click(within(taken as HTMLElement).getByRole('button', { name: /^Restore this answer/ }));
    await waitFor(async () => expect(await storedAnswer(cityId, '01.C2')).toMatchObject({ level: 'underWay', method }));
    expect(within(await screen.findByRole('table')).getByText(/agreed in the workshop “Spring”/)).toBeVisible();
  });

  it('restores nothing while the year is agreed', async () => {
    await save({ level: 'underWay' });
    await save({ level: 'established' });
    await agreeYear(await reopen(cityId), { body: 'Council', date: '2026' });
    await openHistory();
    expect(changes()).toHaveLength(2);
    expect(screen.queryByRole('button', { name: /^Restore/ })).toBeNull();
  });
});

describe('over the years', () => {
  it('shows the answer, the reason for the change and the note of every year, the newest first', async () => {
    const { city } = await reopen(cityId);
    await startYear(city, 2024);
    const before = await getOpenAssessment(cityId, 2024);
    await saveAnswer(before?.assessment.id ?? '', 'P01', '01.C2', {
      level: 'firstSteps',
      note: 'Només un pla',
      noteLanguage: 'ca',
    });
    await save({ level: 'established', changeReason: 'realProgress' });
    const { container } = await openHistory();
    const rows = within(await screen.findByRole('table'))
      .getAllByRole('row')
      .slice(1);
    expect(rows.map((row) => row.textContent)).toEqual([
      '20263 EstablishedReal progress',
      '20241 First stepsNomés un pla',
    ]);
    expect(screen.getByText('Només un pla')).toHaveAttribute('lang', 'ca');
    expect(screen.getByRole('link', { name: '2024' })).toHaveAttribute('href', `/city/${cityId}/2024/p01/01.C2`);
    expect(await findAccessibilityFaults(container)).toEqual([]);
  });

  it('shows a figure with its unit', async () => {
    await save({ figure: { measure: 'participantsShare', value: 12.5 } }, '01.P1');
    await openHistory('01.P1');
    expect(within(await screen.findByRole('table')).getByText(/^12\.5 \S/)).toBeVisible();
  });
});

it('says what will be here when nothing has changed yet', async () => {
  const { container } = await openHistory();
  expect(screen.getByText(/^No change was made on this computer yet/)).toBeVisible();
  expect(await findAccessibilityFaults(container)).toEqual([]);
});

it('says that there is no such indicator', async () => {
  await renderScreen(<HistoryScreen open={await reopen(cityId)} part="99.X1" />);
  expect(screen.getByText('There is no indicator 99.X1 in this indicator set.')).toBeVisible();
});
