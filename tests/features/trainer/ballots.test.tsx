import { act, screen, within } from '@testing-library/react';
import { CURRENT_PACK } from '@/data/packFiles';
import { getPack } from '@/data/packs';
import { optionsOf } from '@/domain/workshop/ballot';
import { readSheet } from '@/domain/workshop/sheetName';
import { TrainerScreen } from '@/features/trainer/TrainerScreen';
import en from '@/i18n/locales/en.json';
import { renderScreen } from '../../support/renderScreen';

const words = en.trainer.ballots;

async function openBallots(about?: string, count?: number) {
  const shown = await act(() =>
    renderScreen(<TrainerScreen page="ballots" about={about} count={count} />, '/trainer/ballots'),
  );
  await screen.findByRole('form', { name: words.form }, { timeout: 20_000 });
  return shown;
}

/** Found by their class: to look for roles in 60 tables takes long. */
const listBallots = () => Array.from(document.querySelectorAll<HTMLElement>('.paper'));

/** What can be crossed in a row, as it is keyed. */
function listBoxes(row: Element): string[] {
  return Array.from(row.querySelectorAll('td'), ({ textContent }) => textContent ?? '')
    .slice(1)
    .filter(Boolean);
}

describe('paper ballots', () => {
  it('are numbered from 1, one on each page, and bear no name', async () => {
    await openBallots('P06_P11', 18);
    const names = listBallots().map((ballot) => ballot.querySelector('h2')?.textContent);
    expect(names).toEqual(Array.from({ length: 18 }, (_, index) => `Ballot ${index + 1}`));
    expect(screen.getByText('18 pages, with 1 ballot on each')).toBeVisible();
    expect(listBallots().some((ballot) => ballot.querySelector('input, textarea'))).toBe(false);
  });

  it('have one row for each question, in the order in which they are keyed in', async () => {
    await openBallots('short2', 1);
    const pack = await getPack(CURRENT_PACK);
    const rows = within(listBallots()[0] as HTMLElement)
      .getAllByRole('row')
      .slice(1);
    const items = readSheet('short2', pack) ?? [];
    expect(rows.map((row) => row.querySelector('td')?.textContent)).toEqual(items);
    expect(rows).toHaveLength(20);
    for (const [index, id] of items.entries()) {
      const digits = optionsOf(id, pack).map((_, digit) => String(digit));
      expect({ id, boxes: listBoxes(rows[index] as Element) }).toEqual({ id, boxes: [...digits, '?'] });
    }
  });

  it('name the levels above, and other choices where they are', async () => {
    await openBallots('short2', 1);
    const ballot = listBallots()[0] as HTMLElement;
    const legend = within(ballot).getByRole('list', { name: words.levels });
    expect(legend).toHaveTextContent(
      '0 Not yet1 First steps2 Under way3 Established4 Shared and reviewed? I don’t know',
    );
    const row = within(ballot).getByRole('row', { name: /Climate and sustainability plan/ });
    expect(row).toHaveTextContent('0 No · 1 Being prepared · 2 Yes');
    expect(within(ballot).getByRole('row', { name: /Hands-on environmental/ })).not.toHaveTextContent('Being prepared');
  });

  it('are all 20 principles, 20 times, before anybody has chosen', async () => {
    await openBallots();
    expect(listBallots()).toHaveLength(20);
    expect(listBallots()[0]?.querySelectorAll('tr')).toHaveLength(21);
  });

  it('never become more than 60, whatever stands in the address', async () => {
    await openBallots('P06', 5000);
    expect(listBallots()).toHaveLength(60);
  });

  it('say so when the address names no sheet', async () => {
    await openBallots('P06_P77', 3);
    expect(screen.getByText(words.gone)).toBeVisible();
    expect(listBallots()).toEqual([]);
    expect(screen.getByRole('combobox', { name: words.which })).toHaveValue('all');
  });
});

describe('the form of the ballots', () => {
  const count = () => screen.getByRole('textbox', { name: words.count });

  it('leads to a sheet and a number', async () => {
    const { user, history } = await openBallots('P06', 1);
    await user.selectOptions(screen.getByRole('combobox', { name: words.which }), 'short1');
    await user.clear(count());
    await user.type(count(), '12');
    await user.click(screen.getByRole('button', { name: words.show }));
    expect(history.at(-1)).toBe('/trainer/ballots/short1/12');
  });

  it('takes principles of one’s own choice, in the order of the pack', async () => {
    const { user, history } = await openBallots('P06', 4);
    await user.click(screen.getByRole('checkbox', { name: /Liveable public space/ }));
    await user.click(screen.getByRole('checkbox', { name: /^3\. Diversity/ }));
    await user.click(screen.getByRole('button', { name: words.show }));
    expect(history.at(-1)).toBe('/trainer/ballots/P03_P06_P11/4');
  });

  it('keeps a sheet of indicators that came with the address', async () => {
    const { user, history } = await openBallots('07.I1_07.C1', 4);
    expect(screen.getByRole('combobox', { name: words.which })).toHaveDisplayValue(words.address);
    await user.click(screen.getByRole('button', { name: words.show }));
    expect(history.at(-1)).toBe('/trainer/ballots/07.I1_07.C1/4');
  });

  it.each(['0', '61', '2.5', 'ten', ''])('does not go on with “%s” ballots, and says what to write', async (typed) => {
    const { user, history } = await openBallots('P06', 4);
    await user.clear(count());
    if (typed) {
      await user.type(count(), typed);
    }
    await user.click(screen.getByRole('button', { name: words.show }));
    expect(count()).toHaveAccessibleDescription(expect.stringContaining(words.wrongCount));
    expect(history).toEqual(['/trainer/ballots']);
  });

  it('asks for a principle when none is chosen', async () => {
    const { user, history } = await openBallots('P06', 4);
    await user.click(screen.getByRole('checkbox', { name: /Knowledge of the territory/ }));
    await user.click(screen.getByRole('button', { name: words.show }));
    expect(screen.getByRole('group', { name: words.choose })).toHaveAccessibleDescription(words.none);
    expect(history).toEqual(['/trainer/ballots']);
  });
});
