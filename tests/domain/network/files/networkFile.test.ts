// @vitest-environment node
import { canonicalText } from '@/domain/json';
import { freezeEdition } from '@/domain/network/edition';
import {
  NETWORK_FILE_KIND,
  NETWORK_FILE_LIMIT,
  NETWORK_FILE_VERSION,
  parseNetworkFile,
  writeNetworkFile,
} from '@/domain/network/files/networkFile';
import { RECORD_LIMIT, type NetworkContent } from '@/domain/network/network';
import { buildView } from '@/domain/network/view';
import { HEADER, hashWithNode, readFixture } from '../../../support/cityFile';
import { condenseAll, generateNetwork, SHORT_PACK } from '../../../support/network/condensed';
import { recordOf } from '../../../support/network/randomNetworks';
import { MOMENT } from '../../../support/samples';

const write = (content: NetworkContent) => writeNetworkFile(content, HEADER, hashWithNode);
const parse = (text: string) => parseNetworkFile(text, hashWithNode);
const refusalOf = (text: string) => {
  const result = parse(text);
  return result.ok ? undefined : result.refusal;
};

/** A network with records of every kind, an edition and a decision. */
function buildContent(cities: number): NetworkContent {
  const contents = generateNetwork(SHORT_PACK, { seed: 9, cities, years: [2025, 2026], willing: 0.9 });
  const records = condenseAll(contents, [SHORT_PACK]);
  const view = buildView(records, 2026, [SHORT_PACK]);
  const principleIds = SHORT_PACK.principles.map(({ id }) => id);
  return {
    network: {
      id: 'network-1',
      name: 'Xarxa de ciutats',
      createdAt: MOMENT,
      editions: [freezeEdition(view, principleIds, { id: 'e1', body: 'Assembly', agreedAt: MOMENT })],
      decisions: [{ ids: ['a', 'b'], counts: ['a'] }],
    },
    records: records.toSorted((a, b) => (a.id < b.id ? -1 : 1)),
  };
}
const CONTENT = buildContent(12);

/** A file that somebody changed by hand, with the fingerprint that fits. */
function forge(change: (document: Record<string, unknown>, content: NetworkContent) => void): string {
  const document = JSON.parse(write(CONTENT)) as Record<string, unknown>;
  change(document, document.content as NetworkContent);
  return JSON.stringify({ ...document, sha256: hashWithNode(canonicalText(document.content)) });
}

describe('the file of a network', () => {
  test('gives back what was written', () => {
    expect(parse(write(CONTENT))).toEqual({ ok: true, content: CONTENT, savedAt: MOMENT });
    const empty = { ...CONTENT, records: [], network: { ...CONTENT.network, editions: [] } };
    expect(parse(write(empty))).toEqual({ ok: true, content: empty, savedAt: MOMENT });
  });

  test('is the same whatever the order of the records', () => {
    expect(write({ ...CONTENT, records: CONTENT.records.toReversed() })).toBe(write(CONTENT));
  });

  test('begins with what a person can read', () => {
    expect(JSON.parse(write(CONTENT))).toMatchObject({
      kind: NETWORK_FILE_KIND,
      about: 'What this is.',
      version: NETWORK_FILE_VERSION,
      network: 'Xarxa de ciutats',
      cities: 12,
      savedAt: MOMENT,
    });
  });

  test('keeps fields of a later version', () => {
    const text = forge((_, { network, records }) => {
      Object.assign(network, { later: 1 });
      Object.assign(records[0] ?? {}, { later: 2 });
    });
    const result = parse(text);
    expect(result.ok && [result.content.network, result.content.records[0]]).toMatchObject([
      { later: 1 },
      { later: 2 },
    ]);
  });
});

describe('the first released format', () => {
  const text = readFixture('network-file-v1.json');

  test('opens for ever', () => {
    const result = parse(text);
    expect(result).toMatchObject({
      ok: true,
      savedAt: MOMENT,
      content: {
        network: { id: 'network-1', name: 'Xarxa de ciutats', decisions: [{ ids: ['a', 'b'], counts: ['a'] }] },
        records: [
          { cityId: 'granollers', year: 2025, answers: '', mayBeNamed: false },
          {
            cityId: 'granollers',
            year: 2026,
            size: 'under100k',
            languages: ['ca', 'es'],
            networks: ['Xarxa de ciutats'],
            mayBeNamed: true,
            contact: 'Education office',
            answers: 'y3?x#.',
            reasons: '.p....',
            figures: [{ indicatorId: '01.P1', measure: 'participantsShare', value: 12.5, year: 2025 }],
            offers: [{ principleId: 'P01', title: 'A practice' }],
            wishes: [{ principleId: 'P02' }],
            principles: [{ level: 3.5, commitment: 4, implementation: 3, answered: 2, applicable: 3 }],
          },
        ],
      },
    });
    const [edition] = result.ok ? result.content.network.editions : [];
    expect(edition).toMatchObject({ body: 'Assembly', year: 2026, cities: 1 });
    expect(edition?.principles).toHaveLength(3);
  });

  // With a newer format this becomes a test of that format's own file.
  test('is written again byte for byte while it is the newest', () => {
    expect(NETWORK_FILE_VERSION).toBe(1);
    const result = parse(text);
    expect(result.ok && write(result.content)).toBe(text);
  });
});

describe('a file is refused with the reason', () => {
  const text = write(CONTENT);

  test.each([
    ['empty', '', { reason: 'notJson' }],
    ['cut off', text.slice(0, text.length / 2), { reason: 'notJson' }],
    [
      'of another kind',
      text.replace('/network"', '/recipe"'),
      { reason: 'otherKind', found: expect.any(String) as string },
    ],
    ['newer than the app', text.replace('"version": 1', '"version": 2'), { reason: 'newerVersion', found: '2' }],
    ['changed by hand', text.replace('"name": "Xarxa de ciutats"', '"name": "Another"'), { reason: 'damaged' }],
    ['changed in one level', text.replace(/"level": [\d.]+/, '"level": 3.99'), { reason: 'damaged' }],
    [
      'with a key that reaches prototypes',
      text.replace('"records": [', '"__proto__": [], "records": ['),
      { reason: 'forbiddenKeys' },
    ],
    ['too large', ' '.repeat(NETWORK_FILE_LIMIT + 1), { reason: 'tooLarge' }],
  ])('%s', (_, wrong, refusal) => {
    expect(refusalOf(wrong)).toEqual(refusal);
  });

  test.each([
    [
      'a level above 4',
      'content.records.0.principles.0.level',
      (content: NetworkContent) => Object.assign(content.records[0]?.principles[0] ?? {}, { level: 5 }),
    ],
    [
      'a country in words',
      'content.records.0.country',
      (content: NetworkContent) => Object.assign(content.records[0] ?? {}, { country: 'Spain' }),
    ],
    [
      'no consent',
      'content.records.0.mayBeNamed',
      (content: NetworkContent) => Object.assign(content.records[0] ?? {}, { mayBeNamed: undefined }),
    ],
    [
      'a network without a name',
      'content.network.name',
      (content: NetworkContent) => Object.assign(content.network, { name: '' }),
    ],
    [
      'too many records',
      'content.records',
      (content: NetworkContent) =>
        Object.assign(content, { records: Array(RECORD_LIMIT + 1).fill(recordOf('a', 2026)) }),
    ],
  ])('with the right fingerprint and %s', (_, field, change) => {
    const forged = forge((__, content) => change(content));
    expect(refusalOf(forged)).toMatchObject({ reason: 'invalid', faults: [{ field }] });
  });

  test('at most 5 faults are named', () => {
    const forged = forge((_, { records }) => records.forEach((record) => Object.assign(record, { country: 'x' })));
    expect(refusalOf(forged)?.faults).toHaveLength(5);
  });
});
