// @vitest-environment node
/** The code is read out across a room, typed by somebody else and pasted through three programs: no error may pass as a ballot. */
import { groupCode, normalizeCode, readCode, writeCode, type SheetItem } from '@/domain/workshop/ballotCode';
import { CHOICES, LEVELS } from '@/domain/pack';
import { MIXED, PRINCIPLES, SHORT, TRAINING, pick, randomRatings, seededRandom } from '../../support/workshop/sheets';

const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const SHEETS: [string, SheetItem[]][] = [
  ['20 principles', PRINCIPLES],
  ['the first sheet of the short form', SHORT[0] ?? []],
  ['the second sheet of the short form', SHORT[1] ?? []],
  ['two principles', TRAINING],
  ['a principle, a yes/no indicator and a scale', MIXED],
];
const sheetsWith = (kind: string) =>
  SHEETS.filter(([, sheet]) => sheet.some(({ options }) => options.includes(kind as never)));
const codeOf = (sheet: SheetItem[], random: () => number) =>
  writeCode(randomRatings(sheet, random), sheet).replaceAll('-', '');

describe('a ballot becomes a code and a code the same ballot', () => {
  test('there are sheets with levels and with yes and no', () => {
    expect(sheetsWith('underWay')).toHaveLength(5);
    expect(sheetsWith('yes').length).toBeGreaterThanOrEqual(2);
  });

  test('100,000 random ballots', { timeout: 120_000 }, () => {
    const random = seededRandom(6);
    let wrong = 0;
    for (let run = 0; run < 100_000; run += 1) {
      const sheet = SHEETS[run % SHEETS.length]?.[1] ?? [];
      const ratings = randomRatings(sheet, random);
      const result = readCode(writeCode(ratings, sheet), sheet);
      const isSame =
        result.ok &&
        Object.keys(result.ratings).length === Object.keys(ratings).length &&
        Object.entries(ratings).every(([id, rating]) => result.ratings[id] === rating);
      wrong += isSame ? 0 : 1;
    }
    expect(wrong).toBe(0);
  });

  test.each(SHEETS)('on %s: nothing rated, nothing known, every rating in turn', (_, sheet) => {
    const all = [...LEVELS, ...CHOICES, 'unknown' as const];
    const ballots = [
      {},
      ...all.map((rating) =>
        Object.fromEntries(
          sheet.filter(({ options }) => rating === 'unknown' || options.includes(rating)).map(({ id }) => [id, rating]),
        ),
      ),
    ];
    for (const ratings of ballots) {
      expect(readCode(writeCode(ratings, sheet), sheet)).toEqual({ ok: true, ratings });
    }
  });

  test('two different ballots never have one code', () => {
    const random = seededRandom(7);
    const ballots = Array.from({ length: 5000 }, () => randomRatings(MIXED, random));
    const different = new Set(ballots.map((ratings) => JSON.stringify(ratings)));
    expect(new Set(ballots.map((ratings) => writeCode(ratings, MIXED))).size).toBe(different.size);
  });

  test('it has 14 characters in groups of four', () => {
    const code = writeCode({ P01: 'underWay' }, PRINCIPLES);
    expect(code).toMatch(/^[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{2}$/);
    expect(groupCode('087EYDQD1FVP3Z')).toBe('087E-YDQD-1FVP-3Z');
    expect(groupCode('')).toBe('');
  });

  test('a rating that an item cannot have, and one of another sheet, are left out', () => {
    const ratings = { P07: 'yes', '01.C1': 'underWay', '01.I1': 'established', P20: 'notYet' } as const;
    expect(readCode(writeCode(ratings, MIXED), MIXED)).toEqual({ ok: true, ratings: { '01.I1': 'established' } });
  });
});

describe('an error is found', () => {
  const codes = Array.from({ length: 1000 }, (_, run) => {
    const sheet = SHEETS[run % SHEETS.length]?.[1] ?? [];
    return { sheet, code: codeOf(sheet, seededRandom(run)) };
  });

  test('every wrong character at every place of 1,000 codes', { timeout: 120_000 }, () => {
    let read = 0;
    const passed: string[] = [];
    for (const { code, sheet } of codes) {
      for (const wrong of listWrong(code)) {
        const result = readCode(wrong, sheet);
        read += 1;
        if (result.ok || result.reason !== 'check') {
          passed.push(`${code} as ${wrong}`);
        }
      }
    }
    expect(passed).toEqual([]);
    expect(read).toBe(1000 * 14 * 31);
  });

  test('every swap of neighbours in 1,000 codes', () => {
    let read = 0;
    const passed: string[] = [];
    for (const { code, sheet } of codes) {
      for (const wrong of listSwapped(code)) {
        read += 1;
        if (readCode(wrong, sheet).ok) {
          passed.push(`${code} as ${wrong}`);
        }
      }
    }
    expect(passed).toEqual([]);
    expect(read).toBeGreaterThan(10_000);
  });

  test('and none of them makes a code of another sheet of the same session', { timeout: 120_000 }, () => {
    const random = seededRandom(11);
    const sheets = [PRINCIPLES, ...SHORT];
    const passed: string[] = [];
    for (let run = 0; run < 300; run += 1) {
      const own = sheets[run % 3] ?? [];
      const code = codeOf(own, random);
      for (const wrong of [...listWrong(code), ...listSwapped(code)]) {
        // The check alone is looked at: another code may have ratings that would be refused by chance.
        if (sheets.some((sheet) => sheet !== own && hasCheckOf(wrong, sheet))) {
          passed.push(`${code} as ${wrong}`);
        }
      }
    }
    expect(passed).toEqual([]);
  });

  test('the check is the remainder of the 60 bits and the name of the sheet, as a second computation has it', () => {
    const random = seededRandom(8);
    for (let run = 0; run < 2000; run += 1) {
      const sheet = SHEETS[run % SHEETS.length]?.[1] ?? [];
      const code = codeOf(sheet, random);
      const number = (text: string) =>
        Array.from(text).reduce((sum, letter) => sum * 32n + BigInt(ALPHABET.indexOf(letter)), 0n);
      const name = Array.from(sheet.map(({ id }) => id).join(',')).reduce(
        (sum, letter) => sum * 42n + BigInt(letter.charCodeAt(0)),
        0n,
      );
      expect(number(code.slice(12))).toBe((number(code.slice(0, 12)) + name) % 1021n);
    }
  });

  test('a code of another sheet is refused', () => {
    const random = seededRandom(9);
    for (const [, own] of SHEETS) {
      for (const [, other] of SHEETS.filter(([, sheet]) => sheet !== own)) {
        for (let run = 0; run < 200; run += 1) {
          expect(readCode(codeOf(own, random), other)).toEqual({ ok: false, reason: 'check' });
        }
      }
    }
  });

  test('an intact code with a rating that there is none of', () => {
    // The check of 12 chosen characters, by trying all: 7 is never used, and 2 is no choice of a yes/no indicator.
    const complete = (data: string, sheet: SheetItem[]) =>
      Array.from(ALPHABET)
        .flatMap((high) => Array.from(ALPHABET, (low) => readCode(data + high + low, sheet)))
        .filter((result) => result.ok || result.reason !== 'check');
    expect(complete('Z'.repeat(12), PRINCIPLES)).toEqual([{ ok: false, reason: 'rating' }]);
    expect(complete('0'.repeat(12), PRINCIPLES)).toMatchObject([{ ok: true }]);
    // On a sheet of three, the other seventeen must be empty.
    expect(complete('0'.repeat(12), MIXED)).toEqual([{ ok: false, reason: 'rating' }]);
  });

  test.each([
    ['nothing', '', 'length'],
    ['13 characters', '087E-YDQD-1FVP-3', 'length'],
    ['15 characters', '087E-YDQD-1FVP-3ZZ', 'length'],
    ['a letter that no code has', '087E-YDQU-1FVP-3Z', 'check'],
    ['another script', '087E-YDQД-1FVP-3Z', 'check'],
    ['a face', '087E-YDQ😀-1FVP-3Z', 'check'],
    ['a megabyte', 'x'.repeat(1_000_000), 'length'],
  ] as const)('%s', (_, text, reason) => {
    expect(readCode(text, PRINCIPLES)).toEqual({ ok: false, reason });
  });
});

describe('a code is read however it is typed', () => {
  const ratings = { P01: 'firstSteps', P02: 'unknown', P20: 'established' } as const;
  const code = writeCode(ratings, PRINCIPLES);
  const bare = code.replaceAll('-', '');
  const wide = Array.from(bare, (letter) => String.fromCharCode(letter.charCodeAt(0) + 0xfee0)).join('');

  test.each([
    ['as it is written', code],
    ['in one piece', bare],
    ['small', code.toLowerCase()],
    ['letter by letter', Array.from(bare).join(' ')],
    ['with long hyphens', code.replaceAll('-', '–')],
    ['with a minus', code.replaceAll('-', ' \u2212 ')],
    ['with dots', code.replaceAll('-', '.')],
    ['with marks that are not seen', `\u200E${code.replaceAll('-', '\u00AD\u200B')}\uFEFF`],
    ['in wide characters', wide],
    ['in bold mathematics', Array.from(bare, toBold).join('')],
    ['with spaces that do not break', ` ${code.replaceAll('-', '\u00A0')}\n`],
  ])('%s', (_, text) => {
    expect(readCode(text, PRINCIPLES)).toEqual({ ok: true, ratings });
  });

  test('0 and O, 1 and I and L are read alike in 1,000 codes', () => {
    const random = seededRandom(10);
    let confused = 0;
    for (let run = 0; run < 1000; run += 1) {
      const own = codeOf(PRINCIPLES, random);
      const typed = Array.from(own, (letter) => {
        const looks = { '0': 'Oo0', '1': 'IiLl1' }[letter];
        return looks ? pick(Array.from(looks), random) : letter;
      }).join('');
      confused += typed === own ? 0 : 1;
      expect(readCode(typed, PRINCIPLES)).toEqual(readCode(own, PRINCIPLES));
      expect(normalizeCode(typed)).toBe(own);
    }
    expect(confused).toBeGreaterThan(300);
  });
});

/** Every code with one other character. */
function listWrong(code: string): string[] {
  return Array.from(code).flatMap((own, place) =>
    Array.from(ALPHABET)
      .filter((letter) => letter !== own)
      .map((letter) => code.slice(0, place) + letter + code.slice(place + 1)),
  );
}

/** Every code with two neighbours in the place of one another. */
function listSwapped(code: string): string[] {
  return Array.from(code.slice(1)).flatMap((next, place) => {
    const own = code[place] ?? '';
    return own === next ? [] : [code.slice(0, place) + next + own + code.slice(place + 2)];
  });
}

function hasCheckOf(code: string, sheet: SheetItem[]): boolean {
  const result = readCode(code, sheet);
  return result.ok || result.reason === 'rating';
}

function toBold(letter: string): string {
  const code = letter.charCodeAt(0);
  return String.fromCodePoint(/\d/.test(letter) ? 0x1d7ce + code - 48 : 0x1d400 + code - 65);
}
