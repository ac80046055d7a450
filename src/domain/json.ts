/** JSON from unknown hands, read so that it can neither reach prototypes nor run the stack over; and its canonical text. */
import { FORBIDDEN_KEYS } from './schema';

/** Deepest nesting that is read. A city file needs 8; the rest is for what later versions add. */
export const DEPTH_LIMIT = 64;

/** `value` is plain JSON of at most `DEPTH_LIMIT` levels without forbidden keys, or `reason` says why there is none. */
export type JsonReading =
  { ok: true; value: unknown } | { ok: false; reason: 'notJson' | 'forbiddenKeys' | 'nestedTooDeeply' };

/** Parses a text. Never throws. A byte order mark, as some editors write it, is passed over. */
export function parseJson(text: string): JsonReading {
  try {
    const value: unknown = JSON.parse(text.replace(/^\uFEFF/, ''));
    const fault = findFault(value);
    return fault ? { ok: false, reason: fault } : { ok: true, value };
  } catch {
    return { ok: false, reason: 'notJson' };
  }
}

/** Walks with a list instead of calling itself: whatever is nested too deeply must be found before anything recursive sees it. */
function findFault(root: unknown): 'forbiddenKeys' | 'nestedTooDeeply' | undefined {
  const open = [{ value: root, depth: 0 }];
  for (let next = open.pop(); next; next = open.pop()) {
    const { value, depth } = next;
    if (typeof value !== 'object' || value === null) {
      continue;
    }
    if (depth >= DEPTH_LIMIT) {
      return 'nestedTooDeeply';
    }
    for (const [key, field] of Object.entries(value)) {
      if (FORBIDDEN_KEYS.has(key)) {
        return 'forbiddenKeys';
      }
      open.push({ value: field, depth: depth + 1 });
    }
  }
  return undefined;
}

/** The same text for the same content, whatever the order of its fields: what a checksum is taken over. */
export function canonicalText(value: unknown): string {
  if (Array.isArray(value)) {
    return `[${value.map((item) => canonicalText(item ?? null)).join(',')}]`;
  }
  if (typeof value === 'object' && value !== null) {
    const fields = Object.entries(value)
      .filter(([, field]) => field !== undefined)
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, field]) => `${JSON.stringify(name)}:${canonicalText(field)}`);
    return `{${fields.join(',')}}`;
  }
  return JSON.stringify(value);
}
