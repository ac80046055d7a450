// @vitest-environment node
import fc from 'fast-check';
import { CITY_FILE_LIMIT, type CityContent } from '@/domain/file/cityFile';
import { buildShareContent } from '@/domain/file/shareContent';
import { SHARE_TICKS } from '@/domain/file/shareFields';
import { SHARE_FILE_VERSION, parseShareFile, writeShareFile, type ShareContent } from '@/domain/file/shareFile';
import { cityContents } from '../../support/arbitraryContents';
import { HEADER, hashWithNode, readFixture } from '../../support/cityFile';
import { CITY, MOMENT, assessment } from '../../support/samples';
import { ALL_TICKS, WORK, chooseAll, forgeShare, openShare, writeShare } from './sharing';

describe('the first released format', () => {
  const text = readFixture('share-file-v1.json');

  test('opens for ever', () => {
    const { content, savedAt, shares } = openShare(text);
    expect([savedAt, shares]).toEqual([MOMENT, ['comments', 'evidence', 'contact']]);
    expect(content).toMatchObject({
      city: { id: 'city-1', name: 'Granollers', country: 'ES' },
      consent: { mayBeNamed: true, mayBeCompared: false },
      contact: 'Education office',
    });
    const [year] = content.years;
    expect(year).toMatchObject({ id: 'assessment-2026', year: 2026, packId: 'educating-cities-2026' });
    expect(year?.answers).toEqual([
      {
        indicatorId: '01.C1',
        state: 'answered',
        choice: 'yes',
        note: 'En vigor',
        noteLanguage: 'es',
        evidence: [{ title: 'Plan of the city', type: 'plan', date: '2025-03', link: 'https://example.org/plan' }],
      },
      { indicatorId: '01.I1', state: 'answered', level: 'established' },
      { indicatorId: '01.I2', state: 'unknown' },
      { indicatorId: '01.P1', state: 'answered', figure: { measure: 'participantsShare', value: 12.5, year: 2025 } },
      { indicatorId: '02.C1', state: 'notApplicable', reason: 'other', reasonWords: 'The region decides' },
      { indicatorId: '02.I1', state: 'unanswered', note: 'Ask the library' },
    ]);
  });

  // With a newer format this becomes a test of that format's own file.
  test('is written again byte for byte while it is the newest', () => {
    expect(SHARE_FILE_VERSION).toBe(1);
    const { content, shares } = openShare(text);
    expect(writeShareFile(content, shares, HEADER, hashWithNode)).toBe(text);
  });
});

describe('a share file', () => {
  test('begins with a header that a person can read', () => {
    const years: CityContent = { city: CITY, assessments: [assessment([], 2026), assessment([], 2025)] };
    expect(
      writeShare(years, chooseAll(years, ['evidence']))
        .split('\n')
        .slice(0, 19),
    ).toEqual([
      '{',
      '  "kind": "educating-cities-self-assessment/share",',
      '  "about": "What this is.",',
      '  "version": 1,',
      '  "city": "Granollers",',
      '  "years": [',
      '    2025,',
      '    2026',
      '  ],',
      '  "language": "en",',
      '  "shares": [',
      '    "levels",',
      '    "evidence"',
      '  ],',
      `  "savedAt": "${MOMENT}",`,
      '  "tool": "Test 1",',
      expect.stringMatching(/^ {2}"sha256": "[0-9a-f]{64}",$/),
      '  "content": {',
      '    "city": {',
    ]);
  });

  test('whatever a city has, its share file opens and gives back what was built', () => {
    fc.assert(
      fc.property(cityContents, fc.constantFrom(...ALL_TICKS), (content, ticks) => {
        const choice = chooseAll(content, ticks);
        expect(openShare(writeShare(content, choice))).toEqual({
          ok: true,
          // As JSON has it: there is one zero.
          content: JSON.parse(JSON.stringify(buildShareContent(content, choice))) as unknown,
          shares: ticks,
          savedAt: MOMENT,
        });
      }),
    );
  });

  test('keeps fields of a later version', () => {
    const later = forgeShare((document, content) => {
      Object.assign(document, { later: 1, shares: ['levels', 'comments', 'later'] });
      Object.assign(content.years[0]?.answers[0] ?? {}, { later: 'x' });
    });
    const { content, shares } = openShare(later);
    expect(content.years[0]?.answers[0]).toMatchObject({ indicatorId: '01.C1', later: 'x' });
    expect(shares).toEqual(['comments']);
  });
});

describe('a share file is refused with the reason', () => {
  const text = writeShare(WORK, chooseAll(WORK, SHARE_TICKS));
  const refusalOf = (wrong: string) => {
    const result = parseShareFile(wrong, hashWithNode);
    return result.ok ? undefined : result.refusal;
  };

  test.each([
    ['too large', ' '.repeat(CITY_FILE_LIMIT + 1), { reason: 'tooLarge' }],
    ['empty', '', { reason: 'notJson' }],
    ['cut off', text.slice(0, text.length / 2), { reason: 'notJson' }],
    ['a zip renamed', 'PK\u0003\u0004\u0014\u0000', { reason: 'notJson' }],
    ['null', 'null', { reason: 'otherKind' }],
    ['a list', '[]', { reason: 'otherKind' }],
    [
      'a city file',
      '{"kind":"educating-cities-self-assessment/city"}',
      { reason: 'otherKind', found: 'educating-cities-self-assessment/city' },
    ],
    [
      'of a newer version',
      JSON.stringify({ kind: 'educating-cities-self-assessment/share', version: 2, sha256: 'x', content: {} }),
      { reason: 'newerVersion', found: '2' },
    ],
    ['changed by hand', text.replace('established', 'sharedAndReviewed'), { reason: 'damaged' }],
    ['with a forbidden key', text.replace('"kind"', '"__proto__": {}, "kind"'), { reason: 'forbiddenKeys' }],
    [
      'nested too deeply',
      text.replace('"kind"', `"x": ${'['.repeat(2000)}${']'.repeat(2000)}, "kind"`),
      { reason: 'invalid', faults: [{ field: '(whole)', reason: 'nestedTooDeeply' }] },
    ],
  ])('%s', (_, wrong, refusal) => {
    expect(refusalOf(wrong)).toEqual(refusal);
  });

  type Draft = { [field: string]: unknown } & Record<'city' | 'consent', Record<string, unknown>>;
  type Year = { [field: string]: unknown; answers: Record<string, unknown>[] };
  const forge = (change: (content: Draft, year: Year, answers: Record<string, unknown>[]) => unknown) =>
    forgeShare((_, content: ShareContent) => {
      const [year] = content.years as unknown as Year[];
      change(content, year as Year, year?.answers ?? []);
    });

  test.each<[string, Parameters<typeof forge>[0], string, string]>([
    ['no city', (content) => Reflect.deleteProperty(content, 'city'), 'content.city', 'expected object'],
    ['no consent', (content) => Reflect.deleteProperty(content, 'consent'), 'content.consent', 'expected object'],
    [
      'a consent in words',
      ({ consent }) => (consent.mayBeNamed = 'yes'),
      'content.consent.mayBeNamed',
      'expected boolean',
    ],
    [
      'a contact without end',
      (content) => (content.contact = 'x'.repeat(501)),
      'content.contact',
      'allows at most 500',
    ],
    ['a year as text', (_, year) => (year.year = '2026'), 'content.years.0.year', 'expected number'],
    ['year 10000', (_, year) => (year.year = 10_000), 'content.years.0.year', 'allows at most 2100'],
    [
      'agreed on a day that there is not',
      (_, year) => (year.agreed = { revision: 1, date: '2026-02-30' }),
      'content.years.0.agreed.date',
      'notADate',
    ],
    [
      'a figure as text',
      (_, __, answers) => Object.assign(answers[3] ?? {}, { figure: { measure: 'people', value: '12.5' } }),
      'content.years.0.answers.3.figure.value',
      'expected number',
    ],
    [
      'a level that was not answered',
      (_, __, answers) => Object.assign(answers[2] ?? {}, { level: 'underWay' }),
      'content.years.0.answers.2',
      'stateAndValueDisagree',
    ],
    [
      'a link that is a script',
      (_, __, answers) =>
        Object.assign(answers[0] ?? {}, { evidence: [{ title: 'x', type: 'plan', link: 'javascript:x()' }] }),
      'content.years.0.answers.0.evidence.0.link',
      'notALink',
    ],
    ['one year twice', (content, year) => (content.years = [year, year]), 'content', 'duplicateIds'],
    ['two answers to one indicator', (_, __, answers) => answers.push(answers[0] ?? {}), 'content', 'duplicateIds'],
  ])('%s, with a checksum that fits', (_, change, field, reason) => {
    expect(refusalOf(forge(change))).toEqual({ reason: 'invalid', faults: [{ field, reason }] });
  });

  test('without a checksum', () => {
    expect(refusalOf(text.replace('"sha256"', '"sha257"'))).toEqual({
      reason: 'invalid',
      faults: [{ field: 'sha256', reason: 'expected string' }],
    });
  });

  test('and nothing is ever thrown', () => {
    const place = fc.integer({ min: 0, max: text.length });
    const broken = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.json(),
      fc
        .tuple(place, place, fc.oneof(fc.string(), fc.json()))
        .map(([from, to, put]) => text.slice(0, from) + put + text.slice(to)),
      fc
        .tuple(fc.jsonValue(), fc.jsonValue(), fc.jsonValue())
        .map(([content, version, shares]) =>
          forgeShare((document) => Object.assign(document, { content, version, shares })),
        ),
    );
    fc.assert(
      fc.property(broken, (wrong) => {
        expect(typeof parseShareFile(wrong, hashWithNode).ok).toBe('boolean');
      }),
      { numRuns: 500 },
    );
  });

  test('one flipped character anywhere in the content is found', () => {
    const start = text.indexOf('"content"') + '"content": '.length;
    const characters = fc.string({ unit: 'binary-ascii', minLength: 1, maxLength: 1 });
    fc.assert(
      fc.property(fc.integer({ min: start, max: text.length - 2 }), characters, (at, character) => {
        fc.pre(text[at] !== character && !(/\s/.test(character) && /\s/.test(text[at] ?? '')));
        expect(['damaged', 'notJson']).toContain(refusalOf(text.slice(0, at) + character + text.slice(at + 1))?.reason);
      }),
      { numRuns: 500 },
    );
  });
});
