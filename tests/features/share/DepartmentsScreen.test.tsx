import { screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { saveAnswer, setDepartment } from '@/data/assessments';
import { agreeYear } from '@/data/editions';
import { database } from '@/data/database';
import { openFile } from '../../support/cityFile';
import { findAccessibilityFaults } from '../../support/renderScreen';
import { reopen, storeFreshCity } from '../../support/storedCity';
import { departmentField, expectCount, field, findMade, openDepartments, tick } from './openDepartments';

const downloads = vi.hoisted(() => vi.fn<(file: { name: string; content: string }) => void>());
vi.mock('@/data/browser/saveFile', () => ({ saveFile: downloads }));

let cityId = '';
let id = '';

beforeEach(async () => {
  downloads.mockClear();
  const open = await storeFreshCity();
  [cityId, id] = [open.city.id, open.assessment.id];
});

afterEach(() => vi.unstubAllEnvs());

const handedOut = async () => (await reopen(cityId)).assessment.handedOut ?? [];
/** The one year of the last file that was downloaded. */
const lastPart = () => openFile(downloads.mock.lastCall?.[0].content ?? '').content.assessments[0];

describe('choosing', () => {
  it('counts live: whole principles and single questions', async () => {
    const { user, container } = await openDepartments(cityId);
    await expectCount('0 questions in 0 principles');
    await user.click(await tick('7. Access to information'));
    await expectCount('4 questions in 1 principle');
    expect(screen.getByText(/^4 of 4 questions chosen/)).toBeVisible();
    await user.click(await tick('07.C1 Rules on open and accessible information'));
    await expectCount('3 questions in 1 principle');
    expect(await tick('7. Access to information')).toBePartiallyChecked();
    await user.click(await tick('7. Access to information'));
    await expectCount('4 questions in 1 principle');
    await user.click(await tick('7. Access to information'));
    await expectCount('0 questions in 0 principles');
    expect(await findAccessibilityFaults(container)).toEqual([]);
  });

  it('takes everything without an answer at once, what is to be found out too', async () => {
    await saveAnswer(id, 'P01', '01.C1', { choice: 'yes' });
    await saveAnswer(id, 'P01', '01.C2', { state: 'unknown' });
    await saveAnswer(id, 'P01', '01.I1', { state: 'notApplicable' });
    const { user } = await openDepartments(cityId, () => true);
    await user.click(await screen.findByText('All without an answer yet', { selector: 'button' }));
    await expectCount('87 questions in 20 principles');
    await user.click(screen.getByText('None', { selector: 'button' }));
    await expectCount('0 questions');
  });

  it('takes those of a department in the overview at once', async () => {
    await setDepartment(id, 'P07', 'Sports');
    await setDepartment(id, 'P09', 'Sports');
    const { user } = await openDepartments(cityId);
    expect(screen.queryByText(/^Those of/, { selector: 'button' })).toBeNull();
    await user.type(await departmentField(), 'sports');
    await user.click(screen.getByText('Those of Sports in the overview', { selector: 'button' }));
    await expectCount('9 questions in 2 principles');
    expect(await tick('9. Monitoring and improvement')).toBeChecked();
  });

  it('says what is missing, and makes nothing', async () => {
    const { user, container } = await openDepartments(cityId);
    await user.click(await screen.findByText('Make the file', { selector: 'button' }));
    expect(await screen.findByText('Write the name of the department.')).toBeVisible();
    expect(screen.getByText('Choose at least one question.')).toBeVisible();
    expect(await departmentField()).toHaveFocus();
    await user.type(await departmentField(), 'Sports');
    await user.click(await tick('7. Access to information'));
    await user.click(screen.getByText('Make the file', { selector: 'button' }));
    expect(await screen.findByText(/^Write who gets the answers back/)).toBeVisible();
    expect(await field('Who gets the answers back')).toHaveFocus();
    expect([await handedOut(), downloads.mock.calls]).toEqual([[], []]);
    expect(await findAccessibilityFaults(container)).toEqual([]);
  });
});

describe('making a file', () => {
  async function make(department: string, principle: string) {
    const rendered = await openDepartments(cityId);
    const { user } = rendered;
    await user.type(await field('Who gets the answers back'), 'education@city.test');
    await user.type(screen.getByLabelText('Until when'), '2026-12-01');
    await user.type(await departmentField(), department);
    await user.click(await tick(principle));
    await user.click(screen.getByText('Make the file', { selector: 'button' }));
    await findMade(department);
    return rendered;
  }

  it('downloads the part, shows the text for the mail and is ready for the next department', async () => {
    // A day is that day also where the clock is behind that of Greenwich.
    vi.stubEnv('TZ', 'America/Lima');
    const { user, container } = await make('Sports', '7. Access to information');
    expect(lastPart()).toMatchObject({
      part: { department: 'Sports', sendTo: 'education@city.test', indicators: ['07.C1', '07.I1', '07.I2', '07.P1'] },
      answers: [],
    });
    const name = downloads.mock.lastCall?.[0].name ?? '';
    expect(name).toContain('_P07_sports_');
    const text = ((await field('Text for the mail')) as HTMLTextAreaElement).value;
    for (const said of [name, location.origin, '4 questions are for Sports', 'education@city.test', 'Dec 1, 2026']) {
      expect(text).toContain(said);
    }
    expect(text).toContain('“Open a file”');
    expect(text).toContain('“Save and hand back”');
    expect(await departmentField()).toHaveValue('');
    await expectCount('0 questions');
    expect(await field('Who gets the answers back')).toHaveValue('education@city.test');
    expect(await findAccessibilityFaults(container)).toEqual([]);

    await user.type(await departmentField(), 'Culture');
    await user.click(await tick('8. Governance, participation'));
    await user.click(screen.getByText('Make the file', { selector: 'button' }));
    await findMade('Culture');
    expect((await handedOut()).map(({ department }) => department)).toEqual(['Sports', 'Culture']);
  });

  it('copies the text, or selects it where the browser does not copy', async () => {
    const { user } = await make('Sports', '7. Access to information');
    const area = (await field('Text for the mail')) as HTMLTextAreaElement;
    await user.click(screen.getByText('Copy the text', { selector: 'button' }));
    expect(await screen.findByText('The text is copied.')).toBeVisible();
    expect(await navigator.clipboard.readText()).toBe(area.value);
    vi.spyOn(navigator.clipboard, 'writeText').mockRejectedValueOnce(new Error('Not allowed'));
    await user.click(screen.getByText('Copy the text', { selector: 'button' }));
    expect(await screen.findByText(/^The text is selected/)).toBeVisible();
    expect([area.selectionStart, area.selectionEnd]).toEqual([0, area.value.length]);
  });

  it('remembers who gets the answers back', async () => {
    const { unmount } = await make('Sports', '7. Access to information');
    unmount();
    await openDepartments(cityId);
    expect(await field('Who gets the answers back')).toHaveValue('education@city.test');
  });

  it('says so when the file could not be made, and keeps the choice', async () => {
    const broken = vi.spyOn(database.copies, 'put').mockRejectedValue(new Error('The disk is full'));
    const { user } = await openDepartments(cityId);
    await user.type(await field('Who gets the answers back'), 'me');
    await user.type(await departmentField(), 'Sports');
    await user.click(await tick('7. Access to information'));
    await user.click(screen.getByText('Make the file', { selector: 'button' }));
    expect(await screen.findByRole('alert')).toHaveTextContent('The file could not be made, and nothing was changed.');
    broken.mockRestore();
    expect(await departmentField()).toHaveValue('Sports');
    await expectCount('4 questions');
    expect([await handedOut(), downloads.mock.calls]).toEqual([[], []]);
  });

  it('warns when another department has a question already, and lets both have it', async () => {
    const { user } = await make('Sports', '7. Access to information');
    expect(screen.queryByText(/also has/)).toBeNull();
    await user.click(await tick('07.C1 Rules on open and accessible information'));
    expect(await screen.findByText(/^Sports also has 1 of these questions: 07\.C1\./)).toBeVisible();
    await user.type(await departmentField(), 'SPORTS');
    expect(screen.queryByText(/also has/)).toBeNull();
    await user.clear(await departmentField());
    await user.type(await departmentField(), 'Culture');
    await user.click(screen.getByText('Make the file', { selector: 'button' }));
    await waitFor(async () => expect(await handedOut()).toHaveLength(2));
  });
});

describe('the departments of the overview', () => {
  it('get one file each, with all questions of their principles', async () => {
    await setDepartment(id, 'P07', 'Sports');
    await setDepartment(id, 'P08', 'Culture');
    await setDepartment(id, 'P09', 'Sports');
    const { user, container } = await openDepartments(cityId);
    await user.type(await field('Who gets the answers back'), 'me');
    const row = (name: string) =>
      within(screen.getByText(`Make the file for ${name}`, { selector: 'button' }).closest('li') as HTMLElement);
    expect(row('Sports').getByText(/^\d+ questions in 2 principles$/)).toBeVisible();
    await user.click(row('Sports').getByRole('button'));
    await findMade('Sports');
    expect(new Set(lastPart()?.part?.indicators.map((one) => one.slice(0, 2)))).toEqual(new Set(['07', '09']));
    expect(lastPart()?.principles.map(({ principleId }) => principleId)).toEqual(['P07', 'P09']);
    expect(await row('Sports').findByText(/already handed out on/)).toBeVisible();
    await user.click(row('Culture').getByRole('button'));
    await findMade('Culture');
    expect((await handedOut()).map(({ department }) => department)).toEqual(['Sports', 'Culture']);
    expect(await findAccessibilityFaults(container)).toEqual([]);
  });
});

describe('what was handed out', () => {
  it('is listed with what came back, and the same file can be made again', async () => {
    await setDepartment(id, 'P07', 'Sports');
    await setDepartment(id, 'P08', 'Culture');
    const { user, container } = await openDepartments(cityId);
    await user.type(await field('Who gets the answers back'), 'me');
    for (const name of ['Sports', 'Culture']) {
      await user.click(screen.getByText(`Make the file for ${name}`, { selector: 'button' }));
      await findMade(name);
    }
    const [sports] = await handedOut();
    const at = '2026-12-02T12:00:00.000Z';
    await database.ledger.add({
      id: 'l1',
      at,
      cityId,
      added: 4,
      updated: 0,
      decisions: [],
      files: [{ name: 'sports.json', savedAt: at, sha256: '', part: sports?.id ?? '' }],
    });
    const row = async (name: RegExp) => within(await screen.findByRole('row', { name }));
    expect(await (await row(/^Sports 4 \(principle 7\)/)).findByText('Dec 2, 2026')).toBeVisible();
    expect((await row(/^Culture \d+ \(principle 8\)/)).getByText('not yet')).toBeVisible();
    await user.click((await row(/^Sports/)).getByRole('button', { name: 'Make the same file again for Sports' }));
    await findMade('Sports');
    expect(lastPart()?.part?.id).toBe(sports?.id);
    expect(await handedOut()).toHaveLength(2);
    expect(screen.getByRole('link', { name: 'Open the files that came back' })).toHaveAttribute('href', '/open');
    expect(await findAccessibilityFaults(container)).toEqual([]);
  });

  it('cannot become more in an agreed year', async () => {
    await saveAnswer(id, 'P01', '01.C1', { choice: 'yes' });
    await agreeYear(await reopen(cityId), { body: 'Council', date: '2026-11-20', opinions: '' });
    await openDepartments(cityId);
    expect(await screen.findByText(/^This year was agreed, so its answers cannot be changed any more/)).toBeVisible();
    expect(screen.queryByText('Make the file', { selector: 'button' })).toBeNull();
  });
});
