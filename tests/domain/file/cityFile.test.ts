// @vitest-environment node
import fc from 'fast-check';
import { fingerprintOf, parseCityFile, writeCityFile, type CityContent } from '@/domain/file/cityFile';
import { cityFileName } from '@/domain/file/fileName';
import { cityContents, unknownFields } from '../../support/arbitraryContents';
import { CONTENT, HEADER, hashWithNode, openFile, writeFile } from '../../support/cityFile';
import { CITY, MOMENT, answer, assessment } from '../../support/samples';

const withNote = (note: string): CityContent => ({
  city: CITY,
  assessments: [assessment([answer('01.C1', { state: 'unknown', note })])],
});

describe('a city file', () => {
  test('begins with a header that a person can read', () => {
    const years: CityContent = { ...CONTENT, assessments: [assessment([], 2026), assessment([], 2025)] };
    expect(writeFile(years).split('\n').slice(0, 21)).toEqual([
      '{',
      '  "kind": "educating-cities-self-assessment/city",',
      '  "about": "What this is.",',
      '  "version": 2,',
      '  "city": "Granollers",',
      '  "years": [',
      '    2025,',
      '    2026',
      '  ],',
      '  "packs": [',
      '    "educating-cities-2026"',
      '  ],',
      '  "scope": "all",',
      '  "revision": 1,',
      '  "grewFrom": [],',
      '  "language": "en",',
      '  "shares": "everything",',
      `  "savedAt": "${MOMENT}",`,
      '  "tool": "Test 1",',
      expect.stringMatching(/^ {2}"sha256": "[0-9a-f]{64}",$/),
      '  "content": {',
    ]);
  });

  test('gives back the very content that was written', () => {
    expect(openFile(writeFile(CONTENT))).toEqual({
      ok: true,
      content: CONTENT,
      savedAt: MOMENT,
      revision: 1,
      grewFrom: [],
      sha256: fingerprintOf(CONTENT, hashWithNode),
      extras: {},
    });
  });

  test.each([
    ['10,000 characters', 'Nota llarga. '.repeat(770).slice(0, 10_000)],
    ['emoji with joiners', '👩‍👩‍👧 🏳️‍🌈 1️⃣'],
    ['Arabic with marks of direction', '\u200Fالتعليم\u200E (2026) مدى الحياة'],
    ['Hebrew, Korean and combining marks', 'עיר 배우는 도시 n\u0303 é'],
    ['half a pair of surrogates', 'cut in the middle: \uD83D'],
    ['what JSON and HTML care about', '"\\/\b\f\n\r\t\u2028\u2029\u0000</script><!--'],
    ['numbers as text', '1e999'],
  ])('keeps a note of %s', (_, note) => {
    const { content } = openFile(writeFile(withNote(note)));
    expect(content.assessments[0]?.answers[0]?.note).toBe(note);
  });

  test('keeps fields of a later version at every depth, and in the header', () => {
    const later = { later: { list: [1, { deep: true }], text: 'x' } };
    const [year] = CONTENT.assessments;
    const [first, , , figure] = year?.answers ?? [];
    const content = {
      ...later,
      city: { ...CITY, ...later },
      assessments: [
        {
          ...year,
          ...later,
          principles: [{ principleId: 'P01', ready: true, ...later }],
          answers: [
            { ...first, ...later, evidence: [{ id: 'e1', title: 'Plan', type: 'plan', ...later }] },
            { ...figure, figure: { ...figure?.figure, ...later, target: { value: 15, year: 2030, ...later } } },
          ],
        },
      ],
    } as CityContent;
    const opened = openFile(writeFile(content, later));
    expect(opened.content).toEqual(content);
    expect(opened.extras).toEqual(later);
  });

  test('a header field that this version writes is never overwritten by what an older app kept', () => {
    const { content, extras } = openFile(
      writeFile(CONTENT, { kind: 'x', content: {}, sha256: 'x', years: [], later: 1 }),
    );
    expect(content).toEqual(CONTENT);
    expect(extras).toEqual({ later: 1 });
  });

  test('opened and written again is the same text, whatever is in it', () => {
    fc.assert(
      fc.property(cityContents, unknownFields, (content, later) => {
        const text = writeFile(content, later);
        const opened = openFile(text);
        expect(writeFile(opened.content, opened.extras)).toBe(text);
      }),
    );
  });

  test('differs in the moment of saving only when it is saved again', () => {
    const again = writeCityFile(CONTENT, { ...HEADER, savedAt: '2027-01-01T00:00:00.000Z' }, hashWithNode);
    expect(again).not.toBe(writeFile(CONTENT));
    expect(again.replace('2027-01-01T00:00:00.000Z', MOMENT)).toBe(writeFile(CONTENT));
  });

  test('is the same text whatever the order of years, principles, answers and fields', () => {
    fc.assert(
      fc.property(cityContents, (content) => {
        expect(writeFile(turnAround(content) as CityContent)).toBe(writeFile(content));
      }),
    );
  });

  test('is never refused by the app that wrote it', () => {
    fc.assert(
      fc.property(cityContents, (content) => {
        expect(parseCityFile(writeFile(content), hashWithNode)).toMatchObject({ ok: true });
      }),
    );
  });
});

const UNORDERED = new Set(['assessments', 'principles', 'answers', 'sessions', 'ballots', 'removedSessions']);

/**
 * The same content with every list of records and all fields the other way round. Evidence has an order of its own, and so
 * have the questions of a workshop.
 */
function turnAround(value: unknown, name = ''): unknown {
  if (Array.isArray(value)) {
    const items = value.map((item: unknown) => turnAround(item));
    return UNORDERED.has(name) ? items.toReversed() : items;
  }
  if (typeof value !== 'object' || value === null) {
    return value;
  }
  const fields = Object.entries(value).map(([field, inner]) => [field, turnAround(inner, field)] as const);
  return Object.fromEntries(fields.toReversed());
}

describe('the name of a file', () => {
  const nameOf = (name: string, fields: object = {}) =>
    cityFileName(
      { city: { ...CITY, name, ...fields }, assessments: [assessment([], 2025), assessment([], 2026)] },
      MOMENT,
    );

  test.each([
    ['Granollers', 'educating-cities_Granollers_2025-2026_all_2026-11-22.json'],
    ['São Paulo', 'educating-cities_Sao-Paulo_2025-2026_all_2026-11-22.json'],
    ['L’Hospitalet de Llobregat', 'educating-cities_L-Hospitalet-de-Llobregat_2025-2026_all_2026-11-22.json'],
    ['Łódź', 'educating-cities_Lodz_2025-2026_all_2026-11-22.json'],
    ['Tromsø', 'educating-cities_Tromso_2025-2026_all_2026-11-22.json'],
    ['Ørsta / Straße', 'educating-cities_Orsta-Strasse_2025-2026_all_2026-11-22.json'],
    ['창원', 'educating-cities_city_2025-2026_all_2026-11-22.json'],
    ['إشبيلية', 'educating-cities_city_2025-2026_all_2026-11-22.json'],
    ['../../etc/passwd', 'educating-cities_etc-passwd_2025-2026_all_2026-11-22.json'],
  ])('%s: %s', (city, name) => {
    expect(nameOf(city)).toBe(name);
  });

  test('says that a city is a sample, one year alone, and what is in it', () => {
    expect(nameOf('Vilaclara', { sample: true })).toBe(
      'educating-cities_Vilaclara_2025-2026_all_SAMPLE_2026-11-22.json',
    );
    expect(cityFileName(CONTENT, MOMENT, 'csv', 'answers')).toBe(
      'educating-cities_Granollers_2026_answers_2026-11-22.csv',
    );
    expect(cityFileName(CONTENT, MOMENT, 'json', 'all', 12)).toBe(
      'educating-cities_Granollers_2026_all_rev012_2026-11-22.json',
    );
    expect(cityFileName(CONTENT, MOMENT, 'json', 'P02_sports & leisure', 3)).toBe(
      'educating-cities_Granollers_2026_P02_sports-leisure_rev003_2026-11-22.json',
    );
    expect(cityFileName(CONTENT, MOMENT, 'json', '문화')).toBe('educating-cities_Granollers_2026_part_2026-11-22.json');
    expect(cityFileName({ city: CITY, assessments: [] }, MOMENT)).toBe(
      'educating-cities_Granollers_all_2026-11-22.json',
    );
  });

  const longLines = fc.constantFrom('Å'.repeat(120), 'a_b-'.repeat(100));
  const lines = fc.oneof(fc.string({ unit: 'binary', maxLength: 120 }), longLines);

  test('is plain ASCII under 100 characters for every city', () => {
    fc.assert(
      fc.property(lines, (city) => {
        const name = nameOf(city, { sample: true });
        expect(name).toMatch(/^educating-cities_[A-Za-z0-9-]+_2025-2026_all_SAMPLE_2026-11-22\.json$/);
        expect(name.length).toBeLessThan(100);
      }),
    );
  });

  test('is plain ASCII under 140 characters for every department', () => {
    fc.assert(
      fc.property(lines, lines, (city, department) => {
        const name = cityFileName({ ...CONTENT, city: { ...CITY, name: city } }, MOMENT, 'json', department, 1);
        expect(name).toMatch(/^educating-cities_[A-Za-z0-9-]+_2026_[A-Za-z0-9_-]+_rev001_2026-11-22\.json$/);
        expect(name.length).toBeLessThan(140);
      }),
    );
  });
});
