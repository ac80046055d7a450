import { screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { saveFile } from '@/data/browser/saveFile';
import { changeSession } from '@/data/workshop/sessions';
import type { Session } from '@/domain/workshop/session';
import { patchItem } from '@/domain/workshop/steps';
import { SessionScreen } from '@/features/workshop/SessionScreen';
import { findAccessibilityFaults, renderScreen } from '../../../support/renderScreen';
import { storeAgreed } from '../../../support/workshop/agreed';

vi.mock('@/data/browser/saveFile', () => ({ saveFile: vi.fn() }));

beforeEach(() => vi.mocked(saveFile).mockReset());
afterEach(() => vi.unstubAllGlobals());

async function showMinutes(change?: (session: Session) => Session) {
  const stored = await storeAgreed(change);
  const result = await renderScreen(<SessionScreen open={stored.open} part={stored.id} at="minutes" />);
  await screen.findByRole('heading', { level: 2, name: /In these minutes|No minutes yet/u }, { timeout: 20_000 });
  return { ...stored, ...result };
}

describe('the minutes on screen', () => {
  test('are there to read, without a fault that axe finds', async () => {
    const { container } = await showMinutes();
    expect(screen.getByText('Two departments work with the plan.')).toBeInTheDocument();
    expect(screen.getAllByText('The library doubts it.')).toHaveLength(2);
    expect(screen.getByRole('heading', { level: 2, name: 'Signatures' })).toBeInTheDocument();
    const levels = [...container.querySelectorAll('h1, h2, h3, h4')].map(({ tagName }) => Number(tagName[1]));
    expect(levels.every((level, place) => level <= (levels[place - 1] ?? 0) + 1)).toBe(true);
    expect(await findAccessibilityFaults(container)).toEqual([]);
  }, 60_000);

  test('say before the first reveal what will stand there, and no rating', async () => {
    const { container } = await showMinutes((session) => ({
      ...session,
      phase: 'talking',
      items: session.items.map(({ id }) => ({ id })),
    }));
    expect(screen.getByRole('heading', { name: 'No minutes yet' })).toBeInTheDocument();
    expect(screen.getByRole('link', { name: 'Go to the talk' })).toBeInTheDocument();
    expect(container).not.toHaveTextContent(/first steps|under way|established|of 5/iu);
    expect(await findAccessibilityFaults(container)).toEqual([]);
  });

  test('are made in another language, and the file with them', async () => {
    const { user } = await showMinutes();
    await user.selectOptions(screen.getByRole('combobox', { name: 'Language of the minutes' }), 'fr');
    const level = await screen.findAllByText(/2 – En cours/u, {}, { timeout: 20_000 });
    expect(level[0]?.closest('[lang]')).toHaveAttribute('lang', 'fr');
    await user.click(screen.getByRole('button', { name: 'Download the minutes (HTML)' }));
    await waitFor(() => expect(saveFile).toHaveBeenCalledOnce());
    const { name, content, type } = vi.mocked(saveFile).mock.calls[0]?.[0] ?? { name: '', content: '', type: '' };
    expect(name).toMatch(/^educating-cities_Granollers_2026_minutes_2026-11-12_fr_\d{4}-\d{2}-\d{2}\.html$/u);
    expect(type).toBe('text/html');
    expect(content).toContain('Two departments work with the plan.');
  }, 60_000);

  test('are printed from this page', async () => {
    const print = vi.fn();
    vi.stubGlobal('print', print);
    const { user } = await showMinutes();
    await user.click(screen.getByRole('button', { name: 'Print or save as PDF' }));
    expect(print).toHaveBeenCalledOnce();
  });

  test('follow what is written down in another window', async () => {
    const { open, id } = await showMinutes();
    await changeSession(open.assessment.id, id, (now) => patchItem(now, 'P02', { sentence: 'Money for a year.' }));
    expect(await screen.findByText('Money for a year.')).toBeInTheDocument();
  });
});

describe('the ballots', () => {
  test('are deleted only after a question, and the figures stay', async () => {
    const { user, read } = await showMinutes();
    await user.click(screen.getByRole('button', { name: 'Delete the ballots, keep the figures' }));
    const dialog = screen.getByRole('dialog', { name: 'Delete the ballots of this workshop?' });
    expect(dialog).toHaveTextContent('15 ballots go');
    await user.click(within(dialog).getByRole('button', { name: 'Keep the ballots' }));
    expect((await read()).ballots).toHaveLength(15);
    await user.click(screen.getByRole('button', { name: 'Delete the ballots, keep the figures' }));
    const again = screen.getByRole('dialog');
    await user.click(within(again).getByRole('button', { name: 'Delete the ballots, keep the figures' }));
    expect(await screen.findByText('No ballots are kept with this workshop.')).toBeInTheDocument();
    expect((await read()).ballots).toEqual([]);
    expect(screen.getByText('3 of 5 within one level')).toBeInTheDocument();
  });

  test('stay while the workshop goes on', async () => {
    await showMinutes((session) => ({ ...session, phase: 'talking' }));
    expect(screen.queryByRole('button', { name: /Delete the ballots/u })).not.toBeInTheDocument();
    expect(screen.getByText('They can be deleted when the workshop is closed.')).toBeInTheDocument();
  });
});
