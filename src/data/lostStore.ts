import { getRememberedCities, rememberCities } from './browser/device';
import { database } from './database';

/** Thrown when the browser has emptied the store: what is on the screen is then all there is. */
export class LostStoreError extends Error {}

/** Remembers beside the store how many cities it holds. Called whenever a person adds or deletes one. */
export async function rememberStore(): Promise<void> {
  rememberCities(await database.cities.count());
}

/**
 * Throws `LostStoreError` when there were cities and the store is empty. Only a person deletes cities, and then it is
 * remembered; so the browser, or somebody who cleared its data, has taken them.
 */
export async function checkNotLost(): Promise<void> {
  if (getRememberedCities() > 0 && (await database.cities.count()) === 0) {
    throw new LostStoreError('The store of this browser was emptied');
  }
}
