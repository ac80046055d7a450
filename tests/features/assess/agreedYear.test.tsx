import { act, screen, waitFor } from '@testing-library/react';
import { beforeEach, expect, it } from 'vitest';
import { saveAnswer } from '@/data/assessments';
import { agreeYear, reopenYear } from '@/data/editions';
import { findAccessibilityFaults } from '../../support/renderScreen';
import { reopen, storeFreshCity, storedAnswer } from '../../support/storedCity';
import { openPrinciple } from './openPrinciple';

let cityId = '';
let id = '';

beforeEach(async () => {
  const open = await storeFreshCity();
  [cityId, id] = [open.city.id, open.assessment.id];
  await saveAnswer(id, 'P01', '01.C2', { level: 'underWay', note: 'Budget line 12' });
  await agreeYear(await reopen(cityId), { body: 'Council', date: '2026' });
});

/** The page of the agreed year, with all that stands on it. */
async function openAgreed() {
  const opened = await openPrinciple({ cityId });
  await screen.findByRole('radio', { name: 'Yes, ready' });
  return opened;
}

it('can be read and not changed while it is agreed, and again when it is reopened', async () => {
  const { user, part, container } = await openAgreed();
  expect(screen.getByRole('link', { name: 'See what was agreed' })).toHaveAttribute(
    'href',
    `/city/${cityId}/2026/review`,
  );
  const established = part.getByRole('radio', { name: /3 Established/ });
  expect(part.getByRole('radio', { name: /2 Under way/ })).toBeChecked();
  expect(part.getByLabelText('What shows this?')).toHaveValue('Budget line 12');
  for (const control of [...screen.getAllByRole('radio'), ...screen.getAllByRole('textbox')]) {
    expect(control).toBeDisabled();
  }
  expect(screen.getByLabelText('Who can answer this principle')).toBeDisabled();
  expect(part.queryByRole('button', { name: /Remove this answer/ })).toBeNull();
  await user.click(established);
  expect((await storedAnswer(cityId, '01.C2'))?.level).toBe('underWay');
  expect(await findAccessibilityFaults(container)).toEqual([]);

  await act(() => reopenYear(id));
  await waitFor(() => expect(established).toBeEnabled());
  await user.click(established);
  await waitFor(async () => expect((await storedAnswer(cityId, '01.C2'))?.level).toBe('established'));
});

it('leads to the history of each indicator', async () => {
  const { part } = await openAgreed();
  expect(part.getByRole('link', { name: /^History ?01.C2$/ })).toHaveAttribute(
    'href',
    `/city/${cityId}/2026/history/01.C2`,
  );
});
