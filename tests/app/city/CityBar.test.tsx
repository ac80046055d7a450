import { act, screen, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { CityBar } from '@/app/city/CityBar';
import { saveAnswer } from '@/data/assessments';
import { save } from '@/data/saving';
import { CITY, answer, openAssessment } from '../../support/samples';
import { findAccessibilityFaults, renderScreen } from '../../support/renderScreen';
import { reopen, storeFreshCity } from '../../support/storedCity';

describe('the copy in a file', () => {
  it('is missing, counted, and due after twenty changes', async () => {
    const open = await openAssessment();
    const { unmount } = await renderScreen(<CityBar open={{ ...open, copy: { at: undefined, changes: 1 } }} />);
    expect(screen.getByText('No copy in a file yet (1 change)')).toBeVisible();
    expect(screen.queryByText('Copy is due')).toBeNull();
    unmount();
    await renderScreen(<CityBar open={{ ...open, copy: { at: undefined, changes: 20 } }} />);
    expect(screen.getByText('Copy is due')).toBeVisible();
  });

  it('is due after seven days only when something changed since', async () => {
    const open = await openAssessment();
    const at = new Date(Date.now() - 8 * 86_400_000).toISOString();
    const { unmount } = await renderScreen(<CityBar open={{ ...open, copy: { at, changes: 0 } }} />);
    expect(screen.getByText('Copy in file: 8 days ago (nothing changed since)')).toBeVisible();
    expect(screen.queryByText('Copy is due')).toBeNull();
    unmount();
    await renderScreen(<CityBar open={{ ...open, copy: { at, changes: 2 } }} />);
    expect(screen.getByText('Copy is due')).toBeVisible();
  });
});

it('marks a sample city everywhere', async () => {
  const open = await openAssessment([], { ...CITY, sample: true });
  const { container } = await renderScreen(<CityBar open={open} />);
  expect(screen.getByText('Sample city.')).toBeVisible();
  expect(await findAccessibilityFaults(container)).toEqual([]);
});

it('says when the last answer was saved, with the day when that was not today', async () => {
  const old = { ...answer('01.C1', { state: 'unknown' }), at: '2020-05-04T10:00:00.000Z' };
  await renderScreen(<CityBar open={await openAssessment([old])} />);
  expect(screen.getByText(/^Saved on this computer May 4, 2020/)).toBeVisible();
});

describe('a write that fails', () => {
  it('says so, offers a copy, and says when all is well again', async () => {
    let full = true;
    const refuse = () =>
      full
        ? Promise.reject(Object.assign(new Error('abort'), { inner: { name: 'QuotaExceededError' } }))
        : Promise.resolve();
    const { user } = await renderScreen(<CityBar open={await openAssessment()} />);
    void save('test', refuse);
    expect(await screen.findByRole('alert')).toHaveTextContent(/disk space of this browser is full/);
    expect(screen.getAllByRole('button', { name: 'Download a copy' }).length).toBeGreaterThan(0);
    full = false;
    await user.click(screen.getByRole('button', { name: 'Try again now' }));
    await waitFor(() => expect(screen.queryByRole('alert')).toBeNull());
    expect(screen.getByText(/^Saved on this computer/)).toBeVisible();
  });
});

describe('undo', () => {
  it('names the indicator, takes its last change back and does it again', async () => {
    const open = await storeFreshCity();
    const { user } = await renderScreen(<CityBar open={open} />);
    expect(screen.queryByRole('button', { name: /Undo/ })).toBeNull();
    await act(() => saveAnswer(open.assessment.id, 'P01', '01.C2', { state: 'answered', level: 'underWay' }));
    await user.click(await screen.findByRole('button', { name: 'Undo 01.C2' }));
    await waitFor(async () => expect((await reopen(open.city.id)).assessment.answers[0]?.state).toBe('unanswered'));
    await user.click(await screen.findByRole('button', { name: 'Redo 01.C2' }));
    await waitFor(async () => expect((await reopen(open.city.id)).assessment.answers[0]?.level).toBe('underWay'));
  });
});
