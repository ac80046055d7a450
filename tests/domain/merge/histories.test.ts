// @vitest-environment node
/** Whatever people do on whatever devices: combining loses nothing, and asks the same in every order. */
import fc from 'fast-check';
import { canonicalText } from '@/domain/json';
import { planMerge, type MergePlan } from '@/domain/merge/plan';
import { nameRecord } from '@/domain/merge/records';
import { weigh } from '@/domain/merge/weigh';
import { openFile, writeFile } from '../../support/cityFile';
import {
  combineInto,
  copyOf,
  decisions,
  movesOf,
  namesIn,
  play,
  textsIn,
  trace,
  yearIn,
  type Device,
  type Move,
} from '../../support/merge/devices';
import { isHistory, weighNaively, wordsOf } from '../../support/merge/naiveMerge';
import { combineAll } from '../../support/merge/years';

const RUNS = { numRuns: 150 };
const travelled = movesOf('travel');
const wordings = fc.constantFrom('alike' as const, 'own' as const);
const contents = (devices: readonly Device[]) => devices.map(({ content }) => content);

/** What a plan asks: name by name what the sides say, in no order. */
const asks = ({ conflicts }: MergePlan) =>
  Object.fromEntries(conflicts.map(({ name, sides }) => [name, sides.map(({ record }) => wordsOf(record)).toSorted()]));
/** A city with its lists in order, without what the ledger says. */
const bodyOf = (device: Device) => openFile(writeFile({ ...device.content, ledger: [] })).content;
const orders = <T>(list: readonly T[]): T[][] => [list.toReversed(), [...list.slice(1), ...list.slice(0, 1)]];

describe('nothing is lost', () => {
  test('every state that nobody went on from is in the result, or among the sides of a decision', () => {
    fc.assert(
      fc.property(travelled, wordings, decisions, (moves, wording, decision) => {
        const [here, ...files] = play(moves, wording).devices;
        const sources = [copyOf(here), ...files];
        const { made } = combineInto(here, files, decision, 'e99');
        const now = planMerge(here.content, []).years.flatMap(({ records }) => records);
        for (const name of namesIn(sources)) {
          const states = sources.map((source) => trace(source, name));
          const decided = made?.entry.decisions.find((item) => nameRecord(item) === name);
          const known = [
            ...now.filter((record) => nameRecord(record) === name).map(({ sides }) => sides[0]?.record.value),
            ...(decided?.sides ?? []).map(({ record }) => record),
          ].map((value) => wordsOf({ value: value ?? {} }));
          const counting = states.filter((state) => state && !state.record.value.removed && !isHistory(state, states));
          const missing = counting.filter((state) => state && !known.includes(wordsOf(state.record)));
          expect(missing).toEqual([]);
        }
      }),
      RUNS,
    );
  });

  test('every text that was ever written is somewhere in the end, but for what a person wrote over', () => {
    fc.assert(
      fc.property(travelled, decisions, (moves, decision) => {
        const { devices, written, replaced } = play(moves, 'own');
        const [here, ...files] = devices;
        combineInto(here, files, decision, 'e99');
        const found = new Set(textsIn(here.content));
        expect([...written].filter((text) => !found.has(text) && !replaced.has(text))).toEqual([]);
      }),
      RUNS,
    );
  });

  test('with the notes and evidence of all kept, every note and paper is in the answers themselves', () => {
    fc.assert(
      fc.property(movesOf('stay'), (moves) => {
        const { devices, written, replaced } = play(moves, 'own');
        const [here, ...files] = devices;
        combineInto(here, files, { take: 0, keepAll: true }, 'e99');
        const found = new Set(textsIn(yearIn(here.content).answers));
        const wanted = [...written].filter((text) => /^(note|paper)/.test(text) && !replaced.has(text));
        expect(wanted.filter((text) => !found.has(text))).toEqual([]);
      }),
      RUNS,
    );
  });

  test('what comes of it is a file that opens', () => {
    fc.assert(
      fc.property(travelled, wordings, decisions, (moves, wording, decision) => {
        const [here, ...files] = play(moves, wording).devices;
        combineInto(here, files, decision, 'e99');
        const text = writeFile(here.content);
        const opened = openFile(text);
        expect(writeFile(opened.content)).toBe(text);
        expect(combineAll(opened.content, contents(files))).toBeUndefined();
      }),
      RUNS,
    );
  });
});

describe('what came after what', () => {
  test('is weighed as by whoever remembers every single event', () => {
    const seen = new Set<string>();
    fc.assert(
      fc.property(travelled, wordings, (moves, wording) => {
        const { devices } = play(moves, wording);
        for (const name of namesIn(devices)) {
          const states = devices.map((device) => trace(device, name));
          const { outcome, sides } = weigh(states.map((state) => state?.record));
          seen.add(outcome);
          const words = sides.map(({ record }) => wordsOf(record)).toSorted();
          expect({ name, outcome, words }).toEqual({ name, ...weighNaively(states) });
        }
      }),
      { numRuns: 500 },
    );
    expect([...seen].toSorted()).toEqual(
      ['changedHere', 'changedThere', 'conflict', 'new', 'onlyHere', 'same', 'settled'].toSorted(),
    );
  });
});

describe('combining the same again', () => {
  test('changes nothing: all files at once, in another order, or one by one', () => {
    fc.assert(
      fc.property(travelled, wordings, decisions, (moves, wording, decision) => {
        const [here, ...files] = play(moves, wording).devices;
        combineInto(here, files, decision, 'e99');
        const before = canonicalText(here.content);
        for (const again of [files, files.toReversed(), ...files.map((file) => [file])]) {
          expect(combineInto(here, again, decision, 'e100').made).toBeUndefined();
        }
        expect(canonicalText(here.content)).toBe(before);
      }),
      RUNS,
    );
  });
});

describe('the order of the files', () => {
  test('changes nothing of what is asked; nor does it matter on which device they are combined', () => {
    fc.assert(
      fc.property(travelled, wordings, (moves, wording) => {
        const { devices } = play(moves, wording);
        const [here, ...files] = devices;
        const asked = asks(planMerge(here.content, contents(files)));
        for (const order of orders(files)) {
          expect(asks(planMerge(here.content, contents(order)))).toEqual(asked);
        }
        for (const [first, ...others] of orders(devices)) {
          expect(first && asks(planMerge(first.content, contents(others)))).toEqual(asked);
        }
      }),
      RUNS,
    );
  });

  test('changes nothing of what comes of it when nothing was asked or settled', () => {
    let free = 0;
    fc.assert(
      fc.property(travelled, wordings, (moves, wording) => {
        const [here, ...files] = play(moves, wording).devices;
        const results = [files, ...orders(files)].map((order) => {
          const device = copyOf(here);
          const { made } = combineInto(device, order, { take: 0, keepAll: false }, 'e99');
          return { body: bodyOf(device), decided: made?.entry.decisions.length ?? 0 };
        });
        free += results[0]?.decided === 0 ? 1 : 0;
        const bodies = results.filter(({ decided }) => decided === 0).map(({ body }) => body);
        expect(bodies).toEqual(bodies.map(() => bodies[0]));
      }),
      RUNS,
    );
    expect(free).toBeGreaterThan(RUNS.numRuns / 10);
  });

  /** The names of everything that is asked when files are combined one after another. */
  function askOneByOne(here: Device, files: readonly Device[], decision: { take: number; keepAll: boolean }): string[] {
    const device = copyOf(here);
    const names = files.flatMap((file, turn) =>
      combineInto(device, [file], decision, `e${100 + turn}`).plan.conflicts.map(({ name }) => name),
    );
    return [...new Set(names)].toSorted();
  }

  /**
   * Nothing is taken out of a plan: who learns of that with one file may have been asked before about what it took out, or not
   * be asked any more.
   */
  const withoutRemovals = (moves: readonly Move[]) =>
    moves.filter((move) => move.do !== 'edit' || !move.edit.kind.startsWith('remove'));
  /** All copies are taken from the one that is here. */
  const fromHere = movesOf('stay').map((moves) =>
    withoutRemovals(moves).map((move) => (move.do === 'fork' ? { ...move, from: 0 } : move)),
  );

  test('one after another, files that know nothing of one another ask the same in every order', () => {
    fc.assert(
      fc.property(fromHere, decisions, (moves, decision) => {
        const [here, ...files] = play(moves, 'own').devices;
        const asked = Object.keys(asks(planMerge(here.content, contents(files)))).toSorted();
        for (const order of [files, ...orders(files)]) {
          expect(askOneByOne(here, order, decision)).toEqual(asked);
        }
      }),
      RUNS,
    );
  });

  test('one after another, nothing is passed over that is asked when they are opened together', () => {
    fc.assert(
      fc.property(travelled.map(withoutRemovals), decisions, (moves, decision) => {
        const [here, ...files] = play(moves, 'own').devices;
        const asked = Object.keys(asks(planMerge(here.content, contents(files))));
        for (const order of [files, ...orders(files)]) {
          expect(askOneByOne(here, order, decision)).toEqual(expect.arrayContaining(asked));
        }
      }),
      RUNS,
    );
  });
});
