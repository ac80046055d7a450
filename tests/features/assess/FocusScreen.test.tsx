import { screen, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { FocusScreen } from '@/features/assess/FocusScreen';
import { PrincipleScreen } from '@/features/assess/PrincipleScreen';
import { renderScreen } from '../../support/renderScreen';
import { openAssessment } from '../../support/samples';

/** The names of all controls of one indicator. */
async function controls(id: string): Promise<string[]> {
  await screen.findByText(id, { exact: false, selector: `section[id="${id}"] p` });
  const section = document.getElementById(id) as HTMLElement;
  return [...section.querySelectorAll('input, select, textarea, button')].map(
    (control) => `${control.tagName} ${control.getAttribute('name') ?? control.textContent}`,
  );
}

it('shows exactly the fields of the principle page', async () => {
  const open = await openAssessment();
  const { unmount } = await renderScreen(<FocusScreen open={open} part="01.P1" />);
  const alone = await controls('01.P1');
  unmount();
  await renderScreen(<PrincipleScreen open={open} part="p01" />);
  expect(await controls('01.P1')).toEqual(alone);
  expect(alone.length).toBeGreaterThan(15);
});

it('leads on through the principles and ends each with its count', async () => {
  const open = await openAssessment();
  const { unmount } = await renderScreen(<FocusScreen open={open} part="01.I2" />);
  const steps = within(screen.getByRole('navigation', { name: 'Next steps' }));
  expect(steps.getByRole('link', { name: 'Next question: 01.P1' })).toBeVisible();
  expect(steps.getByRole('link', { name: 'Previous question: 01.I1' })).toBeVisible();
  expect(screen.queryByText('End of principle 1')).toBeNull();
  unmount();
  await renderScreen(<FocusScreen open={open} part="01.P1" />);
  expect(screen.getByRole('heading', { name: 'End of principle 1' })).toBeVisible();
  expect(screen.getByRole('link', { name: 'Next question: 02.C1' })).toBeVisible();
});

it('says so when there is no such indicator', async () => {
  await renderScreen(<FocusScreen open={await openAssessment()} part="99.C1" />);
  expect(screen.getByText(/There is no indicator 99.C1/)).toBeVisible();
});
