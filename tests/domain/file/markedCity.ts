/**
 * A city whose every field is filled with a marked word. It is made from the schemas, so that a field that is added to one of
 * them is filled as well; every record has a field of a later version beside.
 */
import { cityContentSchema, fileAssessmentSchema, type CityContent, type FileAssessment } from '@/domain/file/cityFile';
import { citySchema } from '@/domain/assessment';
import type { Answer } from '@/domain/answer';
import { editionSchema } from '@/domain/edition/edition';
import { ledgerEntrySchema } from '@/domain/merge/ledger';
import { z } from '@/domain/schema';
import { CURRENT_PACK } from '@/data/packFiles';
import { agreed as agreedEdition } from '../edition/agreed';

type Definition = {
  type: string;
  shape?: Record<string, z.core.$ZodType>;
  innerType?: z.core.$ZodType;
  element?: z.core.$ZodType;
  keyType?: z.core.$ZodType;
  valueType?: z.core.$ZodType;
  entries?: Record<string, string>;
  values?: unknown[];
};

/** A field that the schemas here do not know. */
const LATER = 'MARK-later';
let count = 0;

/** Any value that the schema takes, with `MARK-owner.field` in it wherever a text may stand, and no number twice. */
function fill(schema: z.core.$ZodType, owner: string, field: string): unknown {
  const { type, shape, innerType, element, keyType, valueType, entries, values } = (
    schema as unknown as { def: Definition }
  ).def;
  const mark = `MARK-${owner}.${field}`;
  if (shape) {
    const own = field === '' ? owner : `${owner.split('.')[0]}.${field}`;
    const inner = Object.entries(shape).map(([name, part]) => [name, fill(part, own, name)]);
    return { ...Object.fromEntries(inner.filter(([, value]) => value !== undefined)), [LATER]: LATER };
  }
  if (innerType) {
    return fill(innerType, owner, field);
  }
  if (element) {
    const item = fill(element, owner, field);
    return item === undefined ? undefined : [item];
  }
  switch (type) {
    case 'record':
      return { [takesKey(keyType, mark)]: fill(valueType ?? z.unknown(), owner, field) };
    case 'boolean':
      return true;
    case 'enum':
      return Object.values(entries ?? {})[0];
    case 'literal':
      return values?.[0];
    case 'number':
      count += 1;
      // Some count so little that only one number is left that stands nowhere else.
      return takes(schema, [700_000 + count, 1901 + (count % 190), 2]);
    case 'unknown':
      return mark;
    case 'string':
      return takes(schema, [
        mark,
        `https://example.org/${mark}`,
        `2027-01-01T00:00:00.${String(((count += 1) % 900) + 100)}Z`,
        '1987-06-05',
        'XX',
        'P07',
        'f'.repeat(64),
      ]);
    default:
      // An edition checks itself and tells no shape: it is filled below.
      return undefined;
  }
}

/** Some records are only about items that there are. */
function takesKey(schema: z.core.$ZodType | undefined, mark: string): string {
  return schema && !z.safeParse(schema, mark).success ? String(takes(schema, ['P07', mark.slice(0, 32)])) : mark;
}

function takes(schema: z.core.$ZodType, candidates: unknown[]): unknown {
  const found = candidates.find((candidate) => z.safeParse(schema, candidate).success);
  if (found === undefined) {
    throw new Error('No mark fits this field: add a kind of value to the list');
  }
  return found;
}

/** One year with every field filled. Of the fields that exclude each other each stands in an answer of its own. */
function fillYear(owner: string, year: number): FileAssessment {
  const whole = fill(fileAssessmentSchema, owner, '') as FileAssessment & { answers: [Answer] };
  const { agreed: _, part: __, replacedBy: ___, plan, ...rest } = whole;
  const { level, choice, figure, reason, reasonWords, ...remarks } = whole.answers[0];
  const { value: ____, ...aim } = figure ?? { measure: '' };
  const named = (id: string, fields: object) =>
    ({ ...remarks, ...fields, indicatorId: `MARK-${owner}.${id}` }) as Answer;
  const why = { reason, reasonWords };
  return {
    ...rest,
    year,
    packId: CURRENT_PACK,
    // What is about an indicator is known to others by its principle only.
    cards: (whole.cards ?? []).map((card) => ({ ...card, indicatorId: '04.I1' })),
    answers: [
      named('level', { state: 'answered', level, ...why }),
      named('choice', { state: 'answered', choice, ...why }),
      named('figure', { state: 'answered', figure, ...why }),
      named('unknown', { state: 'unknown', figure: aim, ...why }),
      named('none', { state: 'notApplicable', figure: aim, ...why }),
      named('open', { state: 'unanswered', figure: aim, ...why }),
    ],
    ...(plan
      ? {
          plan: {
            ...plan,
            targets: plan.targets.map(({ level: _level, choice: _choice, ...target }) => ({
              ...target,
              subject: { ...target.subject, kind: 'indicator' },
            })),
            priorities: plan.priorities.flatMap((priority) => [
              { ...priority, subject: { ...priority.subject, kind: 'principle', id: 'P07' } },
              { ...priority, subject: { ...priority.subject, kind: 'indicator', id: '05.C1' } },
            ]),
          },
        }
      : {}),
  };
}

/** Everything a city can have: an open year, one that was agreed and changed by hand since, a part, and a replaced draft. */
export function buildMarkedCity(): CityContent {
  count = 0;
  const { editions: _, ...frozen } = fillYear('frozen', 2025);
  const edition = agreedEdition({ form: { body: 'MARK-edition.body', date: '1999-11', opinions: 'MARK-opinions' } });
  const { content } = edition;
  const assessment = frozen as typeof content.assessment;
  const marked = {
    ...edition,
    content: { ...content, city: fill(citySchema, 'frozenCity', ''), assessment },
    [LATER]: LATER,
  };
  const editions = [editionSchema.parse(marked)];
  const part = { id: 'MARK-part.id', department: 'MARK-part.department', indicators: [] };
  return {
    city: fill(citySchema, 'city', '') as CityContent['city'],
    assessments: [
      { ...fillYear('draft', 2026), editions },
      { ...fillYear('live', 2025), agreed: { revision: 1, at: '2027-01-01T00:00:00.001Z', [LATER]: LATER }, editions },
      { ...fillYear('part', 2024), part },
      { ...fillYear('replaced', 2023), replacedBy: 'MARK-draft.id' },
    ],
    ledger: [ledgerEntrySchema.parse(fill(ledgerEntrySchema, 'ledger', ''))],
    ...Object.fromEntries(
      Object.entries(cityContentSchema.shape)
        .filter(([name]) => !['city', 'assessments', 'ledger'].includes(name))
        .map(([name, schema]) => [name, fill(schema, 'content', name)]),
    ),
    [LATER]: LATER,
  };
}

/** Every text, number and name of a field in a document; `true`, `false` and `null` say nothing. */
export function listSaid(value: unknown): (string | number)[] {
  if (typeof value !== 'object' || value === null) {
    return typeof value === 'string' || typeof value === 'number' ? [value] : [];
  }
  return Object.entries(value).flatMap(([name, inner]) => [
    ...(Array.isArray(value) ? [] : [name]),
    ...listSaid(inner),
  ]);
}
