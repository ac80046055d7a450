/** A coordinator opens the files of many cities: what became of each, what stays when the power goes, and who is not named. */
import { expect } from '@playwright/test';
import { zipSync } from 'fflate';
import type { ShareContent } from '@/domain/file/shareFile';
import { writeShared } from '../../support/network/sharedFiles';
import { writeFullCity } from '../support/cityFile';
import { Coordinator, type GivenFile } from '../support/coordinator';
import { generateNamed } from '../support/network/fullNetwork';
import { test } from '../support/test';

const YEARS = [2024, 2025, 2026];

const nameOf = ({ city }: ShareContent) => city.name;
const fileOf = (content: ShareContent, savedAt?: string): GivenFile => ({
  name: `${content.city.id}.json`,
  content: writeShared(content, savedAt),
});
const zipOf = (name: string, files: readonly GivenFile[]): GivenFile => ({
  name,
  content: zipSync(
    Object.fromEntries(files.map((file) => [file.name, new TextEncoder().encode(String(file.content))])),
  ),
});
const rename = (file: GivenFile, name: string): GivenFile => ({ ...file, name });

/** Sixty cities: forty files and a zip of twenty, some of which are not what they should be. */
function makeDesk() {
  const cities = generateNamed(60, YEARS);
  const [damaged, forbidden, strange, corrected] = cities as [ShareContent, ShareContent, ShareContent, ShareContent];
  const [first, ...others] = cities.slice(4).map((content) => fileOf(content)) as [GivenFile, ...GivenFile[]];
  const text = writeShared(damaged);
  const plain = [
    { name: 'damaged.json', content: text.replace(/"level": "\w+"/, '"level": "sharedAndReviewed!"') },
    { name: 'copy.json', content: writeFullCity() },
    rename(fileOf({ ...forbidden, consent: { mayBeNamed: true, mayBeCompared: false } }), 'forbidden.json'),
    rename(
      fileOf({ ...strange, years: strange.years.map((year) => ({ ...year, packId: 'educating-cities-2031' })) }),
      'strange.json',
    ),
    fileOf(corrected),
    first,
    ...others.slice(0, 34),
  ];
  const newer = { ...corrected, years: corrected.years.map((year) => ({ ...year, answers: year.answers.slice(1) })) };
  const packed = [
    ...others.slice(34),
    rename(first, 'again.json'),
    rename(fileOf(newer, '2026-12-01T09:00:00.000Z'), 'newer.json'),
  ];
  return { cities, files: [...plain, zipOf('south.zip', packed)], taken: cities.slice(3) };
}

test('sixty cities, as files and in a zip: every file is listed with what became of it', async ({ officer }) => {
  const { files, taken } = makeDesk();
  const { page } = officer;
  const coordinator = new Coordinator(page, officer.url);
  await coordinator.beginsNetwork('Atlantic cities');
  const worker = page.waitForEvent('worker');
  await coordinator.choosesFiles(files);
  await worker;
  await coordinator.seesWhatBecameOfThem();
  const { main } = coordinator;
  for (const [title, file] of [
    ['1 damaged file', 'damaged.json'],
    ['1 complete copy instead of a share file', 'copy.json'],
    ['1 file is not shared for comparing', 'forbidden.json'],
    ['1 file with an indicator set that is not here', 'strange.json'],
  ] as const) {
    const group = main
      .locator('section')
      .filter({ has: page.getByRole('heading', { name: title, exact: true }) })
      .last();
    await expect(group, title).toContainText(file);
  }
  for (const title of ['1 file was here already', '1 file with a newer state: it took the place of the older one']) {
    await expect(main.getByText(title, { exact: true })).toBeVisible();
  }
  await expect(main.getByText('2024–2026: educating-cities-2031')).toBeVisible();
  await coordinator.seesCities(taken.length);
});

test('cities that may not be named are named on no page that others see', async ({ officer }) => {
  test.slow();
  const cities = generateNamed(24, YEARS);
  const secret = cities.filter(({ consent }) => !consent.mayBeNamed).map(nameOf);
  const open = cities.filter(({ consent }) => consent.mayBeNamed).map(nameOf);
  expect(Math.min(secret.length, open.length)).toBeGreaterThan(4);
  const coordinator = new Coordinator(officer.page, officer.url);
  await coordinator.beginsNetwork('Atlantic cities');
  await coordinator.choosesFiles(cities.map((content) => fileOf(content)));
  await coordinator.seesWhatBecameOfThem();
  const found = new Set<string>();
  for (const wanted of [false, true]) {
    await officer.page.getByLabel('Show names of cities that allow it').setChecked(wanted);
    for (const page of ['Compare', 'Change', 'Share and learn', 'Report'] as const) {
      await coordinator.goesTo(page);
      await officer.seesTheWholeScreen();
      await expect(coordinator.main.getByRole('table').first()).toBeVisible();
      const text = await coordinator.readsEverything();
      const named = [...secret, ...open].filter((name) => text.includes(name));
      expect(
        named.filter((name) => !wanted || secret.includes(name)),
        `${page}, names ${wanted}`,
      ).toEqual([]);
      named.forEach((name) => found.add(name));
    }
  }
  expect(found.size, 'names are found where they are').toBeGreaterThan(4);
});

test.describe('without the server', () => {
  test.use({ serviceWorkers: 'allow' });

  test('files are opened all the same', async ({ officer, server, guard }) => {
    await officer.opensTheTool();
    await officer.isReadyToWorkOffline();
    await server.stop();
    guard.expectFault(/sw\.js/);
    await officer.loadsThePageAgain();
    const coordinator = new Coordinator(officer.page, officer.url);
    await coordinator.beginsNetwork('Atlantic cities');
    const worker = officer.page.waitForEvent('worker');
    await coordinator.choosesFiles(generateNamed(6, YEARS).map((content) => fileOf(content)));
    await worker;
    await coordinator.seesWhatBecameOfThem();
    await coordinator.seesCities(6);
  });
});

test('killed in the middle of opening, what was taken is there, and the same files bring the rest', async ({
  startBrowser,
  server,
}) => {
  test.slow();
  const cities = generateNamed(300, [2022, 2023, ...YEARS]);
  const files = [
    zipOf(
      'all.zip',
      cities.map((content) => fileOf(content)),
    ),
  ];
  const before = await startBrowser();
  const interrupted = new Coordinator(await before.context.newPage(), server.url);
  await interrupted.beginsNetwork('Atlantic cities');
  const address = interrupted.page.url();
  await interrupted.choosesFiles(files);
  await expect(interrupted.cityCount).toBeVisible({ timeout: 60_000 });
  expect(await interrupted.readsOpenedFiles()).toBeLessThan(300);
  await before.kill();

  const after = await startBrowser();
  const coordinator = new Coordinator(await after.context.newPage(), server.url);
  await coordinator.page.goto(address);
  await expect(coordinator.cityCount).toBeVisible();
  const kept = Number.parseInt((await coordinator.cityCount.textContent()) ?? '', 10);
  expect(kept).toBeGreaterThan(0);
  expect(kept).toBeLessThan(300);
  await coordinator.choosesFiles(files);
  await coordinator.seesWhatBecameOfThem();
  await coordinator.seesCities(300);
  await expect(coordinator.main.getByText(/^\d+ (file was|files were) here already$/)).toBeVisible();
  await after.kill();
});
