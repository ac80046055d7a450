import { screen } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { saveAnswer } from '@/data/assessments';
import { takeItems } from '@/data/workshop/taking';
import { listTakeOvers } from '@/domain/workshop/takeOver';
import { PrincipleScreen } from '@/features/assess/PrincipleScreen';
import { findAccessibilityFaults, renderScreen } from '../../support/renderScreen';
import { reopen } from '../../support/storedCity';
import { AGREED, storeAgreed } from '../../support/workshop/agreed';

/** The principle page of a year in which a room agreed on principle 1; `takes` when a person took it over. */
async function showPrinciple(takes: boolean, part = 'p01') {
  const { open, id, read } = await storeAgreed();
  const { session } = await read();
  await saveAnswer(open.assessment.id, 'P01', '01.C1', {
    choice: 'yes',
    method: { kind: 'workshop', session: id, title: AGREED.title },
  });
  const standing = { answers: new Map(), views: new Map() };
  const all = listTakeOvers(session, standing, open.pack).filter(({ item }) => item.id === 'P01');
  const wanted = { level: true, remarks: [], discuss: false };
  await takeItems(open.assessment.id, session, takes ? all.map((take) => ({ take, wanted })) : []);
  const result = await renderScreen(<PrincipleScreen open={await reopen(open.city.id)} part={part} />);
  await screen.findAllByRole('heading', { level: 2 }, { timeout: 20_000 });
  return { ...result, id };
}

describe('what a room said of a principle', () => {
  test('stands under its head, with the way to the minutes and who sees it differently', async () => {
    const { container, id } = await showPrinciple(true);
    const line = await screen.findByText(/the room agreed on/u, {}, { timeout: 20_000 });
    expect(line).toHaveTextContent(
      'In the workshop of Nov 12, 2026 the room agreed on: Under way. 5 of 5 stood within one level. Read the minutes',
    );
    expect(screen.getByRole('link', { name: 'Read the minutes' })).toHaveAttribute(
      'href',
      expect.stringMatching(new RegExp(`/workshop/${id}/minutes$`, 'u')),
    );
    expect(screen.getByText('The youth centre sees first steps only.')).toBeInTheDocument();
    expect(await findAccessibilityFaults(container)).toEqual([]);
  }, 60_000);

  test('is not there while nobody took it over, nor on another principle', async () => {
    const { unmount } = await showPrinciple(false);
    expect(screen.queryByText(/the room agreed on/u)).not.toBeInTheDocument();
    unmount();
    await showPrinciple(true, 'p02');
    expect(screen.queryByText(/the room agreed on/u)).not.toBeInTheDocument();
  });

  test('an answer says that it was agreed in a workshop', async () => {
    await showPrinciple(false);
    expect(screen.getByText(`Agreed in the workshop “${AGREED.title}”`)).toBeInTheDocument();
  });
});
