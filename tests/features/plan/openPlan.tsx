import { screen, within } from '@testing-library/react';
import { CityLayout } from '@/app/city/CityLayout';
import { PlanScreen } from '@/features/plan/PlanScreen';
import { renderScreen } from '../../support/renderScreen';

/** The plan of a stored city as the app shows it, following the store. */
export async function openPlan(cityId: string) {
  const rendered = await renderScreen(
    <CityLayout cityId={cityId} year={2026}>
      {(open) => <PlanScreen open={open} />}
    </CityLayout>,
  );
  await screen.findByRole('heading', { name: '1. Priorities' }, { timeout: 10_000 });
  return rendered;
}

/** The part of the page below a heading. */
export function part(heading: RegExp) {
  return within(screen.getByRole('heading', { level: 2, name: heading }).closest('section') as HTMLElement);
}

/** The line of an action that opens it. */
export const summaryOf = (title: string) => screen.getByText(title, { selector: 'summary > span' });
