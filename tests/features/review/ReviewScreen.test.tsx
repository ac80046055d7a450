import { act, screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { CityLayout } from '@/app/city/CityLayout';
import { saveAnswer, setReady } from '@/data/assessments';
import { agreeYear, listEditions } from '@/data/editions';
import { startYear } from '@/data/years/cityYears';
import { database } from '@/data/database';
import { ReviewScreen } from '@/features/review/ReviewScreen';
import { findAccessibilityFaults, renderScreen } from '../../support/renderScreen';
import { reopen, storeFreshCity, storedAnswer } from '../../support/storedCity';

const downloads = vi.hoisted(() => vi.fn<(file: { name: string; content: string }) => void>());
vi.mock('@/data/browser/saveFile', () => ({ saveFile: downloads }));

const FORM = { body: 'Steering group', date: '2026-11-20', opinions: 'Youth council: 01.C2 is lower.' };

let cityId = '';
let id = '';

beforeEach(async () => {
  downloads.mockClear();
  const open = await storeFreshCity();
  [cityId, id] = [open.city.id, open.assessment.id];
});

const answer = (level: 'notYet' | 'underWay' | 'established') => saveAnswer(id, 'P01', '01.C2', { level });
const heading = () => screen.getByRole('heading', { level: 1 });

async function openReview() {
  const rendered = await renderScreen(
    <CityLayout cityId={cityId} year={2026}>
      {(open) => <ReviewScreen open={open} />}
    </CityLayout>,
  );
  await screen.findByRole('heading', { level: 1 });
  return rendered;
}

/** The list of one kind, by the beginning of its heading. */
async function group(name: RegExp) {
  const found = await screen.findByRole('heading', { level: 3, name });
  return within(found.closest('section') as HTMLElement);
}

describe('things to look at', () => {
  it('are listed by kind, each a link to its place, and counted', async () => {
    await startYear((await reopen(cityId)).city, 2025);
    const [before] = await database.assessments
      .where({ cityId })
      .filter(({ year }) => year === 2025)
      .toArray();
    await saveAnswer(before?.id ?? '', 'P01', '01.C2', { level: 'firstSteps' });
    await saveAnswer(id, 'P01', '01.C2', { level: 'established' });
    await saveAnswer(id, 'P01', '01.I1', { state: 'unknown' });
    await saveAnswer(id, 'P02', '02.C1', {
      choice: 'yes',
      evidence: [{ id: 'e1', title: 'Plan', type: 'plan', date: '2019-03' }],
    });
    await setReady(id, 'P01', true);
    const { container } = await openReview();
    expect(await screen.findByText('1 of 20 principles is ready for review.')).toBeVisible();
    const jump = await group(/^Two levels or more/);
    expect(await jump.findByRole('link', { name: /^01\.C2 \w/ })).toHaveAttribute(
      'href',
      `/city/${cityId}/2026/p01/01.C2`,
    );
    expect(jump.getByText('2025: 1, 2026: 3')).toBeVisible();
    expect((await group(/without a document: 1$/)).getByRole('link', { name: /^01\.C2/ })).toBeVisible();
    expect((await group(/^We don’t know yet: 1$/)).getByRole('link', { name: /^01\.I1/ })).toBeVisible();
    expect((await group(/^Evidence from more than four years before: 1$/)).getByText('Plan, March 2019')).toBeVisible();
    expect((await group(/^Not answered: 86$/)).getAllByRole('link', { hidden: true })).toHaveLength(86);
    expect(screen.getByRole('heading', { name: 'Things to look at: 90' })).toBeVisible();
    expect(await findAccessibilityFaults(container)).toEqual([]);
  });
});

describe('agreeing', () => {
  it('asks for body and date at the field, and for a date that has been', async () => {
    await answer('established');
    const { user } = await openReview();
    const agree = screen.getByRole('button', { name: 'Agree and freeze 2026' });
    await user.click(agree);
    expect(await screen.findByText(/^Write who agreed/)).toBeVisible();
    expect(screen.getByLabelText('Agreed by')).toHaveFocus();
    expect(screen.getByLabelText('Agreed on')).toBeInvalid();
    await user.type(screen.getByLabelText('Agreed by'), 'Council');
    await user.type(screen.getByLabelText('Agreed on'), '2026-02-30');
    await user.click(agree);
    expect(await screen.findByText(/^There is no such date/)).toBeVisible();
    await user.clear(screen.getByLabelText('Agreed on'));
    await user.type(screen.getByLabelText('Agreed on'), '2099');
    await user.click(agree);
    expect(await screen.findByText(/^This date is in the future/)).toBeVisible();
    expect(await listEditions(id)).toEqual([]);
  });

  it('is refused with what is missing when nothing is answered', async () => {
    const { user } = await openReview();
    await user.type(screen.getByLabelText('Agreed by'), FORM.body);
    await user.type(screen.getByLabelText('Agreed on'), '2026');
    await user.click(screen.getByRole('button', { name: 'Agree and freeze 2026' }));
    const refusal = within(await screen.findByRole('alert'));
    expect(refusal.getByText(/no question has an answer/)).toBeVisible();
    expect(refusal.getAllByRole('link')).toHaveLength(20);
    expect(refusal.getByRole('link', { name: '1 Inclusive education: 5 questions' })).toBeVisible();
    expect(await listEditions(id)).toEqual([]);
  });

  it('freezes the year, says who agreed what and when, and that it is intact', async () => {
    await answer('established');
    const { user, container } = await openReview();
    await user.type(screen.getByLabelText('Agreed by'), FORM.body);
    await user.type(screen.getByLabelText('Agreed on'), '2026-01-15');
    await user.type(screen.getByLabelText('Differing opinions'), FORM.opinions);
    await user.click(screen.getByRole('button', { name: 'Agree and freeze 2026' }));
    await waitFor(() => expect(heading()).toHaveTextContent('The year 2026 is agreed'));
    expect(heading()).toHaveFocus();
    const [edition] = await listEditions(id);
    const card = within(await screen.findByRole('region', { name: 'Revision 1' }));
    for (const words of [FORM.body, 'Jan 15, 2026', FORM.opinions, '1 of 89 answered']) {
      expect(card.getByText(words)).toBeVisible();
    }
    expect(
      card.getByText(`${edition?.sha256.slice(0, 4)} ${edition?.sha256.slice(4, 8)}`, { exact: false }),
    ).toBeVisible();
    expect(card.getByText(/^Checked now: intact/)).toBeVisible();
    expect(screen.getByText(/^This year was agreed and is frozen/)).toBeVisible();
    expect(screen.queryByRole('button', { name: /Undo/ })).toBeNull();
    expect(await findAccessibilityFaults(container)).toEqual([]);
    await user.click(card.getByRole('button', { name: /^Download this edition/ }));
    expect(JSON.parse(downloads.mock.calls[0]?.[0].content ?? '')).toMatchObject({ edition: { ...edition } });
  });
});

describe('an agreed year', () => {
  beforeEach(async () => {
    await answer('established');
    await agreeYear(await reopen(cityId), FORM);
  });

  it('is reopened after a question; the edition stays, and says what is different since', async () => {
    const { user } = await openReview();
    await user.click(await screen.findByRole('button', { name: 'Reopen 2026' }));
    await user.click(screen.getByRole('button', { name: 'Leave it agreed' }));
    expect((await reopen(cityId)).assessment.agreed?.revision).toBe(1);
    await user.click(screen.getByRole('button', { name: 'Reopen 2026' }));
    const dialog = within(screen.getByRole('dialog'));
    await user.click(dialog.getByRole('button', { name: 'Reopen 2026' }));
    await waitFor(() => expect(heading()).toHaveTextContent('Review 2026'));
    await act(() => answer('underWay'));
    const card = within(await screen.findByRole('region', { name: 'Revision 1' }));
    expect(await card.findByText('1 answer of this year is different now')).toBeVisible();
    expect(card.getByText('01.C2: level')).toBeInTheDocument();
    expect(card.getByText(/^Checked now: intact/)).toBeVisible();
    expect((await storedAnswer(cityId, '01.C2'))?.level).toBe('underWay');
  });

  it('is shown as changed after it was agreed when one character is another, with what differs', async () => {
    const [edition] = await listEditions(id);
    const altered = structuredClone(edition);
    const frozen = altered?.content.assessment.answers[0];
    if (!altered || !frozen) {
      throw new Error('There is no edition');
    }
    frozen.level = 'sharedAndReviewed';
    await database.editions.put({ ...altered, assessmentId: id });
    const { container } = await openReview();
    const card = within(await screen.findByRole('region', { name: 'Revision 1' }));
    expect(await card.findByText('Changed after it was agreed.')).toBeVisible();
    expect(card.queryByText(/^Checked now: intact/)).toBeNull();
    expect(card.getByText('01.C2: level')).toHaveAttribute('href', `/city/${cityId}/2026/p01/01.C2`);
    expect(card.getByText('01.C2')).toBeVisible();
    expect(await findAccessibilityFaults(container)).toEqual([]);
  });

  it('says so when only the body is another: nothing in the answers differs', async () => {
    const [edition] = await listEditions(id);
    if (edition) {
      await database.editions.put({ ...edition, body: 'Council', assessmentId: id });
    }
    await openReview();
    expect(await screen.findByText('Changed after it was agreed.')).toBeVisible();
    expect(screen.getByText(/^Its results fit its answers/)).toBeVisible();
  });

  it('whose edition is not there can still be reopened', async () => {
    await database.editions.clear();
    const { user } = await openReview();
    expect(await screen.findByText(/^Revision 1 is not on this computer/)).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Reopen 2026' }));
    await user.click(within(screen.getByRole('dialog')).getByRole('button', { name: 'Reopen 2026' }));
    await waitFor(() => expect(heading()).toHaveTextContent('Review 2026'));
  });
});
