/** What is measured: the built app and the floor, each behind its own server and line, with the same answers in it. */
import type { BrowserContext } from '@playwright/test';
import { buildFullCity, FULL_CITY, writeFullCity } from '../browser/support/cityFile';
import { CityOfficer } from '../browser/support/cityOfficer';
import { serveFolder, type Server, type Serving } from '../browser/support/serveFolder';
import { createSlowLine, type SlowLine, type Speed } from './slowLine';

/** The two conditions under which the other tools were measured: a poor line, and a fair one with an old computer. */
export const POOR: Condition = { bitsPerSecond: 400_000, delay: 400, slower: 1 };
export const FAIR: Condition = { bitsPerSecond: 9_000_000, delay: 170, slower: 4 };
/** An old office computer: so many times slower than this one. */
export const SLOWER = 4;
const PRINCIPLE = 'p07';

export type Condition = Speed & { slower: number };

export type Target = {
  server: Server;
  line: SlowLine;
  /** Address of a page with questions. */
  question: string;
  /** Address of a page with all questions; the app has none. */
  whole?: string;
  /** Address of the first page of all; the floor has none. */
  start?: string;
  /** Puts 89 answers where this target keeps them. */
  fill: (context: BrowserContext) => Promise<void>;
  /** Starts the server again at the same address. */
  restart: () => Promise<void>;
};

export async function serveApp(folder: string): Promise<Target> {
  const { start: open, line } = prepare(folder);
  const server = await open();
  const target: Target = {
    server,
    line,
    question: `${server.url}#/city/${FULL_CITY.id}/2026/${PRINCIPLE}`,
    start: server.url,
    fill: async (context) => {
      const officer = new CityOfficer(await context.newPage(), server.url);
      await officer.opensTheTool();
      await officer.opensFile({ name: 'full.json', text: writeFullCity() });
      await officer.page.close();
    },
    restart: async () => {
      target.server = await open(server.port);
    },
  };
  return target;
}

export async function serveFloor(folder: string): Promise<Target> {
  const { start: open, line } = prepare(folder);
  const server = await open();
  const target: Target = {
    server,
    line,
    question: `${server.url}${PRINCIPLE}.html`,
    whole: `${server.url}all.html`,
    fill: async (context) => {
      const page = await context.newPage();
      await page.goto(target.question);
      await page.evaluate(writeRows, listRows());
      await page.close();
    },
    restart: async () => {
      target.server = await open(server.port);
    },
  };
  return target;
}

function prepare(folder: string): { start: (port?: number) => Promise<Server>; line: SlowLine } {
  const line = createSlowLine();
  const serving: Serving = { folder, base: '/tool/', brotli: true, send: line.send };
  return { line, start: (port = 0) => serveFolder({ ...serving, port }) };
}

/** The answers of the full city as the floor keeps them: id and value, and the notes beside them. */
function listRows(): [string, string][] {
  const answers = buildFullCity().assessments.at(-1)?.answers ?? [];
  return answers.flatMap(({ indicatorId, level, choice, figure, note = '' }): [string, string][] => [
    [indicatorId, String(level ?? choice ?? figure?.value ?? '')],
    [`${indicatorId} note`, note],
  ]);
}

/** Runs in the page of the floor. */
function writeRows(rows: [string, string][]): Promise<void> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open('floor', 1);
    opening.addEventListener('success', () => {
      const writing = opening.result.transaction('answers', 'readwrite');
      for (const [id, value] of rows) {
        writing.objectStore('answers').put(value, id);
      }
      writing.addEventListener('complete', () => resolve());
      writing.addEventListener('error', () => reject(writing.error));
    });
  });
}
