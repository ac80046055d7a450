// @vitest-environment node
import { DIMENSIONS, FORMATS } from '@/domain/pack';
import { checkPack } from '@/domain/packCheck';
import { PACK_IDS, readPack } from '../support/packs';

/** Words that judge instead of saying what can be seen: two people would not pick the same level. */
const JUDGING_WORDS = [
  'good|better|best|well|bad|poor|excellent|optimal|satisfactory|successful',
  'adequate|appropriate|suitable|proper|sufficient|enough|relevant|reasonable',
  'effective|efficient|important|significant|considerable|meaningful|comprehensive',
  'strong|weak|robust|quality|regular|active|fully|largely|partially|mostly|often',
];
const JUDGING = new RegExp(`\\b(${JUDGING_WORDS.join('|')})(ly)?\\b`, 'i');

const MOST_WORDS_OF_A_LEVEL = 25;
const LONGEST_TITLE = 60;

const count = <T>(items: readonly T[], has: (item: T) => boolean) => items.filter(has).length;

/** Every text of a value, however deep, with the path to it. Addresses are no text. */
function listTexts(value: unknown, path = ''): [path: string, text: string][] {
  if (typeof value === 'string') {
    return /^(https:\/\/|\.\.\/)/.test(value) ? [] : [[path, value]];
  }
  if (typeof value !== 'object' || value === null) {
    return [];
  }
  return Object.entries(value).flatMap(([name, item]) => listTexts(item, `${path}.${name}`));
}

describe.each(PACK_IDS)('the pack %s', (packId) => {
  const { files, head, indicators, paths } = readPack(packId);
  const levelTexts = indicators.flatMap((indicator) =>
    indicator.format === 'scale'
      ? Object.entries(indicator.levels).map(([level, text]) => ({ place: `${indicator.id} ${level}`, text }))
      : [],
  );

  test('has no fault that would stop the build', () => {
    expect(checkPack(files)).toEqual([]);
  });

  test('has the name of its folder', () => {
    expect(head.id).toBe(packId);
  });

  test('tells editors where the help for authors is', () => {
    const schemas = new Set(indicators.map(({ $schema }) => $schema));
    expect([...schemas, head.$schema]).toEqual(['../../indicator.schema.json', '../pack.schema.json']);
  });

  test('keeps every indicator in the folder of its principle', () => {
    const misplaced = paths.filter((path) => path.slice(0, 2) !== path.replace(/^.*\//, '').slice(0, 2));
    expect(misplaced).toEqual([]);
  });

  test('has principles, groups and levels that differ, in order', () => {
    expect(head.principles.map(({ number }) => number)).toEqual(head.principles.map((_, index) => index + 1));
    expect(head.principles.map(({ id }) => id)).toEqual(
      head.principles.map(({ number }) => `P${String(number).padStart(2, '0')}`),
    );
    expect(new Set(head.groups.map(({ id }) => id)).size).toBe(head.groups.length);
    expect(head.scale.map(({ value }) => value)).toEqual([0, 1, 2, 3, 4]);
    expect(new Set(head.scale.map(({ id }) => id)).size).toBe(5);
  });

  test('has a text for all five levels of every scale indicator, none of them empty', () => {
    expect(levelTexts).toHaveLength(5 * count(indicators, ({ format }) => format === 'scale'));
    expect(levelTexts.filter(({ text }) => text.trim() === '')).toEqual([]);
  });

  test('has no level text twice in one indicator', () => {
    const normal = ({ place, text }: (typeof levelTexts)[number]) => `${place.split(' ')[0]} ${text.toLowerCase()}`;
    expect(new Set(levelTexts.map(normal)).size).toBe(levelTexts.length);
  });

  test(`says every level in at most ${MOST_WORDS_OF_A_LEVEL} words`, () => {
    expect(levelTexts.filter(({ text }) => text.split(/\s+/).length > MOST_WORDS_OF_A_LEVEL)).toEqual([]);
  });

  test('says what can be seen in the levels, not how somebody judges it', () => {
    expect(levelTexts.filter(({ text }) => JUDGING.test(text))).toEqual([]);
  });

  test(`has titles of at most ${LONGEST_TITLE} characters, each only once`, () => {
    const titles = indicators.map(({ title }) => title);
    expect(titles.filter((title) => title.length > LONGEST_TITLE)).toEqual([]);
    expect(new Set(titles).size).toBe(titles.length);
  });

  test('asks a question in every indicator', () => {
    expect(indicators.filter(({ question }) => !question.endsWith('?')).map(({ id }) => id)).toEqual([]);
  });

  test('names two to four different examples of evidence for every indicator', () => {
    const wrong = indicators.filter(({ evidence }) => {
      const different = new Set(evidence).size;
      return different < 2 || different > 4 || different < evidence.length;
    });
    expect(wrong.map(({ id }) => id)).toEqual([]);
  });

  test('is plain text: no markup, no typewriter apostrophes or quotation marks, no double spaces', () => {
    const marked = /[<>`*_#\\]|&\w+;|\]\(|['"]| {2}|^\s|\s$/;
    const texts = listTexts({ head, indicators }).filter(([path]) => !/\.(id|format|\$schema)$/.test(path));
    expect(texts.filter(([, text]) => marked.test(text))).toEqual([]);
  });

  test('lists no department that nobody is asked to consult', () => {
    const used = new Set(indicators.flatMap(({ departments }) => departments));
    expect(Object.keys(head.departments).filter((id) => !used.has(id))).toEqual([]);
  });
});

describe('the pack educating-cities-2026 is the working list of the Charter', () => {
  const { head, indicators } = readPack('educating-cities-2026');

  test('has 20 principles in three groups of 5, 8 and 7', () => {
    const sizes = head.groups.map(({ id }) => count(head.principles, ({ group }) => group === id));
    expect(head.principles).toHaveLength(20);
    expect(sizes).toEqual([5, 8, 7]);
  });

  test('has 89 indicators: 24 on commitment, 45 on implementation, 20 on progress', () => {
    const sizes = DIMENSIONS.map((dimension) => count(indicators, (indicator) => indicator.dimension === dimension));
    expect(indicators).toHaveLength(89);
    expect(sizes).toEqual([24, 45, 20]);
  });

  test('has 54 indicators on the scale, 14 with yes or no, 21 numbers', () => {
    const sizes = FORMATS.map((format) => count(indicators, (indicator) => indicator.format === format));
    expect(sizes).toEqual([54, 14, 21]);
  });

  test('has every dimension in every principle', () => {
    const incomplete = head.principles.filter(({ id }) => {
      const own = indicators.filter(({ principle }) => principle === id);
      return !DIMENSIONS.every((dimension) => own.some((indicator) => indicator.dimension === dimension));
    });
    expect(incomplete).toEqual([]);
  });

  test('has a short form of 40: one commitment and one implementation indicator of every principle', () => {
    const short = head.principles.map(({ id }) =>
      indicators
        .filter(({ principle, shortForm }) => principle === id && shortForm)
        .map(({ dimension }) => dimension)
        .toSorted(),
    );
    expect(short.flat()).toHaveLength(40);
    expect(new Set(short.map((dimensions) => dimensions.join()))).toEqual(new Set(['commitment,implementation']));
  });
});
