import { act, screen } from '@testing-library/react';
import { CopyLine } from '@/app/city/CopyLine';
import type { CopyState } from '@/data/assessments';
import { publishMirror, type MirrorStatus } from '@/data/files/mirrorState';
import type { allowMirror } from '@/data/files/mirror';
import { CITY, answer, openAssessment } from '../../support/samples';
import { findAccessibilityFaults, renderScreen } from '../../support/renderScreen';

const allow = vi.hoisted(() => vi.fn<typeof allowMirror>());
vi.mock('@/data/files/mirror', () => ({ allowMirror: allow }));

const DAY = 86_400_000;
const daysAgo = (days: number) => new Date(Date.now() - days * DAY).toISOString();

afterEach(() => {
  act(() => publishMirror(CITY.id, undefined));
});

async function show(copy: CopyState, oldestAnswer?: string) {
  const answers = oldestAnswer ? [{ ...answer('01.C1', { choice: 'yes' }), at: oldestAnswer }] : [];
  return renderScreen(<CopyLine open={{ ...(await openAssessment(answers)), copy }} />);
}

describe('a copy is due', () => {
  test.each<[what: string, due: boolean, copy: CopyState, oldestAnswer?: string]>([
    ['19 changes without any copy', false, { at: undefined, changes: 19 }],
    ['20 changes without any copy', true, { at: undefined, changes: 20 }],
    ['20 changes since this morning', true, { at: daysAgo(0), changes: 20 }],
    ['a change and a copy of 6 days ago', false, { at: daysAgo(6), changes: 1 }],
    ['a change and a copy of 8 days ago', true, { at: daysAgo(8), changes: 1 }],
    ['no change and a copy of a year ago', false, { at: daysAgo(365), changes: 0 }],
    ['an answer of 8 days ago without any copy', true, { at: undefined, changes: 1 }, daysAgo(8)],
    ['an answer of yesterday without any copy', false, { at: undefined, changes: 1 }, daysAgo(1)],
  ])('%s: %s', async (_, due, copy, oldestAnswer) => {
    await show(copy, oldestAnswer);
    expect(screen.queryAllByText('Copy is due')).toHaveLength(due ? 1 : 0);
  });

  test('is said with a word and a sign, in the line and not in a box', async () => {
    const { container } = await show({ at: undefined, changes: 20 });
    const word = screen.getByText('Copy is due');
    expect(word.querySelector('svg')).toHaveAttribute('aria-hidden', 'true');
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(screen.queryByRole('alert')).toBeNull();
    expect(await findAccessibilityFaults(container)).toEqual([]);
  });
});

test('leads to the end of the day', async () => {
  const { user, history } = await show({ at: undefined, changes: 1 });
  await user.click(screen.getByRole('link', { name: 'Finish for today' }));
  expect(history.at(-1)).toBe('/city/city-1/2026/finish');
});

describe('a file that is kept up to date', () => {
  const NAME = 'granollers.json';
  const at = new Date(2026, 10, 22, 14, 32).toISOString();
  const publish = (status: MirrorStatus, written: { at: string | undefined } = { at }) =>
    act(() => publishMirror(CITY.id, { status, name: NAME, ...written }));

  test.each<MirrorStatus>(['upToDate', 'waiting'])(
    'is named with its time instead of the copy (%s)',
    async (status) => {
      const { container } = await show({ at, changes: 25 });
      publish(status);
      expect(screen.getByText(/^Kept in file granollers.json, .*2:32/)).toBeVisible();
      expect(screen.queryByText('Copy is due')).toBeNull();
      expect(screen.queryByText(/^Copy in file/)).toBeNull();
      expect(await findAccessibilityFaults(container)).toEqual([]);
    },
  );

  test('says only the time of one that was written today', async () => {
    await show({ at: undefined, changes: 1 });
    const now = new Date();
    publish('upToDate', { at: now.toISOString() });
    const time = new Intl.DateTimeFormat('en', { timeStyle: 'short' }).format(now);
    expect(screen.getByText(`Kept in file granollers.json, ${time}`)).toBeVisible();
  });

  test.each<[MirrorStatus, string]>([
    ['noPermission', 'Permission lost'],
    ['changedElsewhere', 'File changed elsewhere'],
    ['missing', 'File not found'],
    ['failed', 'File not up to date'],
  ])('says in a word with a sign when it is not (%s)', async (status, word) => {
    const { container } = await show({ at, changes: 1 });
    publish(status);
    expect(screen.getByText(word).querySelector('svg')).not.toBeNull();
    expect(screen.getByText(/^Kept in file granollers.json, /)).toBeVisible();
    expect(screen.queryAllByRole('button', { name: 'Allow again' })).toHaveLength(status === 'noPermission' ? 1 : 0);
    expect(await findAccessibilityFaults(container)).toEqual([]);
  });

  test('asks the browser again on a click', async () => {
    const { user } = await show({ at, changes: 1 });
    publish('noPermission', { at: undefined });
    expect(screen.getByText('File granollers.json has no copy yet')).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Allow again' }));
    await vi.waitFor(() => expect(allow).toHaveBeenCalledWith(CITY.id, expect.objectContaining({ language: 'en' })));
  });

  test('of another city is not shown here', async () => {
    await show({ at, changes: 1 });
    act(() => publishMirror('another', { status: 'upToDate', name: NAME, at }));
    expect(screen.getByText(/^Copy in file/)).toBeVisible();
    act(() => publishMirror('another', undefined));
  });
});
