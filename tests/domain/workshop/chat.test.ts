// @vitest-environment node
import fc from 'fast-check';
import { readFileSync, readdirSync } from 'node:fs';
import { groupCode, readCode, writeCode, type SheetItem } from '@/domain/workshop/ballotCode';
import { CHAT_LIMIT, findCodes } from '@/domain/workshop/chat';
import { FRAMES, NOISE, STYLES, confuse, damage, makeChat } from '../../support/workshop/chat';
import { MIXED, PRINCIPLES, SHORT, TRAINING, pick, randomRatings, seededRandom } from '../../support/workshop/sheets';

const codeOf = (sheet: readonly SheetItem[], random: () => number) => writeCode(randomRatings(sheet, random), sheet);
const bareOf = (code: string) => code.replaceAll('-', '');
const CODE = codeOf(PRINCIPLES, seededRandom(1));
const OTHER = codeOf(PRINCIPLES, seededRandom(2));
const linesOf = (places: readonly { line: number }[]) => places.map(({ line }) => line);

describe('a chat of 300 lines', () => {
  test.each(Array.from({ length: 20 }, (_, seed) => seed))(
    'with 40 codes, 5 damaged, 3 again and noise gives 40, 5 and 3 (chat %i)',
    (seed) => {
      const { text, lines } = makeChat(PRINCIPLES, { lines: 300, codes: 40, damaged: 5, again: 3 }, seededRandom(seed));
      const { found, damaged, duplicates, unread } = findCodes(text, [PRINCIPLES]);
      const numbersOf = (kind: string) => lines.flatMap((line, index) => (line.kind === kind ? [index + 1] : []));
      expect(lines).toHaveLength(300);
      expect([found.length, damaged.length, duplicates.length, unread]).toEqual([40, 5, 3, 0]);
      expect(linesOf(found)).toEqual(numbersOf('code'));
      expect(linesOf(damaged)).toEqual(numbersOf('damaged'));
      expect(linesOf(duplicates)).toEqual(numbersOf('again'));
      for (const { code, line, ratings, sheet } of [...found, ...duplicates]) {
        expect(groupCode(code)).toBe(lines[line - 1]?.code);
        expect({ ok: true, ratings }).toEqual(readCode(code, PRINCIPLES));
        expect(sheet).toBe(0);
      }
      for (const { code, first } of duplicates) {
        expect(first).toBe(found.find((one) => one.code === code)?.line);
      }
    },
  );
});

describe('every code is found', () => {
  test('in the form in which the app writes it, 3,000 times', () => {
    const random = seededRandom(3);
    const codes = new Set(Array.from({ length: 3000 }, () => codeOf(PRINCIPLES, random)));
    const text = [...codes].map((code) => pick(FRAMES, random).replace('§', () => code)).join('\n');
    expect(findCodes(text, [PRINCIPLES]).found.map(({ code }) => groupCode(code))).toEqual([...codes]);
  });

  test.each(STYLES.map((style, index) => [style(CODE, seededRandom(index)), style] as const))(
    'written as %s, in any sentence; what may be a word as well is shown',
    (_, style) => {
      const random = seededRandom(4);
      let doubtful = 0;
      for (let run = 0; run < 400; run += 1) {
        const code = codeOf(PRINCIPLES, random);
        const line = pick(FRAMES, random).replace('§', () => style(code, random));
        const { found, damaged } = findCodes(line, [PRINCIPLES]);
        doubtful += damaged.filter(({ reason }) => reason === 'doubtful').length;
        expect([found.map((one) => groupCode(one.code)), damaged.map(({ reason }) => reason)]).toBeOneOf([
          [[code], []],
          [[], ['doubtful']],
        ]);
      }
      expect(doubtful).toBeLessThan(4);
    },
  );

  test('a second break in the middle of a group', () => {
    const random = seededRandom(12);
    const codes = Array.from({ length: 200 }, () => codeOf(PRINCIPLES, random));
    const lines = codes.map((code, run) => {
      const place = 1 + (run % (code.length - 1));
      return `Ana Vidal: ${code.slice(0, place)} ${code.slice(place)} ok`.toLowerCase();
    });
    expect(findCodes(lines.join('\n'), [PRINCIPLES]).found.map(({ code }) => groupCode(code))).toEqual(codes);
  });

  test('several in a line, and none takes a part of its neighbour', () => {
    const codes = Array.from({ length: 12 }, (_, seed) => codeOf(PRINCIPLES, seededRandom(seed)));
    for (const between of [' ', ', ', '/', ' Ana ', '']) {
      const text = codes.join(between === '' ? '입니다' : between);
      expect(findCodes(text, [PRINCIPLES]).found.map(({ code }) => groupCode(code))).toEqual(codes);
    }
  });

  test('beside an address, and behind a name with a sign', () => {
    const text = `https://x.example/?pwd=Qk1OVnZ3WlhB ${CODE}\nana@x.example: ${OTHER}`;
    expect(linesOf(findCodes(text, [PRINCIPLES]).found)).toEqual([1, 2]);
    expect(findCodes(`Ana@Town:${CODE}`, [PRINCIPLES]).found).toHaveLength(1);
  });

  test('of each sheet of a session, which is named', () => {
    const codes = SHORT.map((sheet) => codeOf(sheet, seededRandom(5)));
    const { found } = findCodes(codes.join('\n'), SHORT);
    expect(found.map(({ sheet, code }) => [sheet, groupCode(code)])).toEqual(codes.map((code, sheet) => [sheet, code]));
  });

  test.each(['\n', '\r\n', '\r', '\u2028'])('whatever ends a line: %j', (end) => {
    expect(linesOf(findCodes(['Hola', CODE, '', OTHER].join(end), [PRINCIPLES]).found)).toEqual([2, 4]);
  });
});

describe('what is no code is not told as one', () => {
  test('noise of meetings, line by line', () => {
    const lines = NOISE.filter((line) => {
      const { found, damaged } = findCodes(line, [PRINCIPLES, ...SHORT, TRAINING, MIXED]);
      return found.length + damaged.length > 0;
    });
    expect(lines).toEqual([]);
  });

  test('all texts of this product, in all its languages', () => {
    const folders = ['src/i18n/locales', 'indicators/educating-cities-2026/translations'];
    const files = folders.flatMap((folder) =>
      readdirSync(folder).map((name) => readFileSync(`${folder}/${name}`, 'utf8')),
    );
    let words = 0;
    for (const file of files) {
      const text = listTexts(JSON.parse(file)).join('\n');
      words += text.split(/\s+/).length;
      const { found, damaged } = findCodes(text, [PRINCIPLES, ...SHORT, TRAINING, MIXED]);
      expect(found).toEqual([]);
      // The texts show how a code looks.
      expect(
        damaged.filter(({ written }) => !/^[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{2}$/.test(written)),
      ).toEqual([]);
    }
    expect(words).toBeGreaterThan(100_000);
  });
});

describe('a damaged code is shown with its line', () => {
  const reasonsIn = (text: string, others: SheetItem[][] = []) =>
    findCodes(text, [PRINCIPLES], [], others).damaged.map(({ line, text: quoted, written, reason }) => [
      line,
      quoted,
      written,
      reason,
    ]);

  test.each([0, 1, 2, 3, 4])('whatever went wrong (way %i)', (way) => {
    const wrong = damage(CODE, way);
    const reason = way < 2 ? 'check' : 'length';
    expect(reasonsIn(`Hola\n  Ana: ${wrong} `)).toEqual([[2, `Ana: ${wrong}`, wrong, reason]]);
    const bare = bareOf(wrong);
    expect(reasonsIn(`Ana: ${bare}`)).toEqual([[1, `Ana: ${bare}`, bare, reason]]);
  });

  test('the last group is missing', () => {
    expect(reasonsIn(`Ana: ${CODE.slice(0, 14)}`)).toEqual([
      [1, `Ana: ${CODE.slice(0, 14)}`, CODE.slice(0, 14), 'length'],
    ]);
  });

  test('a letter that no code has', () => {
    expect(reasonsIn(`U${CODE.slice(1)}`)).toContainEqual([1, `U${CODE.slice(1)}`, `U${CODE.slice(1)}`, 'check']);
  });

  test('a rating that there is none of', () => {
    const digits = Array.from('0123456789ABCDEFGHJKMNPQRSTVWXYZ');
    const complete = digits.flatMap((high) => digits.map((low) => `ZZZZ-ZZZZ-ZZZZ-${high}${low}`));
    const wrong = complete.find((code) => JSON.stringify(readCode(code, PRINCIPLES)).includes('"rating"')) ?? '';
    expect(reasonsIn(`${wrong} 7`)).toEqual([[1, `${wrong} 7`, wrong, 'rating']]);
  });

  test('an intact code of other questions says so', () => {
    const { found, damaged } = findCodes(codeOf(SHORT[1] ?? [], seededRandom(5)), [PRINCIPLES], [], SHORT);
    expect(found).toEqual([]);
    expect(damaged).toMatchObject([{ line: 1, reason: 'sheet', sheet: 1 }]);
  });

  test('a number that fits is left to a person', () => {
    const number = Array.from({ length: 100_000 }, (_, index) => String(20261112000000 + index)).find(
      (digits) => readCode(digits, PRINCIPLES).ok,
    );
    expect(reasonsIn(`recording ${number}`)).toEqual([[1, `recording ${number}`, number, 'doubtful']]);
    // In the groups of the app it is a code all the same.
    expect(findCodes(groupCode(number ?? ''), [PRINCIPLES]).found).toHaveLength(1);
  });

  test('a line without end is quoted around the code', () => {
    const wrong = damage(CODE, 0);
    const { damaged } = findCodes(`${'bla '.repeat(5000)}${wrong}${' bla'.repeat(5000)}`, [PRINCIPLES]);
    expect(damaged).toHaveLength(1);
    expect(damaged[0]?.text).toContain(wrong);
    expect(damaged[0]?.text.length).toBeLessThan(200);
  });
});

describe('the same code again', () => {
  test('is told with the line of the first, however it is written', () => {
    const again = confuse(bareOf(CODE), seededRandom(6)).toLowerCase();
    const { found, duplicates } = findCodes(`${CODE}\n> Ana: ${CODE}\n${OTHER}\n${again}`, [PRINCIPLES]);
    expect(linesOf(found)).toEqual([1, 3]);
    expect(duplicates.map(({ line, first }) => [line, first])).toEqual([
      [2, 1],
      [4, 1],
    ]);
    expect(duplicates[1]?.ratings).toEqual(found[0]?.ratings);
  });

  test('is told when it was entered before, as a person typed it', () => {
    const { found, duplicates } = findCodes(`${OTHER}\n${CODE}`, [PRINCIPLES], [CODE.toLowerCase()]);
    expect(linesOf(found)).toEqual([1]);
    expect(duplicates).toMatchObject([{ line: 2, first: undefined, sheet: 0 }]);
  });
});

describe('any text at all', () => {
  test('what is too long is read as far as it may be, and the rest is told', () => {
    const text = `${CODE}\n${'x'.repeat(CHAT_LIMIT)}\n${OTHER}`;
    const { found, unread } = findCodes(text, [PRINCIPLES]);
    expect(linesOf(found)).toEqual([1]);
    expect(unread).toBe(text.length - CHAT_LIMIT);
  });

  test('nothing is thrown, and no code comes from nowhere', () => {
    const bits = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom(...NOISE, ...FRAMES, CODE, bareOf(CODE), damage(CODE, 0), ' ', '-', '\n', '@', '://', '\uFDFA'),
    );
    fc.assert(
      fc.property(fc.array(bits, { maxLength: 12 }), (parts) => {
        const text = parts.join('');
        const { found, duplicates } = findCodes(text, [PRINCIPLES]);
        const codes = new Set([...found, ...duplicates].map(({ code }) => code));
        expect([...codes].filter((code) => code !== bareOf(CODE))).toEqual([]);
      }),
      { numRuns: 200, seed: 6 },
    );
  });

  test.each(['.', '-', '@', 'x.aa', '://', 'é', '\n', 'a1b2-', '\u0301', '\u200B', 'b', 'b '])(
    'a hundred thousand characters of %j',
    (unit) => {
      const text = unit.repeat(100_000 / unit.length);
      expect(findCodes(text, [PRINCIPLES])).toEqual({ found: [], damaged: [], duplicates: [], unread: 0 });
    },
  );
});

/** Every text in a document. */
function listTexts(value: unknown): string[] {
  if (typeof value === 'string') {
    return [value];
  }
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(listTexts) : [];
}
