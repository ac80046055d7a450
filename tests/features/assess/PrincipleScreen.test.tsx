import { screen, waitFor } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import { saveAnswer, undo } from '@/data/assessments';
import type { Answer } from '@/domain/answer';
import { findAccessibilityFaults } from '../../support/renderScreen';
import { reopen, storeFreshCity, storedAnswer } from '../../support/storedCity';
import { findIndicator, openPrinciple } from './openPrinciple';

let cityId = '';
let assessmentId = '';

beforeEach(async () => {
  const open = await storeFreshCity();
  cityId = open.city.id;
  assessmentId = open.assessment.id;
});

const stored = (id: string): Promise<Answer | undefined> => storedAnswer(cityId, id);

describe('answering', () => {
  it('starts with nothing chosen and all five level texts in sight', async () => {
    const { part } = await openPrinciple({ cityId });
    const radios = part.getAllByRole('radio');
    expect(radios).toHaveLength(7);
    expect(radios.every((radio) => !(radio as HTMLInputElement).checked)).toBe(true);
    for (const level of ['0 Not yet', '1 First steps', '2 Under way', '3 Established', '4 Shared and reviewed']) {
      expect(part.getByText(level)).toBeVisible();
    }
  });

  it('stores a chosen level at once', async () => {
    const { user } = await openPrinciple({ cityId });
    await user.click((await findIndicator('01.C2')).getByRole('radio', { name: /3 Established/ }));
    await waitFor(async () => expect(await stored('01.C2')).toMatchObject({ state: 'answered', level: 'established' }));
  });

  it('changes from a level to "we don’t know yet" and drops the level', async () => {
    const { user, part } = await openPrinciple({ cityId });
    await user.click(part.getByRole('radio', { name: /3 Established/ }));
    await user.click(part.getByRole('radio', { name: /We don’t know yet/ }));
    await waitFor(async () => expect(await stored('01.C2')).toMatchObject({ state: 'unknown' }));
    expect(await stored('01.C2')).not.toHaveProperty('level');
  });

  it('asks for a reason when it does not apply', async () => {
    const { user, part } = await openPrinciple({ cityId });
    await user.click(part.getByRole('radio', { name: /Not applicable/ }));
    await user.click(await part.findByRole('radio', { name: /does not exist here/ }));
    await waitFor(async () =>
      expect(await stored('01.C2')).toMatchObject({ state: 'notApplicable', reason: 'doesNotExist' }),
    );
  });

  it('removes the answer, keeps the note and shows nothing as chosen', async () => {
    const { user, part } = await openPrinciple({ cityId });
    await user.click(part.getByRole('radio', { name: /3 Established/ }));
    await user.type(part.getByLabelText('What shows this?'), 'Budget line 12');
    await user.click(await part.findByRole('button', { name: /Remove this answer/ }));
    await waitFor(async () => expect((await stored('01.C2'))?.state).toBe('unanswered'));
    expect((await stored('01.C2'))?.note).toBe('Budget line 12');
    expect(part.getAllByRole('radio').some((radio) => (radio as HTMLInputElement).checked)).toBe(false);
    await waitFor(() => expect(part.queryByRole('button', { name: /Remove this answer/ })).toBeNull());
  });

  it('keeps note, evidence, confidence, department and the flag', async () => {
    const { user, part } = await openPrinciple({ cityId });
    await user.type(part.getByLabelText('What shows this?'), 'Approved in May');
    await user.selectOptions(part.getByLabelText('How sure are you?'), 'high');
    await user.type(part.getByLabelText('Answered by'), 'Education');
    await user.click(part.getByLabelText('Talk about this together'));
    await user.click(part.getByRole('button', { name: 'Add evidence' }));
    await user.type(await part.findByLabelText('Title'), 'Budget 2026');
    await user.type(part.getByLabelText('Date'), '2026-02');
    await waitFor(async () =>
      expect(await stored('01.C2')).toMatchObject({
        note: 'Approved in May',
        noteLanguage: 'en',
        confidence: 'high',
        department: 'Education',
        discuss: true,
        evidence: [{ title: 'Budget 2026', type: 'councilDecision', date: '2026-02' }],
      }),
    );
    await user.click(part.getByRole('button', { name: 'Remove evidence 1' }));
    await waitFor(async () => expect(await stored('01.C2')).not.toHaveProperty('evidence'));
  });
});

describe('numbers', () => {
  it('reads a figure with a decimal comma, its year, baseline and target', async () => {
    const { user, part } = await openPrinciple({ cityId, indicator: '01.P1' });
    await user.type(part.getByLabelText('Figure'), '12,5');
    await user.type(part.getByLabelText('Year of the figure'), '2025');
    await user.type(part.getByLabelText('Starting figure'), '10');
    await user.type(part.getByLabelText('Target figure'), '20');
    await waitFor(async () =>
      expect(await stored('01.P1')).toMatchObject({
        state: 'answered',
        figure: { value: 12.5, year: 2025, baseline: { value: 10 }, target: { value: 20 } },
      }),
    );
    expect(part.getByLabelText('Figure')).toHaveValue('12,5');
  });

  it('says at the field what cannot be read, and keeps what was there', async () => {
    const { user, part } = await openPrinciple({ cityId, indicator: '01.P1' });
    await user.type(part.getByLabelText('Figure'), '12');
    await user.tab();
    await user.type(part.getByLabelText('Year of the figure'), '20');
    await user.tab();
    expect(await part.findByText(/Write a year with 4 digits/)).toBeVisible();
    expect(part.getByLabelText('Year of the figure')).toBeInvalid();
    expect((await stored('01.P1'))?.figure).toMatchObject({ value: 12 });
    expect((await stored('01.P1'))?.figure).not.toHaveProperty('year');
    await user.type(part.getByLabelText('Year of the figure'), '25');
    await waitFor(() => expect(part.getByLabelText('Year of the figure')).toBeValid());
  });

  it('leaves the answer open again when the figure is deleted', async () => {
    const { user, part } = await openPrinciple({ cityId, indicator: '01.P1' });
    await user.type(part.getByLabelText('Figure'), '12');
    await waitFor(async () => expect((await stored('01.P1'))?.state).toBe('answered'));
    await user.clear(part.getByLabelText('Figure'));
    await waitFor(async () => expect((await stored('01.P1'))?.state).toBe('unanswered'));
  });
});

describe('changes from elsewhere', () => {
  it('shows what another tab has answered, and keeps a text that is being typed', async () => {
    const { user, part } = await openPrinciple({ cityId });
    await user.type(part.getByLabelText('What shows this?'), 'Mine');
    await saveAnswer(assessmentId, 'P01', '01.C2', { state: 'answered', level: 'underWay' });
    await waitFor(() => expect(part.getByRole('radio', { name: /2 Under way/ })).toBeChecked());
    expect(part.getByLabelText('What shows this?')).toHaveValue('Mine');
    expect(await stored('01.C2')).toMatchObject({ note: 'Mine', level: 'underWay' });
  });

  it('takes a change back in the inputs too', async () => {
    const { user, part } = await openPrinciple({ cityId });
    await user.click(part.getByRole('radio', { name: /1 First steps/ }));
    await user.click(part.getByRole('radio', { name: /4 Shared/ }));
    await waitFor(async () => expect((await stored('01.C2'))?.level).toBe('sharedAndReviewed'));
    await undo(assessmentId);
    await waitFor(() => expect(part.getByRole('radio', { name: /1 First steps/ })).toBeChecked());
    await undo(assessmentId);
    await waitFor(() =>
      expect(part.getAllByRole('radio').some((radio) => (radio as HTMLInputElement).checked)).toBe(false),
    );
  });
});

describe('ready for review', () => {
  it('is said by a person and taken back by a change', async () => {
    const { user } = await openPrinciple({ cityId });
    await user.click(await screen.findByRole('radio', { name: 'Yes, ready' }));
    await waitFor(async () => expect((await reopen(cityId)).assessment.principles[0]?.ready).toBe(true));
    await user.click((await findIndicator('01.C2')).getByRole('radio', { name: /3 Established/ }));
    await waitFor(async () => expect((await reopen(cityId)).assessment.principles[0]?.ready).toBe(false));
    await waitFor(() => expect(screen.getByRole('radio', { name: 'Not yet' })).toBeChecked());
  });

  it('asks for the missing reasons first', async () => {
    await saveAnswer(assessmentId, 'P01', '01.C2', { state: 'notApplicable' });
    const { user } = await openPrinciple({ cityId });
    await user.click(await screen.findByRole('radio', { name: 'Yes, ready' }));
    expect(await screen.findByRole('link', { name: 'Give the reason for 01.C2' })).toBeVisible();
    expect((await reopen(cityId)).assessment.principles).toEqual([]);
  });
});

it('has no accessibility fault, empty and filled', async () => {
  const { container, user, part } = await openPrinciple({ cityId, indicator: '01.P1' });
  expect(await findAccessibilityFaults(container)).toEqual([]);
  await user.type(part.getByLabelText('Figure'), 'many');
  await user.click(part.getByRole('button', { name: 'Add evidence' }));
  expect(await findAccessibilityFaults(container)).toEqual([]);
});
