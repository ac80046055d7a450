import { act, screen, waitFor, within } from '@testing-library/react';
import { listCities } from '@/data/cities';
import { getOpenAssessment, saveAnswer } from '@/data/assessments';
import { listRestorePoints } from '@/data/files/restorePoints';
import { openSample } from '@/data/samples';
import { MISTAKES } from '@/features/trainer/practice/mistakes';
import { TrainerScreen } from '@/features/trainer/TrainerScreen';
import en from '@/i18n/locales/en.json';
import { renderScreen } from '../../support/renderScreen';

const words = en.trainer;

async function openPage(page: string) {
  const shown = await act(() => renderScreen(<TrainerScreen page={page} />, `/trainer/${page}`));
  await waitFor(() => expect(shown.container.querySelector('.paper')).not.toBeNull(), { timeout: 20_000 });
  return { ...shown, sheets: Array.from(shown.container.querySelectorAll<HTMLElement>('.paper')) };
}

const wordsIn = (text: string) => text.split(/\s+/).length;

describe('the calibration', () => {
  const { first, second, third, key } = words.vignettes;

  it('tells three cases of 80 to 120 words, each with all five level texts and a box', async () => {
    const { sheets } = await openPage('vignettes');
    for (const [index, { town, one, two }] of [first, second, third].entries()) {
      const sheet = sheets[index] as HTMLElement;
      expect(within(sheet).getByRole('heading', { level: 2 })).toHaveTextContent(town);
      expect(within(sheet).getAllByRole('listitem')).toHaveLength(5);
      const length = wordsIn(`${one} ${two}`);
      expect({ town, fits: length >= 80 && length <= 120 }).toEqual({ town, fits: true });
    }
  });

  it('keeps the key on a page of its own', async () => {
    const { sheets } = await openPage('vignettes');
    const [solution, ...cases] = sheets.toReversed();
    expect(sheets).toHaveLength(4);
    expect(solution).toHaveTextContent('Lindhaven: level 0, Not yet');
    expect(solution).toHaveTextContent('Ribesco: level 1, First steps');
    expect(solution).toHaveTextContent('Sternau: level 2, Under way');
    for (const { decides, generous, strict } of [key.first, key.second, key.third]) {
      expect([decides, generous, strict].filter((text) => !solution?.textContent?.includes(text))).toEqual([]);
      expect(cases.some((sheet) => sheet.textContent?.includes(decides))).toBe(false);
    }
  });
});

describe('the role cards', () => {
  it('are eight, of 40 to 60 words, four on a page', async () => {
    const { sheets } = await openPage('role-cards');
    const cards = sheets.map((sheet) => Array.from(sheet.querySelectorAll('section')));
    expect(cards.map(({ length }) => length)).toEqual([0, 4, 4, 0]);
    const lengths = cards
      .flat()
      .map((card) => wordsIn([...card.querySelectorAll('dd, dt')].map((part) => part.textContent).join(' ')));
    expect(lengths.filter((length) => length < 40 || length > 60)).toEqual([]);
  });

  it('lay the level texts on the table without the solution', async () => {
    const { sheets } = await openPage('role-cards');
    const table = sheets.at(-1) as HTMLElement;
    expect(within(table).getAllByRole('listitem')).toHaveLength(5);
    expect(table).not.toHaveTextContent(words.roleCards.because);
    expect(sheets[0]).toHaveTextContent('Level 2, Under way.');
  });
});

describe('the practice city', () => {
  it('opens as a sample, while Start’s sample stays the one it was', async () => {
    const { user, history } = await openPage('practice-city');
    await user.click(screen.getByRole('button', { name: words.practiceCity.open }));
    await waitFor(() => expect(history.at(-1)).toBe('/city/sample-porto-jacaranda/2026'), { timeout: 10_000 });
    const stored = (await listCities()).map(({ city }) => city);
    expect(stored).toMatchObject([{ name: 'Porto Jacarandá', country: 'BR', sample: true }]);
    expect(await openSample()).toEqual({ cityId: 'sample-pontelume', year: 2026 });
  });

  it('keeps a copy that was worked on as a restore point, and one that was not leaves none', async () => {
    const { cityId } = await openSample();
    await openSample();
    expect(await listRestorePoints()).toEqual([]);
    const { assessment } = (await getOpenAssessment(cityId, 2026)) ?? {};
    await saveAnswer(assessment?.id ?? '', 'P07', '07.I1', { note: 'Prepared for Thursday' });
    await openSample();
    expect(await listRestorePoints()).toMatchObject([{ cityId, reason: 'open' }]);
  });

  it('refuses a sample that does not exist and stores nothing', async () => {
    const before = (await listCities()).length;
    await expect(openSample('atlantis')).rejects.toThrow();
    expect((await listCities()).length).toBe(before);
  });

  it('tells each of its years and gives a task', async () => {
    const { sheets } = await openPage('practice-city');
    for (const year of [2022, 2023, 2024, 2025, 2026]) {
      expect(sheets[0]).toHaveTextContent(new RegExp(`${year}\\. `));
    }
    expect(sheets[0]).toHaveTextContent(words.practiceCity.find);
  });
});

it('the solution lists the twelve mistakes: where, what is wrong, how one sees it, what is right', async () => {
  const { sheets } = await openPage('solution');
  const tables = within(sheets[0] as HTMLElement).getAllByRole('table');
  expect(tables.map((table) => within(table).getAllByRole('row').length)).toEqual([4, 4, 4, 4]);
  for (const { key, year, indicator } of MISTAKES) {
    const row = screen.getByRole('row', { name: new RegExp(`${year}, ${indicator}`) });
    const { wrong, seen, right } = words.solution[key];
    expect(
      within(row)
        .getAllByRole('cell')
        .map(({ textContent }) => textContent),
    ).toEqual([wrong, seen, right]);
  }
});
