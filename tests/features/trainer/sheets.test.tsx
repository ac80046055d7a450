import { act, screen, waitFor, within } from '@testing-library/react';
import { CURRENT_PACK } from '@/data/packFiles';
import { getPack } from '@/data/packs';
import { planAgenda, TALKS } from '@/domain/workshop/agenda';
import { SESSION_FORMATS } from '@/domain/workshop/session';
import { TrainerScreen } from '@/features/trainer/TrainerScreen';
import en from '@/i18n/locales/en.json';
import { renderScreen } from '../../support/renderScreen';

const words = en.trainer;

async function openPage(page: string, about?: string) {
  const shown = await act(() => renderScreen(<TrainerScreen page={page} about={about} />, `/trainer/${page}`));
  await screen.findByRole('heading', { level: 1 });
  await waitFor(() => expect(shown.container.querySelector('h2, form')).not.toBeNull(), { timeout: 20_000 });
  return { ...shown, sheets: Array.from(shown.container.querySelectorAll<HTMLElement>('.paper')) };
}

describe('the blank questionnaire', () => {
  const form = en.questionnaire;

  it('is the document of the report page: every question of a principle with its boxes and frames', async () => {
    const { sheets } = await openPage('questionnaire', 'P07');
    const pack = await getPack(CURRENT_PACK);
    const asked = pack.indicators.filter(({ principle }) => principle === 'P07');
    const [sheet] = sheets as [HTMLElement];
    expect(sheets).toHaveLength(1);
    for (const { id, title } of asked) {
      const question = within(within(sheet).getByText(`${id} ${title}`).closest('section') as HTMLElement);
      expect(question.getAllByRole('img', { name: '☐' }).length).toBeGreaterThan(10);
      expect(question.getByText(form.remarks.note)).toBeVisible();
      expect(question.getByText(form.remarks.department)).toBeVisible();
    }
    expect(within(sheet).queryByRole('img', { name: '☒' })).toBeNull();
    expect(within(sheet).getByRole('heading', { name: form.howTo.heading })).toBeVisible();
  });

  it('gives a number its frames, and says what it is', async () => {
    await openPage('questionnaire', 'P07');
    for (const label of ['value', 'year', 'source', 'baseline', 'baselineYear', 'target', 'targetYear'] as const) {
      expect(screen.getAllByText(form.figure[label])[0]).toBeVisible();
    }
    expect(screen.getByText(form.whatText)).toBeVisible();
  });

  it('is that of another principle, or of all, where one chooses it', async () => {
    const { user, history } = await openPage('questionnaire');
    const choice = screen.getByRole('combobox', { name: form.page.which });
    await user.selectOptions(choice, '16. Guidance and employment');
    await user.click(screen.getByRole('button', { name: form.page.show }));
    expect(history.at(-1)).toBe('/trainer/questionnaire/P16');
    await user.selectOptions(choice, form.page.all);
    await user.click(screen.getByRole('button', { name: form.page.show }));
    expect(history.at(-1)).toBe('/trainer/questionnaire/all');
  });

  it('has the 20 principles, each on a page of its own', async () => {
    await openPage('questionnaire', 'all');
    const headings = screen.getAllByRole('heading', { level: 2 }).map(({ textContent }) => textContent);
    expect(headings.filter((heading) => heading?.startsWith('Principle '))).toHaveLength(20);
  });

  it('says so when there is no such principle', async () => {
    const { sheets } = await openPage('questionnaire', 'P99');
    expect(sheets).toEqual([]);
    expect(screen.getByText(form.page.gone)).toBeVisible();
  });
});

describe('the time plans', () => {
  it('give each meeting a page, with the minutes of the plan', async () => {
    const { sheets } = await openPage('agendas');
    const shown = sheets.map((sheet) => within(sheet).getAllByRole('row').slice(1));
    const plans = SESSION_FORMATS.flatMap((format) => {
      const rows = planAgenda({ format, talks: TALKS[format] });
      return [1, 2].map((day) => rows.filter((row) => row.day === day)).filter(({ length }) => length > 0);
    });
    expect(shown.map(({ length }) => length)).toEqual(plans.map(({ length }) => length));
    const lastMinute = shown.map((rows) => /–(\d+)/.exec(rows.at(-1)?.textContent ?? '')?.[1]);
    expect(lastMinute).toEqual(['90', '120', '120', '45']);
    expect(shown[1]?.[0]).toHaveTextContent(words.agendas.beforehand);
  });

  it('say and do something in every step', async () => {
    const { sheets } = await openPage('agendas');
    for (const sheet of sheets) {
      const cells = within(sheet).getAllByRole('cell');
      expect(cells.filter(({ textContent }) => !textContent)).toEqual([]);
    }
    expect(sheets[0]).toHaveTextContent('8 minutes for each of 5 questions');
  });
});

it('the script has a sentence to say and a thing to do for every step and every difficulty', async () => {
  const { container } = await openPage('script');
  const { course, stuck } = words.script;
  const steps = [...Object.values(course), ...Object.values(stuck)].filter((step) => typeof step !== 'string');
  expect(steps).toHaveLength(19);
  const missing = steps
    .flatMap(({ title, say, do: deed }) => [title, say, deed])
    .filter((text) => !container.textContent?.includes(text));
  expect(missing).toEqual([]);
});

it('the cards are 0 to 4 and “?”, two on a page', async () => {
  const { sheets } = await openPage('number-cards');
  const cards = sheets.map((sheet) => Array.from(sheet.querySelectorAll('strong'), ({ textContent }) => textContent));
  expect(cards).toEqual([
    ['0', '1'],
    ['2', '3'],
    ['4', '?'],
  ]);
});

it('the evaluation has six sentences with four boxes each, and two open questions', async () => {
  const { sheets } = await openPage('evaluation');
  const rows = screen.getAllByRole('row').slice(1);
  expect(rows.map((row) => within(row).getAllByRole('cell').length)).toEqual([4, 4, 4, 4, 4, 4]);
  expect(within(sheets[0] as HTMLElement).getAllByRole('heading', { level: 3 })).toHaveLength(2);
});
