import { act, render, type RenderResult } from '@testing-library/react';
import userEvent, { type UserEvent } from '@testing-library/user-event';
import axe from 'axe-core';
import { Suspense, type ReactNode } from 'react';
import { Router } from 'wouter';
import { memoryLocation } from 'wouter/memory-location';
import { startWords } from './startWords';

type Screen = RenderResult & { user: UserEvent; history: string[] };

/** Renders a screen as the app does: with language, router and a place for lazy parts. `history` lists the addresses visited. */
export async function renderScreen(screen: ReactNode, path = '/'): Promise<Screen> {
  await startWords();
  const { hook, history } = memoryLocation({ path, record: true });
  // What a screen loads first is awaited inside `act`, or React would draw it behind the back of the test.
  const result = await act(async () =>
    render(
      <Router hook={hook}>
        <main>
          <Suspense fallback={null}>{screen}</Suspense>
        </main>
      </Router>,
    ),
  );
  return { ...result, user: userEvent.setup(), history };
}

/** The faults axe finds in what is shown. Colours are checked in a real browser: jsdom paints nothing. */
export async function findAccessibilityFaults(container: Element): Promise<string[]> {
  const results = await axe.run(container, {
    rules: { 'color-contrast': { enabled: false }, region: { enabled: false } },
  });
  return results.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`);
}
