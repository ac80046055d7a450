/** The indicator set as it stands in its files, for tests that go through all of it. */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { compareIndicators, type Indicator, type PackHead } from '@/domain/pack';

const folder = join(import.meta.dirname, '../../../indicators/educating-cities-2026');

function readJson<T>(...path: string[]): T {
  return JSON.parse(readFileSync(join(folder, ...path), 'utf8')) as T;
}

export const head = readJson<PackHead>('pack.json');

/** All indicators in the order of the screens. */
export const indicators: Indicator[] = readdirSync(folder)
  .filter((name) => /^\d{2}-/.test(name))
  .flatMap((name) => readdirSync(join(folder, name)).map((file) => readJson<Indicator>(name, file)))
  .toSorted(compareIndicators);

/** The indicators of a principle by its number, 1-20. */
export function listOfPrinciple(number: number): Indicator[] {
  const { id } = getPrinciple(number);
  return indicators.filter(({ principle }) => principle === id);
}

export function getPrinciple(number: number): PackHead['principles'][number] {
  const found = head.principles.find((principle) => principle.number === number);
  if (!found) {
    throw new Error(`There is no principle ${number}`);
  }
  return found;
}

export function getIndicator(id: string): Indicator {
  const found = indicators.find((indicator) => indicator.id === id);
  if (!found) {
    throw new Error(`There is no indicator ${id}`);
  }
  return found;
}
