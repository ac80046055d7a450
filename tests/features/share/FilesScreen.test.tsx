import { screen, within } from '@testing-library/react';
import { saveAnswer } from '@/data/assessments';
import { buildCityCopy } from '@/data/files/cityFiles';
import { carryOut, planCombining } from '@/data/files/combining';
import { getCityContent } from '@/data/files/content';
import { createSession, saveBallots } from '@/data/workshop/sessions';
import { patchAnswer } from '@/domain/answer';
import { parseCityFile, type CityContent } from '@/domain/file/cityFile';
import { FilesScreen } from '@/features/share/FilesScreen';
import { hashWithNode } from '../../support/cityFile';
import { readContent } from '../../support/merge/travel';
import { findAccessibilityFaults, renderScreen } from '../../support/renderScreen';
import { reopen, storeFreshCity } from '../../support/storedCity';
import { ballotOf, sessionOf } from '../../support/workshop/fileSessions';

it('leads to everything that is done with files', async () => {
  const open = await storeFreshCity();
  const { container } = await renderScreen(<FilesScreen open={open} />);
  const links = screen.getAllByRole('link').map((link) => link.getAttribute('href'));
  const place = `/city/${open.city.id}/2026`;
  expect(links).toEqual([`${place}/finish`, `${place}/departments`, '/open', `${place}/share-file`, '/restore']);
  expect(screen.getByText('Download a copy with a passphrase')).toBeVisible();
  expect(await findAccessibilityFaults(container)).toEqual([]);
});

it('has for a department only what a department needs', async () => {
  const open = await storeFreshCity();
  const part = { id: 'p', department: 'Sports', indicators: ['14.I1'] };
  await renderScreen(<FilesScreen open={{ ...open, assessment: { ...open.assessment, part } }} />);
  const links = screen.getAllByRole('link').map((link) => link.getAttribute('href'));
  expect(links).toEqual([`/city/${open.city.id}/2026/finish`, '/open', '/restore']);
});

it('keeps the record of what was decided, with the side that was not taken', async () => {
  const { city, assessment } = await storeFreshCity();
  const { content: text } = await buildCityCopy(city.id, { about: '', language: 'en' });
  await saveAnswer(assessment.id, 'P02', '02.I1', { level: 'notYet', note: 'None left' });
  const read = parseCityFile(text, hashWithNode);
  if (!read.ok) {
    throw new Error(read.refusal.reason);
  }
  const theirs = patchAnswer(undefined, '02.I1', { level: 'established', note: 'Six' }, 'sports', read.savedAt);
  const content: CityContent = {
    ...read.content,
    assessments: read.content.assessments.map((year) => ({ ...year, answers: [theirs] })),
  };
  const run = await planCombining([{ ...read, name: 'sports.json', content }]);
  const name = run.plan.conflicts[0]?.name ?? '';
  await carryOut(run, new Map([[name, { take: 1, keepAll: false }]]));

  const { user, container } = await renderScreen(<FilesScreen open={await reopen(city.id)} />);
  await user.click(await screen.findByText('What was decided', { selector: 'summary' }));
  const row = within(screen.getByRole('table')).getByRole('row', { name: /Answer 02\.I1, 2026/ });
  const [chosen, other] = within(row).getAllByRole('cell');
  expect(chosen).toHaveTextContent('sports.json: level 3 · Six');
  expect(other).toHaveTextContent('Mine: level 0 · None left');
  expect(await findAccessibilityFaults(container)).toEqual([]);
});

it('tells of a workshop by its title, with how many ballots and agreements each side had', async () => {
  const { city, assessment } = await storeFreshCity();
  const setup = { title: 'Spring', format: 'training' as const, people: 12, items: ['P06', 'P11'] };
  const id = await createSession(assessment.id, setup, { principles: [], indicators: [] });
  const content = await getCityContent(city.id);
  await saveBallots(assessment.id, id, [ballotOf('b1', { P06: 'sharedAndReviewed' }), ballotOf('b2')]);
  const theirs: CityContent = {
    ...content,
    assessments: content.assessments.map((year) => ({
      ...year,
      sessions: [sessionOf(id, { title: 'Spring', items: [{ id: 'P06', agreed: 'notYet' }], versions: { sports: 1 } })],
    })),
  };
  const run = await planCombining([readContent(theirs, 'sports.json')]);
  const name = run.plan.conflicts[0]?.name ?? '';
  await carryOut(run, new Map([[name, { take: 0, keepAll: false }]]));

  const { user } = await renderScreen(<FilesScreen open={await reopen(city.id)} />);
  await user.click(await screen.findByText('What was decided', { selector: 'summary' }));
  const row = within(screen.getByRole('table')).getByRole('row', { name: /Workshop Spring, 2026/ });
  const [chosen, other] = within(row).getAllByRole('cell');
  expect(chosen).toHaveTextContent('Mine: Spring · 2 ballots · 0 questions agreed');
  expect(other).toHaveTextContent('sports.json: Spring · 0 ballots · 1 question agreed');
  expect(row).not.toHaveTextContent(/shared/i);
});
