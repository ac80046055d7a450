import { waitFor, within } from '@testing-library/react';
import { CityLayout } from '@/app/city/CityLayout';
import { PrincipleScreen } from '@/features/assess/PrincipleScreen';
import { renderScreen } from '../../support/renderScreen';

type Which = { cityId: string; year?: number; part?: string; indicator?: string };

/** Principle 1 or another as the app shows it, following the store; `part` is what the page says about one indicator. */
export async function openPrinciple({ cityId, year = 2026, part = 'p01', indicator = '01.C2' }: Which) {
  const rendered = await renderScreen(
    <CityLayout cityId={cityId} year={year}>
      {(open) => <PrincipleScreen open={open} part={part} />}
    </CityLayout>,
  );
  return { ...rendered, part: await findIndicator(indicator) };
}

/** The part of the page about one indicator, once its words are there. */
export async function findIndicator(id: string) {
  const find = () => {
    const found = document.getElementById(id);
    if (!found) {
      throw new Error(`${id} is not on the page`);
    }
    return found;
  };
  return within(await waitFor(find, { timeout: 10_000 }));
}
