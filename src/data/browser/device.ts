/** Small things that are not in the database: who this browser is, and how much it should remember. */

/** The names of all small settings begin with this. */
export const SETTINGS_PREFIX = 'educating-cities.';

const DEVICE_KEY = `${SETTINGS_PREFIX}device`;
const EXPECTED_KEY = `${SETTINGS_PREFIX}expected`;

/** A random id of 20 characters a-z0-9. Works on plain http too, where `crypto.randomUUID` does not exist. */
export function newId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(20));
  return Array.from(bytes, (byte) => (byte % 36).toString(36)).join('');
}

/** For browsers that keep no settings. */
let device: string | undefined;

/**
 * The id of this browser in version vectors. Not tied to a person; a new one when the browser has forgotten. Asked of the
 * settings each time: another tab may have renewed it.
 */
export function getDevice(): string {
  const known = readItem(DEVICE_KEY) ?? device;
  return known ?? renewDevice();
}

/**
 * Takes a new id. Called when an older state was put into the store: the counters of this browser are lower then than in
 * files that have left, and two different states must never bear the same count. Returns the new id.
 */
export function renewDevice(): string {
  device = newId().slice(0, 8);
  writeItem(DEVICE_KEY, device);
  return device;
}

/** Remembers beside the database that it holds work: a damaged database opens empty without any error. */
export function rememberCities(count: number): void {
  writeItem(EXPECTED_KEY, String(count));
}

/** How many cities this browser held when it was last asked; 0 when it does not know. */
export function getRememberedCities(): number {
  return Number(readItem(EXPECTED_KEY) ?? 0);
}

/** Reads a small setting. Undefined when there is none or the browser does not allow it. */
export function readItem(key: string): string | undefined {
  try {
    return localStorage.getItem(key) ?? undefined;
  } catch {
    return undefined;
  }
}

/** Writes a small setting, or nothing where the browser does not allow it. */
export function writeItem(key: string, value: string): void {
  try {
    localStorage.setItem(key, value);
  } catch {
    // A browser that keeps no settings still keeps answers.
  }
}

/** Removes every small setting, this browser's own id among them. Nothing happens where the browser does not allow it. */
export function forgetSettings(): void {
  device = undefined;
  try {
    for (const key of Object.keys(localStorage).filter((name) => name.startsWith(SETTINGS_PREFIX))) {
      localStorage.removeItem(key);
    }
  } catch {
    // Where nothing can be removed, nothing was written.
  }
}
