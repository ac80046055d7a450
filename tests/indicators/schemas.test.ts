// @vitest-environment node
/**
 * The schemas beside the indicators, which make editors help their authors, are printed from the rules the app itself uses.
 * This test fails when they are stale; `npm run schemas` prints them anew.
 */
import { join } from 'node:path';
import { format, resolveConfig } from 'prettier';
import { indicatorSchema, packSchema } from '@/domain/pack';
import { z } from '@/domain/schema';
import { translationSchema } from '@/domain/translation';
import { INDICATOR_WORDS, PACK_WORDS, TRANSLATION_WORDS } from '../support/schemaWords';

type JsonSchema = { properties?: Record<string, JsonSchema>; [keyword: string]: unknown };
type Words = Readonly<Record<string, string>>;

const INDICATORS = join(import.meta.dirname, '../../indicators');

/** Puts the words beside the fields they name. `used` collects the names that were met. */
function describeFields(schema: JsonSchema, words: Words, used: Set<string>, path = ''): JsonSchema {
  const inside = (value: unknown, below: string): unknown =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? describeFields(value as JsonSchema, words, used, below)
      : value;
  const fields = Object.entries(schema.properties ?? {}).map(([name, field]) => {
    const place = path ? `${path}.${name}` : name;
    const description = words[place];
    used.add(place);
    return [name, { ...(description ? { description } : {}), ...describeFields(field, words, used, place) }] as const;
  });
  return {
    ...schema,
    ...(schema.properties ? { properties: Object.fromEntries(fields) } : {}),
    ...(schema.items ? { items: inside(schema.items, path) } : {}),
    ...(schema.additionalProperties ? { additionalProperties: inside(schema.additionalProperties, path) } : {}),
    ...(Array.isArray(schema.oneOf) ? { oneOf: schema.oneOf.map((item) => inside(item, path)) } : {}),
  };
}

const SCHEMAS = [
  { file: 'indicator.schema.json', title: 'An indicator', schema: indicatorSchema, words: INDICATOR_WORDS },
  { file: 'pack.schema.json', title: 'A pack: everything but its indicators', schema: packSchema, words: PACK_WORDS },
  {
    file: 'translation.schema.json',
    title: 'A translation of a pack',
    schema: translationSchema,
    words: TRANSLATION_WORDS,
  },
];

describe.each(SCHEMAS)('$file', ({ file, title, schema, words }) => {
  const used = new Set<string>();
  const { $schema, ...plain } = z.toJSONSchema(schema, { target: 'draft-7' }) as JsonSchema;
  const described = { $schema, title, ...describeFields(plain, words, used) };

  test('is what the rules say: run "npm run schemas" when it is not', async () => {
    const path = join(INDICATORS, file);
    const printed = await format(JSON.stringify(described), { ...(await resolveConfig(path)), filepath: path });
    await expect(printed).toMatchFileSnapshot(path);
  });

  test('has words only for fields that exist', () => {
    expect(Object.keys(words).filter((name) => !used.has(name))).toEqual([]);
  });
});
