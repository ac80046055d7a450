// @vitest-environment node
import fc from 'fast-check';
import { agree, checkAgreeing, editionSchema, isIntact, reportOf, type Edition } from '@/domain/edition/edition';
import { buildReport } from '@/domain/report';
import { remarks, unknownFields } from '../../support/arbitraryContents';
import { hashWithNode } from '../../support/cityFile';
import { CITY, assessment } from '../../support/samples';
import { PACK, answers, anyAnswers, report } from '../plan/plannedCity';
import { AGREEMENT, agreed, alter } from './agreed';

describe('agreeing a year', () => {
  const answered = report(answers({ '01.I1': { level: 'notYet' } }));
  const TODAY = '2026-11-22';

  test.each([
    ['2026-11-22', undefined],
    ['2026-11', undefined],
    ['2026', undefined],
    [' 2024-02-29 ', undefined],
    ['2026-11-23', 'dateInFuture'],
    ['2026-12', 'dateInFuture'],
    ['2027', 'dateInFuture'],
    ['', 'noDate'],
    ['yesterday', 'notADate'],
    ['2026-02-30', 'notADate'],
  ])('on %s', (date, reason) => {
    const faults = checkAgreeing(answered, { body: 'Council', date }, TODAY);
    expect(faults).toEqual(reason ? [{ field: 'date', reason }] : []);
  });

  test('needs a body and an answer, and says all that is missing', () => {
    expect(checkAgreeing(answered, { body: ' ', date: '2026' }, TODAY)).toEqual([{ field: 'body', reason: 'noBody' }]);
    const unknown = report(answers({ '01.I1': { state: 'unknown' } }));
    expect(checkAgreeing(unknown, { body: '', date: '' }, TODAY)).toEqual([
      { field: 'answers', reason: 'nothingAnswered' },
      { field: 'body', reason: 'noBody' },
      { field: 'date', reason: 'noDate' },
    ]);
  });

  test('freezes city, answers, plan, pack and results with the circumstances', () => {
    const { content, sha256, ...circumstances } = agreed();
    expect(circumstances).toEqual({
      revision: 1,
      body: 'Steering group',
      date: '2026-11-20',
      opinions: 'The school council sees 01.I1 one level lower.',
      agreedAt: AGREEMENT.agreedAt,
      appVersion: '1.0.0',
    });
    expect(content.city).toEqual(CITY);
    expect(content.assessment).toEqual(AGREEMENT.assessment);
    expect(content.pack).toEqual(PACK);
    // P01 = ((4 + 2) / 2 + 3) / 2 = 3.
    expect(content.results.principles[0]?.level).toMatchObject({ value: 3, answered: 3, applicable: 4 });
    expect(sha256).toMatch(/^[0-9a-f]{64}$/);
  });

  test('results hold numbers and ids: no answer and no word of an indicator stands there a second time', () => {
    const text = JSON.stringify(agreed().content.results);
    expect(text).not.toContain('In force since spring');
    expect(PACK.indicators.filter(({ question, title }) => text.includes(question) || text.includes(title))).toEqual(
      [],
    );
  });

  test('again is the next revision, whatever became of those before', () => {
    expect(agreed({ earlier: [{ revision: 1 }, { revision: 4 }, { revision: 2 }] }).revision).toBe(5);
  });

  test('says nothing of opinions when there are none', () => {
    expect(agreed({ form: { body: ' Council ', date: ' 2026 ', opinions: ' ' } })).toMatchObject({
      body: 'Council',
      date: '2026',
    });
    expect(agreed({ form: { body: 'Council', date: '2026', opinions: ' ' } })).not.toHaveProperty('opinions');
  });

  test('shares nothing with the open year', () => {
    const own = structuredClone(AGREEMENT);
    const edition = agree(own, hashWithNode);
    own.assessment.answers[0]!.note = 'Changed afterwards';
    own.pack.indicators[0]!.title = 'Changed afterwards';
    expect(JSON.stringify(edition)).not.toContain('Changed afterwards');
  });
});

describe('an agreed edition', () => {
  test('is shown as it was computed then', () => {
    const { city, assessment: year, pack } = AGREEMENT;
    const [then, now] = [
      reportOf(agreed()),
      buildReport(city, year, { ...pack, indicators: pack.indicators.map(outlineOf) }),
    ];
    expect(JSON.parse(JSON.stringify(then))).toEqual(JSON.parse(JSON.stringify(now)));
    const other = alter(agreed(), ({ content }) => {
      content.results.principles[0]!.level.value = 1.5;
    });
    expect(reportOf(other).principles[0]?.level.value).toBe(1.5);
  });

  test('verifies after it has been in a file, with its fields in another order', () => {
    const there = JSON.parse(JSON.stringify(agreed())) as Edition;
    const turned = Object.fromEntries(Object.entries(there).toReversed()) as Edition;
    expect(isIntact(editionSchema.parse(there), hashWithNode)).toBe(true);
    expect(isIntact(turned, hashWithNode)).toBe(true);
  });

  test('verifies with any answers, remarks and fields of a later version', () => {
    fc.assert(
      fc.property(anyAnswers(remarks), unknownFields, (rows, unknown) => {
        const edition = agreed({ assessment: { ...assessment(rows), ...unknown }, city: { ...CITY, ...unknown } });
        const back = editionSchema.parse(JSON.parse(JSON.stringify(edition)));
        expect(back).toEqual(edition);
        expect(isIntact(back, hashWithNode)).toBe(true);
      }),
      { numRuns: 30 },
    );
  });

  test('never verifies after one character of it was altered', () => {
    const text = JSON.stringify(agreed());
    let read = 0;
    const altering = fc.tuple(
      fc.nat(text.length - 1),
      fc.constantFrom(...Array.from('0189abez ,":{}[]tfé')),
      fc.constantFrom(0, 1),
    );
    fc.assert(
      fc.property(altering, ([at, sign, taken]) => {
        const altered = readJson(text.slice(0, at) + sign + text.slice(at + taken));
        // A space between two fields, or the same sign again, changes no content.
        fc.pre(altered !== undefined && JSON.stringify(altered) !== text);
        read += 1;
        expect(isIntact(altered, hashWithNode)).toBe(false);
      }),
      { numRuns: 500 },
    );
    expect(read).toBeGreaterThan(200);
  });

  test('does not verify with a space at the end of a word that a form would trim', () => {
    const spaced = alter(agreed(), ({ content }) => {
      content.city.name += ' ';
    });
    expect(isIntact(editionSchema.parse(spaced), hashWithNode)).toBe(false);
  });

  test.each<[string, (edition: Edition) => void]>([
    ['no body', (edition) => Object.assign(edition, { body: undefined })],
    ['revision 0', (edition) => Object.assign(edition, { revision: 0 })],
    ['a checksum that is none', (edition) => Object.assign(edition, { sha256: 'abc' })],
    ['a level in words', ({ content }) => Object.assign(content.results.overall, { low: 'zero' })],
    ['an answer in two states', ({ content }) => Object.assign(content.assessment.answers[0]!, { level: 'notYet' })],
    ['an indicator of no format', ({ content }) => Object.assign(content.pack.indicators[0]!, { format: 'poem' })],
  ])('with %s is refused', (_, change) => {
    expect(editionSchema.safeParse(alter(agreed(), change)).success).toBe(false);
  });

  test('with a pack of a later version is accepted', () => {
    const later = alter(agreed(), ({ content: { pack } }) => {
      Object.assign(pack, { colour: 'red' });
      Object.assign(pack.principles[0]!, { colour: 'red' });
      Object.assign(pack.indicators[0]!, { colour: 'red' });
    });
    expect(editionSchema.safeParse(later).success).toBe(true);
  });
});

function outlineOf({ id, principle, dimension, format, shortForm }: (typeof PACK.indicators)[number]) {
  return { id, principle, dimension, format, shortForm };
}

function readJson(text: string): Edition | undefined {
  try {
    return JSON.parse(text) as Edition;
  } catch {
    return undefined;
  }
}
