import { screen } from '@testing-library/react';
import { CityLayout } from '@/app/city/CityLayout';
import { optionsOf, type Ballot } from '@/domain/workshop/ballot';
import { writeCode, type Ratings } from '@/domain/workshop/ballotCode';
import type { SessionSetup } from '@/domain/workshop/session';
import { SessionScreen } from '@/features/workshop/SessionScreen';
import { renderScreen } from '../../../support/renderScreen';
import { storeSession } from '../../../support/workshop/storedSession';

/** Three questions: as many as it takes to see one after the other. */
export const ITEMS = ['P01', 'P02', 'P07'];

/** The page of a stored workshop where ratings come in, as the app shows it, following the store. */
export async function openCollect(setup: Partial<SessionSetup> = {}) {
  const stored = await storeSession({ items: ITEMS, ...setup });
  const { open, id } = stored;
  const rendered = await renderScreen(
    <CityLayout cityId={open.city.id} year={2026}>
      {(now) => <SessionScreen open={now} part={id} at="collect" />}
    </CityLayout>,
  );
  await screen.findAllByText(/ballots received/, {}, { timeout: 10_000 });
  const choose = (way: RegExp) => rendered.user.click(screen.getByLabelText(way, { selector: 'input[type=radio]' }));
  const listBallots = async (): Promise<Ballot[]> => (await stored.read()).ballots;
  const codeOf = (ratings: Ratings, items: readonly string[] = ITEMS) =>
    writeCode(
      ratings,
      items.map((item) => ({ id: item, options: optionsOf(item, open.pack) })),
    );
  return { ...rendered, ...stored, choose, listBallots, codeOf };
}
