/** The page that hands out parts, and the words by which a person finds things on it. */
import { screen, waitFor } from '@testing-library/react';
import { expect } from 'vitest';
import { CityLayout } from '@/app/city/CityLayout';
import { narrowOutline } from '@/domain/part';
import { DepartmentsScreen } from '@/features/share/departments/DepartmentsScreen';
import { renderScreen } from '../../support/renderScreen';

/** The screen as the app shows it; with three principles, for a hundred boxes take their time. */
export async function openDepartments(
  cityId: string,
  isPicked = ({ principle }: { principle: string }) => /P0[789]/.test(principle),
) {
  const rendered = await renderScreen(
    <CityLayout cityId={cityId} year={2026}>
      {(open) => {
        const indicators = open.pack.indicators.filter(isPicked).map(({ id: indicator }) => indicator);
        return <DepartmentsScreen open={{ ...open, pack: narrowOutline(open.pack, { indicators }) }} />;
      }}
    </CityLayout>,
  );
  await screen.findByText('Parts for departments', { selector: 'h1' });
  return rendered;
}

export const field = (name: string) => screen.findByLabelText(name);
export const departmentField = () => screen.findByLabelText('Name of the department');
export const tick = (name: string) => screen.findByLabelText(name);
/** What is counted beside the choice, once that is there. */
export const expectCount = async (text: string) =>
  expect(await screen.findByText(/^\d+ questions? in \d+ principles?$/, { selector: 'output' })).toHaveTextContent(
    text,
  );
/** The heading above the text for the mail, where the focus goes. */
export async function findMade(department: string) {
  const heading = await screen.findByText(
    `The file for ${department} is made`,
    { selector: 'h2' },
    { timeout: 10_000 },
  );
  await waitFor(() => expect(heading).toHaveFocus());
}
