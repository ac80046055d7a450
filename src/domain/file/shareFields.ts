/**
 * The allow-list of the share file: every field of everything that a city file can carry, and whether it leaves. A field that
 * is not named here stays; a test compares this list with the schemas and fails until somebody has decided on a new one.
 */

/** What a city may add to its levels. */
export const SHARE_TICKS = ['comments', 'evidence', 'exchange', 'contact'] as const;
export type ShareTick = (typeof SHARE_TICKS)[number];

/** `leaves`: with the record it stands in; a tick: only when the city has ticked that; `stays`: never. */
export type Rule = 'leaves' | 'stays' | ShareTick;
/** A field with records in it has a list of its own for these. */
export type FieldRules = { readonly [field: string]: Rule | readonly [Rule, FieldRules] };

/** The measure, the value and its year say where a city is; the rest is how it got there and where it wants to be. */
const FIGURE: FieldRules = {
  measure: 'leaves',
  value: 'leaves',
  year: 'leaves',
  source: 'stays',
  breakdown: 'stays',
  baseline: 'stays',
  target: 'stays',
};

/** What others can look up. Where it is kept and who keeps it are matters of the house. */
const EVIDENCE: FieldRules = {
  title: 'leaves',
  type: 'leaves',
  date: 'leaves',
  link: 'leaves',
  id: 'stays',
  place: 'stays',
  department: 'stays',
};

const ANSWER: FieldRules = {
  indicatorId: 'leaves',
  state: 'leaves',
  level: 'leaves',
  choice: 'leaves',
  figure: ['leaves', FIGURE],
  reason: 'leaves',
  reasonWords: 'comments',
  note: 'comments',
  noteLanguage: 'comments',
  evidence: ['evidence', EVIDENCE],
  confidence: 'stays',
  discuss: 'stays',
  department: 'stays',
  // A word from a list: without it nobody can tell progress from stricter reading.
  changeReason: 'leaves',
  method: 'stays',
  at: 'stays',
  versions: 'stays',
};

const ASSESSMENT: FieldRules = {
  id: 'leaves',
  year: 'leaves',
  packId: 'leaves',
  // `date` and `body` are those of the edition; `at` is only when it was frozen on this computer.
  agreed: ['leaves', { revision: 'leaves', date: 'leaves', body: 'leaves', at: 'stays' }],
  answers: ['leaves', ANSWER],
  createdAt: 'stays',
  replacedBy: 'stays',
  movedFrom: 'stays',
  part: 'stays',
  handedOut: 'stays',
  principles: 'stays',
  plan: 'stays',
  cards: 'stays',
  editions: 'stays',
  sessions: 'stays',
  removedSessions: 'stays',
};

/** The whole content of a city file, by field. */
export const SHARE_FIELDS = {
  city: [
    'leaves',
    {
      id: 'leaves',
      name: 'leaves',
      country: 'leaves',
      sample: 'leaves',
      size: 'leaves',
      languages: 'leaves',
      networks: 'leaves',
      versions: 'stays',
      createdAt: 'stays',
    },
  ],
  assessments: ['leaves', ASSESSMENT],
  ledger: 'stays',
} as const satisfies FieldRules;

/**
 * What leaves of a record under these ticks, in the order of the list. Only what the list names is looked at, and only plain
 * values pass by themselves, also in a list: a record inside a record leaves by a list of its own or not at all.
 */
export function pickShared(record: object, rules: FieldRules, ticks: readonly ShareTick[]): Record<string, unknown> {
  const fields = Object.entries(rules).flatMap(([field, entry]): [string, unknown][] => {
    const [rule, inner] = typeof entry === 'string' ? [entry, undefined] : entry;
    const value: unknown = Object.hasOwn(record, field) ? record[field as keyof typeof record] : undefined;
    const leaves = rule === 'leaves' || (rule !== 'stays' && ticks.includes(rule));
    if (!leaves || value === undefined || value === null) {
      return [];
    }
    if (Array.isArray(value)) {
      const items: unknown[] = value;
      const picked = inner
        ? items.filter(isRecord).map((item) => pickShared(item, inner, ticks))
        : items.filter((item) => !isRecord(item));
      return inner || picked.length > 0 ? [[field, picked]] : [];
    }
    if (isRecord(value)) {
      return inner ? [[field, pickShared(value, inner, ticks)]] : [];
    }
    return inner ? [] : [[field, value]];
  });
  return Object.fromEntries(fields);
}

function isRecord(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}
