// @vitest-environment node
import fc from 'fast-check';
import { CURRENT_PACK } from '@/data/packFiles';
import { answerSchema, type Answer } from '@/domain/answer';
import { cityContentSchema, type CityContent } from '@/domain/file/cityFile';
import { SHARE_FIELDS, SHARE_TICKS, pickShared, type FieldRules, type ShareTick } from '@/domain/file/shareFields';
import { z } from '@/domain/schema';
import { cityContents } from '../../support/arbitraryContents';
import { openFile, writeFile } from '../../support/cityFile';
import { buildMarkedCity, listSaid } from './markedCity';
import { ALL_TICKS, chooseAll, writeShare } from './sharing';

const CITY = buildMarkedCity();
const IDS = ['level', 'choice', 'figure', 'unknown', 'none'];

/** The marks that may be in the file, told by hand: whatever else is in it has leaked. */
const ALWAYS = [
  'city.id',
  'city.name',
  'city.languages',
  'city.networks',
  'draft.id',
  'live.id',
  'edition.body',
  ...['draft', 'frozen'].flatMap((year) => [...IDS.map((id) => `${year}.${id}`), `${year}.figure.measure`]),
];
const WITH = {
  comments: ['draft', 'frozen'].flatMap((year) => [
    `${year}.open`,
    `${year}.answers.note`,
    `${year}.answers.noteLanguage`,
    `${year}.answers.reasonWords`,
  ]),
  evidence: ['draft', 'frozen'].flatMap((year) => [`${year}.open`, `${year}.evidence.title`, `${year}.evidence.link`]),
  exchange: ['draft', 'live'].flatMap((year) => [`${year}.cards.title`, `${year}.cards.link`]),
  contact: ['contact'],
};

/** The rest that may be in the content, told by hand: field names, words from lists, numbers, days. */
function listUnmarked(ticks: readonly ShareTick[]): Set<unknown> {
  const { figure: draft } = figureOf('draft');
  const { figure: frozen } = figureOf('frozen');
  const city = ['city', 'id', 'name', 'country', 'sample', 'XX', 'consent', 'mayBeNamed', 'mayBeCompared'];
  const facts = ['size', 'under10k', 'languages', 'networks'];
  const years = [
    'years',
    'year',
    2025,
    2026,
    'packId',
    CURRENT_PACK,
    'agreed',
    'revision',
    1,
    'date',
    '1999-11',
    'body',
  ];
  const answers = ['answers', 'indicatorId', 'state', 'answered', 'unknown', 'notApplicable', 'reason', 'noPowers'];
  const reasons = ['changeReason', 'realProgress'];
  const values = [
    'level',
    'notYet',
    'choice',
    'yes',
    'figure',
    'measure',
    'value',
    draft?.value,
    draft?.year,
    frozen?.value,
    frozen?.year,
  ];
  const comments = ['note', 'noteLanguage', 'reasonWords', 'unanswered'];
  const exchange = ['offers', 'principleId', 'title', 'link', 'wishes', 'P04', 'P05', 'P07'];
  const evidence = ['evidence', 'title', 'type', 'councilDecision', 'date', '1987-06-05', 'link', 'unanswered'];
  return new Set([
    ...city,
    ...facts,
    ...reasons,
    ...years,
    ...answers,
    ...values,
    ...(ticks.includes('comments') ? comments : []),
    ...(ticks.includes('evidence') ? evidence : []),
    ...(ticks.includes('exchange') ? exchange : []),
    ...(ticks.includes('contact') ? ['contact'] : []),
  ]);
}

/** The answer with a figure in the open year, or in the edition of the agreed one. */
function figureOf(year: 'draft' | 'frozen'): Answer {
  const [draft] = CITY.assessments;
  const answers = year === 'draft' ? draft?.answers : draft?.editions?.[0]?.content.assessment.answers;
  const found = answers?.find(({ indicatorId }) => indicatorId === `MARK-${year}.figure`);
  if (found?.figure?.value === undefined || found.figure.year === undefined) {
    throw new Error('The marked city has no figure');
  }
  return found;
}

describe('a city whose every field is filled with a marked word', () => {
  test('is one that a file can hold, with a mark in each of its records', () => {
    const text = writeFile(CITY);
    expect(openFile(text).content).toMatchObject({ city: { name: 'MARK-city.name' } });
    const records = ['targets', 'actions', 'cards', 'handedOut', 'principles', 'opinions', 'ledger', 'later'];
    const workshops = ['method.title', 'sessions.title', 'items.sentence', 'ballots.id', 'removedSessions.id'];
    for (const owner of [...records, ...workshops]) {
      expect(text).toMatch(new RegExp(`MARK-[\\w.]*${owner}`));
    }
  });

  test.each(ALL_TICKS.map((ticks) => [ticks.join(' and ') || 'nothing', ticks] as const))(
    'says in its share file only what was ticked: %s',
    (_, ticks) => {
      const text = writeShare(CITY, { ...chooseAll(CITY, ticks), contact: 'MARK-contact' });
      const marks = new Set([...text.matchAll(/MARK-([\w.]*)/g)].map(([, mark]) => mark));
      expect(marks).toEqual(new Set([...ALWAYS, ...ticks.flatMap((tick) => WITH[tick])]));
      // What cannot be marked: numbers, moments, dates, words from a list, and the names of the fields.
      const { content } = JSON.parse(text) as { content: unknown };
      const said = new Set(listSaid(content).filter((item) => !/MARK/.test(String(item))));
      expect(said).toEqual(listUnmarked(ticks));
    },
  );
});

test('in any city, what was not ticked and what nobody knows changes nothing in the file', () => {
  fc.assert(
    fc.property(cityContents, fc.constantFrom(...ALL_TICKS), (content, ticks) => {
      const choice = { ...chooseAll(content, ticks), contact: 'MARK-contact' };
      const text = writeShare(stain(content) as CityContent, choice);
      expect(text).not.toContain('MARK-never');
      for (const tick of SHARE_TICKS.filter((item) => !ticks.includes(item))) {
        expect(text).not.toContain(`MARK-${tick}`);
      }
      expect(writeShare(stain(content) as CityContent, chooseAll(content))).toBe(
        writeShare(content, chooseAll(content)),
      );
    }),
  );
});

/** The same city with marked remarks beside every answer, and with a marked field in every record. */
function stain(value: unknown): unknown {
  if (Array.isArray(value)) {
    return value.map(stain);
  }
  if (typeof value !== 'object' || value === null) {
    return value;
  }
  const inner = Object.entries(value).map(([name, field]) => [name, stain(field)] as const);
  const piece = { id: 'MARK-never', title: 'MARK-evidence', type: 'plan', place: 'MARK-never' };
  const remarks = {
    note: 'MARK-comments',
    reasonWords: 'MARK-comments',
    evidence: [piece],
    department: 'MARK-never',
    confidence: 'MARK-never',
  };
  return { ...Object.fromEntries(inner), later: 'MARK-never', ...('indicatorId' in value ? remarks : {}) };
}

describe('the list of what leaves', () => {
  test('has a decision on every field of every record that could leave', () => {
    expect(findUndecided(cityContentSchema, SHARE_FIELDS)).toEqual([]);
  });

  test('names no field that there is not, or a field of that name would leave one day', () => {
    // What the edition of an agreed year says stands where the file says that it was agreed.
    expect(findStrays(cityContentSchema, SHARE_FIELDS)).toEqual(['assessments.agreed.date', 'assessments.agreed.body']);
  });

  test('a new field without a decision is found, at any depth', () => {
    const mood = z.looseObject({ ...answerSchema.shape, mood: z.optional(z.string()) });
    const rules = { answers: ['leaves', SHARE_FIELDS.assessments[1].answers?.[1] as FieldRules] } as const;
    expect(findUndecided(z.looseObject({ answers: z.array(mood) }), rules)).toEqual(['answers.mood']);
  });

  test('a record that is named without a list of its own stays', () => {
    const record = { inside: { a: 1 }, list: [{ a: 1 }], deeper: [['a']], text: 'a' };
    const rules = { inside: 'leaves', list: 'leaves', deeper: 'leaves', text: ['leaves', { a: 'leaves' }] } as const;
    expect(pickShared(record, rules, [])).toEqual({});
  });

  test('plain values leave, also in a list, and nothing that stands among them', () => {
    const record = { words: ['a', { b: 1 }, 'c', ['d']], kept: ['e'], none: [] };
    expect(pickShared(record, { words: 'leaves', kept: 'stays', none: 'leaves' }, [])).toEqual({ words: ['a', 'c'] });
  });
});

/** Fields of a schema on which the list says nothing, and fields in which records stand that have no list. */
function findUndecided(schema: unknown, rules: FieldRules, path = ''): string[] {
  const { shape } = unwrap(schema);
  return Object.entries(shape ?? {}).flatMap(([field, inner]) => {
    const rule = rules[field];
    const name = `${path}${field}`;
    if (typeof rule === 'string') {
      return rule === 'stays' || !unwrap(inner).shape ? [] : [`${name} (has records in it)`];
    }
    return rule ? findUndecided(inner, rule[1], `${name}.`) : [name];
  });
}

/** Fields on the list that the schema does not have. */
function findStrays(schema: unknown, rules: FieldRules, path = ''): string[] {
  const { shape = {} } = unwrap(schema);
  return Object.entries(rules).flatMap(([field, rule]) => {
    if (!(field in shape)) {
      return [`${path}${field}`];
    }
    return typeof rule === 'string' ? [] : findStrays(shape[field], rule[1], `${path}${field}.`);
  });
}

type Definition = { shape?: Record<string, unknown>; innerType?: unknown; element?: unknown };

/** The record within lists and within what may be missing. */
function unwrap(schema: unknown): Definition {
  const { def } = schema as { def: Definition };
  const inside = def.innerType ?? def.element;
  return inside ? unwrap(inside) : def;
}
