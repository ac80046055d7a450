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
import { createFindings, measureRound, type Findings, type Times } from './measureRound';
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
  'All questions on one page: such a page is what the budgets were set against. Beside a page of one principle: for comparison.',
  `Slow network and CPU: ${describe(FAIR)}. Poor network: ${describe(POOR)}. Slow CPU: ${SLOWER} times slower.`,
  'Page and worker share the line. Poor network is told for comparison: libraries alone fill it for longer than 2.5 floors.',
  'kB: bodies as sent, packed with brotli, until the moment named. They include what the worker fetched meanwhile.',
  'Half of SurveyJS: measured by hand, it is not among the packages (docs/decisions/0020).',
];

function listLines(app: Findings, floor: Findings): Line[] {
  return [
    weigh('first load until Start can be used', app.startKilobytes),
    weigh('first load until the first question of a deep link', app.questionKilobytes),
    ...compare('time until the first question, slow network and CPU', 2.5, 'firstLoad', app, floor),
    ...compare('time until the first question, poor network', undefined, 'firstLoadPoor', app, floor),
    ...compare('second visit with saved answers, no network', 2.5, 'secondVisit', app, floor),
    ...compare('answer: press to next paint, p95, slow CPU', 1.5, 'paint', app, floor),
    ...compare('answer: press to durable (strict), p95', 2, 'durable', app, floor),
  ];
}

function describe({ bitsPerSecond, delay, slower }: Condition): string {
  const cpu = slower === 1 ? '' : `, CPU ${slower} times slower`;
  return `${bitsPerSecond / 1000} kbit/s, ${delay} ms before each answer${cpu}`;
}

function weigh(what: string, kilobytes: number[]): Line {
  return { what, unit: 'kB', measured: getMedian(kilobytes), budget: 170, detail: '' };
}

/** A page with the questions of one principle beside the floor, which is one page with all questions, and beside the small floor. */
function compare(what: string, budget: number | undefined, time: keyof Times, app: Findings, floor: Findings): Line[] {
  const ours = getMedian(app.times[time]);
  const line = (name: string, times: Times, limit?: number): Line => {
    const least = getMedian(times[time]);
    const detail = `${ours.toFixed(0)} ms, floor ${least.toFixed(0)} ms`;
    return { what: name, unit: 'x', measured: ours / least, budget: limit, detail };
  };
  return [line(what, floor.whole, budget), line('  beside a floor of one principle', floor.times)];
}
