import { act, fireEvent, screen, waitFor } from '@testing-library/react';
import { findAccessibilityFaults } from '../../support/renderScreen';
import { storeFreshCity } from '../../support/storedCity';
import { openPrinciple } from './openPrinciple';

const LINE = /^This is also open in another window of this browser/;

let cityId = '';
let id = '';
let other: BroadcastChannel;
/** What this window has said it has open, in order. */
let heard: (string | undefined)[] = [];

beforeEach(async () => {
  const open = await storeFreshCity();
  [cityId, id] = [open.city.id, open.assessment.id];
  heard = [];
  other = new BroadcastChannel('educating-cities.presence');
  other.addEventListener('message', ({ data }: MessageEvent<{ subject?: string }>) => heard.push(data.subject));
});
afterEach(() => other.close());

/** Another window opens a field of 01.C2, or closes what it had open. */
const elsewhere = (field?: string) =>
  other.postMessage({ tab: 'other', subject: field && `${id} 01.C2 ${field}`, asks: false });

it('shows at the very field that another window has it open too, until it is closed there', async () => {
  const { user, part, container } = await openPrinciple({ cityId });
  await user.click(part.getByLabelText('What shows this?'));
  await act(async () => elsewhere('note'));
  const line = await screen.findByText(LINE);
  expect(part.getByLabelText('What shows this?').parentElement).toContainElement(line);
  expect(await findAccessibilityFaults(container)).toEqual([]);
  await user.click(part.getByLabelText('Answered by'));
  // Leaving the field moves nothing that is about to be pressed.
  expect(line).toBeVisible();
  await act(async () => elsewhere());
  await waitFor(() => expect(screen.queryByText(LINE)).toBeNull());
});

it.each(['answer', 'confidence', 'discuss', 'department'])('shows it for %s as well', async (field) => {
  await openPrinciple({ cityId });
  await act(async () => elsewhere(field));
  expect(await screen.findAllByText(LINE)).toHaveLength(1);
});

it('says which field has the focus when it comes and goes, and nothing while somebody types', async () => {
  const { user, part } = await openPrinciple({ cityId });
  await user.type(part.getByLabelText('What shows this?'), 'Budget line 12');
  await user.click(part.getByRole('radio', { name: /2 Under way/ }));
  await user.click(part.getByText('Where to look and who may know'));
  await waitFor(() => expect(heard).toEqual([`${id} 01.C2 note`, undefined, `${id} 01.C2 answer`, undefined]));
});

it('keeps the field open while the person looks at another window, and closes it with the page', async () => {
  const { user, part, unmount } = await openPrinciple({ cityId });
  const note = part.getByLabelText('What shows this?');
  await user.click(note);
  // As when the window loses the focus: the field in it is told, and stays the one that is in use.
  fireEvent.blur(note);
  expect(note).toHaveFocus();
  other.postMessage({ tab: 'other', asks: true });
  await waitFor(() => expect(heard).toEqual([`${id} 01.C2 note`, `${id} 01.C2 note`]));
  unmount();
  await waitFor(() => expect(heard.slice(2)).toEqual([undefined]));
});
