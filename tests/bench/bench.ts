/**
 * The first five budgets of the product, measured in the built app and, in turn with it, in the floor: a hand-written page
 * with the same questions. Milliseconds of one computer mean little; the ratios of one run do.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from '@playwright/test';
import { distFolder } from '../browser/support/prepareRun';
import { writeFloor } from './floor/writeFloor';
import { createFindings, measureRound, type Findings } from './measureRound';
import { getMedian, writeTable, type Line } from './statistics';
import { FAIR, POOR, serveApp, serveFloor, SLOWER, type Condition } from './targets';

const ROUNDS = Number(process.env.BENCH_ROUNDS ?? 5);

test('budgets', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'floor-'));
  writeFloor(folder);
  const app = await serveApp(distFolder);
  const floor = await serveFloor(folder);
  const [ofApp, ofFloor] = [createFindings(), createFindings()];
  for (let round = 1; round <= ROUNDS; round += 1) {
    await measureRound(app, ofApp);
    await measureRound(floor, ofFloor);
    process.stdout.write(`Round ${round} of ${ROUNDS} measured.\n`);
  }
  await Promise.all([app.server.stop(), floor.server.stop(), rm(folder, { recursive: true })]);
  process.stdout.write(`\n${writeTable(listLines(ofApp, ofFloor))}\n\n${NOTES.join('\n')}\n`);
});

const NOTES = [
  `Floor: a hand-written page with the same questions and raw IndexedDB (tests/bench/floor). ${ROUNDS} rounds, in turn.`,
  'Loads: beside its page of one principle. Presses: beside its page of all questions; the page of one principle is told for comparison.',
  `Slow network and CPU: ${describe(FAIR)}. Poor network: ${describe(POOR)}. Slow CPU: ${SLOWER} times slower.`,
  'Page and worker share the line. Poor network is told for comparison: libraries alone fill it for longer than 2.5 floors.',
  'kB: bodies as sent, packed with brotli, until the moment named. They include what the worker fetched meanwhile.',
  'The half of the budget that compares with SurveyJS is not measured again: it stood at 3.1 times the floor, at 6.7 on the poor network.',
];

function listLines(app: Findings, floor: Findings): Line[] {
  return [
    weigh('first load until Start can be used', app.startKilobytes),
    weigh('first load until the first question of a deep link', app.questionKilobytes),
    compare('time until the first question, slow network and CPU', 2.5, app.firstLoad, floor.firstLoad),
    compare('time until the first question, poor network', undefined, app.firstLoadPoor, floor.firstLoadPoor),
    compare('second visit with saved answers, no network', 2.5, app.secondVisit, floor.secondVisit),
    compare('answer: press to next paint, p95, slow CPU', 1.5, app.paint, floor.wholePaint),
    compare('the same beside a floor of one principle', undefined, app.paint, floor.paint),
    compare('answer: press to durable (strict), p95', 2, app.durable, floor.wholeDurable),
    compare('the same beside a floor of one principle', undefined, app.durable, floor.durable),
  ];
}

function describe({ bitsPerSecond, delay, slower }: Condition): string {
  const cpu = slower === 1 ? '' : `, CPU ${slower} times slower`;
  return `${bitsPerSecond / 1000} kbit/s, ${delay} ms before each answer${cpu}`;
}

function weigh(what: string, kilobytes: number[]): Line {
  return { what, unit: 'kB', measured: getMedian(kilobytes), budget: 170, detail: '' };
}

function compare(what: string, budget: number | undefined, app: number[], floor: number[]): Line {
  const [ours, least] = [getMedian(app), getMedian(floor)];
  return {
    what,
    unit: 'x',
    measured: ours / least,
    budget,
    detail: `${ours.toFixed(0)} ms, floor ${least.toFixed(0)} ms`,
  };
}
