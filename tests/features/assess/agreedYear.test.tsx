import { act, screen, waitFor, within } from '@testing-library/react';
import { beforeEach, expect, it } from 'vitest';
import { CityLayout } from '@/app/city/CityLayout';
import { saveAnswer } from '@/data/assessments';
import { agreeYear, reopenYear } from '@/data/editions';
import { PrincipleScreen } from '@/features/assess/PrincipleScreen';
import { findAccessibilityFaults, renderScreen } from '../../support/renderScreen';
import { reopen, storeFreshCity, storedAnswer } from '../../support/storedCity';

let cityId = '';
let id = '';

beforeEach(async () => {
  const open = await storeFreshCity();
  [cityId, id] = [open.city.id, open.assessment.id];
  await saveAnswer(id, 'P01', '01.C2', { level: 'underWay', note: 'Budget line 12' });
  await agreeYear(await reopen(cityId), { body: 'Council', date: '2026' });
});

async function openPrinciple() {
  const rendered = await renderScreen(
    <CityLayout cityId={cityId} year={2026}>
      {(open) => <PrincipleScreen open={open} part="p01" />}
    </CityLayout>,
  );
  const section = await waitFor(() => {
    const found = document.getElementById('01.C2');
    expect(found).not.toBeNull();
    return found as HTMLElement;
  });
  await screen.findByRole('radio', { name: 'Yes, ready' });
  return { ...rendered, part: within(section) };
}

it('can be read and not changed while it is agreed, and again when it is reopened', async () => {
  const { user, part, container } = await openPrinciple();
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
  const { part } = await openPrinciple();
  expect(part.getByRole('link', { name: /^History ?01.C2$/ })).toHaveAttribute(
    'href',
    `/city/${cityId}/2026/history/01.C2`,
  );
});
