import { useState } from 'react';
import { saveCityFacts } from '@/data/cities';
import type { City, CityFacts } from '@/domain/assessment';
import { canonicalText } from '@/domain/json';

/** A field that was changed here: what it says now, and every state of the store that is from before that. */
type Ahead = { value: unknown; before: readonly string[] };

/**
 * The city with what was changed on this page, which is ahead of the store for a moment, and a way to change it. As soon as the
 * store says something that is not from before the change it counts, so that a change in another tab is seen.
 */
export function useCityFacts(city: City): [City, (facts: CityFacts) => void] {
  const [own, setOwn] = useState<Readonly<Record<string, Ahead>>>({});
  const storedText = (field: string) => canonicalText([city[field]]);
  const ahead = Object.entries(own).filter(([field, { before }]) => before.includes(storedText(field)));
  if (ahead.length < Object.keys(own).length) {
    setOwn(Object.fromEntries(ahead));
  }
  const change = (facts: CityFacts) => {
    const changed = Object.entries(facts).map(([field, value]): [string, Ahead] => {
      const earlier = own[field];
      const before = earlier ? [...earlier.before, canonicalText([earlier.value])] : [storedText(field)];
      return [field, { value, before: before.filter((text) => text !== canonicalText([value])) }];
    });
    setOwn({ ...own, ...Object.fromEntries(changed) });
    void saveCityFacts(city.id, facts);
  };
  return [{ ...city, ...Object.fromEntries(ahead.map(([field, { value }]) => [field, value])) }, change];
}
