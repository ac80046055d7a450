import { act, screen, waitFor, within } from '@testing-library/react';
import { GROUPS } from '@/features/trainer/pages';
import { TrainerScreen } from '@/features/trainer/TrainerScreen';
import en from '@/i18n/locales/en.json';
import { findAccessibilityFaults, renderScreen } from '../../support/renderScreen';

const words = en.trainer;
const PAGES = GROUPS.flatMap(({ pages }) => pages.map(({ path, key }) => ({ path, key })));

/** Opens a page of the set and waits until its sheets are there. */
async function openPage(page: string) {
  const about = page === 'ballots' ? 'P06_P11' : undefined;
  const shown = await act(() =>
    renderScreen(<TrainerScreen page={page} about={about} count={2} />, `/trainer/${page}`),
  );
  await waitFor(() => expect(shown.container.querySelector('.paper')).not.toBeNull(), { timeout: 20_000 });
  return shown;
}

/** The levels of the headings, in their order. */
function listHeadingLevels(container: Element): number[] {
  return Array.from(container.querySelectorAll('h1, h2, h3, h4, h5, h6'), ({ tagName }) => Number(tagName.slice(1)));
}

describe('the list of the trainer’s set', () => {
  it('says of each page what it is for and how many to print, and leads there', async () => {
    const { container } = await act(() => renderScreen(<TrainerScreen />, '/trainer'));
    await screen.findByRole('heading', { level: 1, name: words.index.title });
    expect(PAGES).toHaveLength(11);
    for (const { key, path } of PAGES) {
      const link = screen.getByRole('link', { name: words[key].title });
      expect(link).toHaveAttribute('href', `/trainer/${path}`);
      expect(link.closest('li')).toHaveTextContent(words[key].use);
      expect(link.closest('li')).toHaveTextContent(words[key].amount);
    }
    expect(await findAccessibilityFaults(container)).toEqual([]);
  });

  it('is shown, with a sentence, at an address without a page', async () => {
    await act(() => renderScreen(<TrainerScreen page="posters" />, '/trainer/posters'));
    expect(await screen.findByText(words.index.unknown)).toBeVisible();
    expect(screen.getByRole('link', { name: words.ballots.title })).toBeVisible();
  });
});

describe('every page of the set', () => {
  it.each(PAGES)('$path has its words, headings in order and no fault for any reader', async ({ path, key }) => {
    const { container } = await openPage(path);
    expect(screen.getByRole('heading', { level: 1, name: words[key].title })).toBeVisible();
    const levels = listHeadingLevels(container);
    expect(levels.filter((level, index) => level > (levels[index - 1] ?? 0) + 1)).toEqual([]);
    expect(container).not.toHaveTextContent(/\{\{|undefined|NaN/);
    expect(await findAccessibilityFaults(container)).toEqual([]);
  });

  it.each(PAGES)('$path keeps what is for the screen off the paper', async ({ path }) => {
    const { container, user } = await openPage(path);
    const print = vi.spyOn(window, 'print').mockImplementation(() => undefined);
    const button = screen.getByRole('button', { name: words.index.print });
    await user.click(button);
    expect(print).toHaveBeenCalledOnce();
    print.mockRestore();
    const kept = [button, screen.getByRole('heading', { level: 1 }), ...within(container).queryAllByRole('combobox')];
    expect(kept.filter((element) => !element.closest('.noprint'))).toEqual([]);
  });
});
