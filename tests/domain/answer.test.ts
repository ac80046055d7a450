// @vitest-environment node
import {
  EVIDENCE_LIMIT,
  LINE_LIMIT,
  NOTE_LIMIT,
  STATES,
  answerSchema,
  fitsIndicator,
  linkSchema,
  pointsOf,
  stateOf,
  type AnswerPatch,
  type Evidence,
} from '@/domain/answer';
import { evidenceStrength, lacksEvidence } from '@/domain/evidence';
import { CHOICES, LEVELS, type Indicator } from '@/domain/pack';
import { MOMENT, answer } from '../support/samples';

const evidence = (fields: Partial<Evidence> = {}): Evidence => ({ id: 'e1', title: 'Plan', type: 'plan', ...fields });
const figure = { measure: 'people', value: 12 };

/** A row as a file may hold it, whatever is in it. */
const row = (fields: object): unknown => ({ indicatorId: '01.C1', at: MOMENT, versions: { 'device-1': 1 }, ...fields });
const refusals = (fields: object): string[] =>
  (answerSchema.safeParse(row(fields)).error?.issues ?? []).map((issue) => issue.path.join('.') || issue.message);

describe('the schema of an answer', () => {
  test.each([
    ['a level', { state: 'answered', level: 'notYet' }],
    ['a choice', { state: 'answered', choice: 'no' }],
    ['a figure of zero', { state: 'answered', figure: { measure: 'people', value: 0 } }],
    ['unknown', { state: 'unknown' }],
    ['not applicable, the reason still to come', { state: 'notApplicable' }],
    ['not applicable with its reason', { state: 'notApplicable', reason: 'other', reasonWords: 'No coast' }],
    ['unanswered with a note', { state: 'unanswered', note: 'Ask the library' }],
    [
      'unanswered with a target',
      { state: 'unanswered', figure: { measure: 'people', target: { value: 9, year: 2030 } } },
    ],
    ['a baseline that has a year only', { state: 'unknown', figure: { measure: 'people', baseline: { year: 2020 } } }],
  ])('accepts %s', (_, fields) => {
    expect(refusals(fields)).toEqual([]);
  });

  test.each([
    ['an answer without a value', { state: 'answered' }],
    ['an answer with a figure that has no value', { state: 'answered', figure: { measure: 'people' } }],
    ['a level and a choice', { state: 'answered', level: 'notYet', choice: 'no' }],
    ['a level and a figure', { state: 'answered', level: 'notYet', figure }],
    ['unknown with a level', { state: 'unknown', level: 'underWay' }],
    ['unknown with a figure', { state: 'unknown', figure }],
    ['not applicable with a choice', { state: 'notApplicable', choice: 'yes' }],
    ['unanswered with a level', { state: 'unanswered', level: 'underWay' }],
  ])('refuses %s: state and value disagree', (_, fields) => {
    expect(refusals(fields)).toEqual(['stateAndValueDisagree']);
  });

  test.each([
    ['another state', { state: 'done' }, 'state'],
    ['no state', {}, 'state'],
    ['a level by number', { state: 'answered', level: 3 }, 'level'],
    ['a figure as text', { state: 'answered', figure: { measure: 'people', value: '12' } }, 'figure.value'],
    ['an infinite figure', { state: 'answered', figure: { measure: 'people', value: Infinity } }, 'figure.value'],
    ['a figure without its measure', { state: 'answered', figure: { value: 1 } }, 'figure.measure'],
    [
      'a baseline of year 10000',
      { state: 'unknown', figure: { measure: 'x', baseline: { year: 10_000 } } },
      'figure.baseline.year',
    ],
    ['a reason that is not in the list', { state: 'notApplicable', reason: 'noTime' }, 'reason'],
    ['a note over the limit', { state: 'unknown', note: 'x'.repeat(NOTE_LIMIT + 1) }, 'note'],
    ['a line over the limit', { state: 'unknown', department: 'x'.repeat(LINE_LIMIT + 1) }, 'department'],
    [
      'too many pieces of evidence',
      { state: 'unknown', evidence: Array(EVIDENCE_LIMIT + 1).fill(evidence()) },
      'evidence',
    ],
    ['evidence without an id', { state: 'unknown', evidence: [evidence({ id: '' })] }, 'evidence.0.id'],
    [
      'evidence of no known type',
      { state: 'unknown', evidence: [{ ...evidence(), type: 'photo' }] },
      'evidence.0.type',
    ],
    [
      'evidence of a day that does not exist',
      { state: 'unknown', evidence: [evidence({ date: '2025-02-29' })] },
      'evidence.0.date',
    ],
    ['a moment that is none', { state: 'unknown', at: 'today' }, 'at'],
    ['a version of zero', { state: 'unknown', versions: { 'device-1': 0 } }, 'versions.device-1'],
    ['no versions', { state: 'unknown', versions: undefined }, 'versions'],
    ['an id over the limit', { state: 'unknown', indicatorId: '0'.repeat(33) }, 'indicatorId'],
  ])('refuses %s and names the field', (_, fields, field) => {
    expect(refusals(fields)).toContain(field);
  });

  test('accepts everything up to its limits', () => {
    expect(
      refusals({
        state: 'unknown',
        note: 'x'.repeat(NOTE_LIMIT),
        department: 'x'.repeat(LINE_LIMIT),
        evidence: Array.from({ length: EVIDENCE_LIMIT }, (_, n) => evidence({ id: `e${n}`, date: '2024-02-29' })),
      }),
    ).toEqual([]);
  });

  test('keeps fields that it does not know, at every depth', () => {
    const whole = row({
      state: 'answered',
      figure: { ...figure, later: 1, target: { value: 1, year: 2030, later: [2] } },
      evidence: [{ ...evidence(), later: { deep: true } }],
      later: null,
    });
    expect(answerSchema.parse(whole)).toEqual(whole);
  });
});

describe('a link', () => {
  test.each(['https://granollers.cat/pla', 'http://localhost', 'HTTPS://EXAMPLE.ORG/?q=1#a', 'https://例え.jp/ä'])(
    '%s can be followed',
    (link) => {
      expect(linkSchema.safeParse(link).success).toBe(true);
    },
  );

  test.each([
    'javascript:alert(1)',
    ' https://example.org',
    'https://example.org/a b',
    'https://',
    'www.example.org',
    'data:text/html,x',
    'file:///etc',
    'javascript:0//https://x',
    `https://${'x'.repeat(2000)}`,
  ])('%s cannot', (link) => {
    expect(linkSchema.safeParse(link).success).toBe(false);
  });
});

describe('state and points', () => {
  test('no row is unanswered; a row says its state', () => {
    expect(stateOf(undefined)).toBe('unanswered');
    expect(STATES.map((state) => stateOf({ state }))).toEqual([...STATES]);
  });

  test('only answered rows have points, and a figure has none', () => {
    expect(pointsOf(undefined)).toBeUndefined();
    expect(pointsOf({ state: 'unknown', level: 'established' })).toBeUndefined();
    expect(pointsOf(answer('01.P1', { figure }))).toBeUndefined();
    expect(LEVELS.map((level) => pointsOf(answer('01.C1', { level })))).toEqual([0, 1, 2, 3, 4]);
    expect(CHOICES.map((choice) => pointsOf(answer('01.C1', { choice })))).toEqual([4, 1, 0]);
  });
});

describe('an answer fits its indicator', () => {
  const indicator = (format: 'scale' | 'yesNo' | 'number') =>
    ({ format, measures: { people: {}, share: {} } }) as unknown as Indicator;

  test.each([
    ['scale', { level: 'underWay' }],
    ['yesNo', { choice: 'no' }],
    ['number', { figure }],
  ] as const)('%s', (format, value) => {
    expect(fitsIndicator(answer('01.C1', value), indicator(format))).toBe(true);
    for (const other of (['scale', 'yesNo', 'number'] as const).filter((name) => name !== format)) {
      expect(fitsIndicator(answer('01.C1', value), indicator(other))).toBe(false);
    }
  });

  test.each(['euros', 'toString', 'constructor'])(
    'a figure in %s, which is no measure of the indicator, does not',
    (measure) => {
      expect(fitsIndicator(answer('01.P1', { figure: { measure, value: 1 } }), indicator('number'))).toBe(false);
    },
  );

  test('whatever is not answered fits', () => {
    expect(fitsIndicator(answer('01.C1', { state: 'unknown' }), indicator('number'))).toBe(true);
  });
});

describe('the strength of evidence', () => {
  test.each([
    ['nothing said', {}, 'none'],
    ['a note of spaces', { note: ' \n' }, 'none'],
    ['a note', { note: 'We do' }, 'statement'],
    ['a testimony', { evidence: [evidence({ type: 'testimony' })] }, 'statement'],
    ['something else', { evidence: [evidence({ type: 'other' })] }, 'statement'],
    ['a council decision', { evidence: [evidence({ type: 'councilDecision' })] }, 'document'],
    [
      'a web page known by its link only',
      { evidence: [evidence({ type: 'webPage', title: '', link: 'https://x.org' })] },
      'document',
    ],
    ['data', { evidence: [evidence({ type: 'data' })] }, 'dataOrReview'],
    ['an outside review', { evidence: [evidence({ type: 'outsideReview' })] }, 'dataOrReview'],
    [
      'the strongest of several',
      { note: 'x', evidence: [evidence({ type: 'testimony' }), evidence({ type: 'data' })] },
      'dataOrReview',
    ],
    ['a piece with neither title nor link', { evidence: [evidence({ title: ' ', type: 'data' })] }, 'none'],
  ] as const)('%s: %s', (_, fields, strength) => {
    expect(evidenceStrength({ ...fields, evidence: 'evidence' in fields ? [...fields.evidence] : undefined })).toBe(
      strength,
    );
  });

  test('no answer has none', () => {
    expect(evidenceStrength(undefined)).toBe('none');
  });

  test.each<[AnswerPatch, boolean]>([
    [{ level: 'established' }, true],
    [{ level: 'sharedAndReviewed', note: 'We do' }, true],
    [{ choice: 'yes' }, true],
    [{ choice: 'yes', evidence: [evidence()] }, false],
    [{ level: 'underWay' }, false],
    [{ choice: 'beingPrepared' }, false],
    [{ state: 'unknown' }, false],
    [{ figure }, false],
  ])('%j is flagged "not evidenced": %s', (patch, flagged) => {
    expect(lacksEvidence(answer('01.C1', patch))).toBe(flagged);
  });
});
