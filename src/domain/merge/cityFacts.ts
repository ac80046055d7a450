/** What a city says of itself to its networks, as several files have it: the later state counts, and nobody is asked. */
import { LANGUAGES_LIMIT, NETWORKS_LIMIT, type City, type CityFacts } from '@/domain/assessment';
import { canonicalText } from '@/domain/json';
import { compareVersions, joinVersions } from './versions';

/**
 * The facts that count, with what is known of them. States that nobody has seen together are joined: every language and network
 * of them, and the size that the first of them tells; then `device` has changed them. `cities`: the one stored here, then those
 * of the files.
 */
export function joinFacts(cities: readonly City[], device: string): Pick<City, keyof CityFacts | 'versions'> {
  const latest = cities.filter((city) => !cities.some((other) => isOlder(city, other)));
  const joined = joinVersions(cities.map(({ versions = {} }) => versions));
  const isOne = new Set(latest.map(factsOf)).size <= 1;
  const versions = isOne ? joined : { ...joined, [device]: (joined[device] ?? 0) + 1 };
  const size = latest.find((city) => city.size !== undefined)?.size;
  const languages = [...new Set(latest.flatMap((city) => city.languages ?? []))].slice(0, LANGUAGES_LIMIT);
  const networks = [...new Set(latest.flatMap((city) => city.networks ?? []))].slice(0, NETWORKS_LIMIT);
  return {
    ...(size === undefined ? {} : { size }),
    ...(languages.length > 0 ? { languages } : {}),
    ...(networks.length > 0 ? { networks } : {}),
    ...(Object.keys(versions).length > 0 ? { versions } : {}),
  };
}

/** True when the files say something of the city that is not said here, or take something back. */
export function bringsFacts(here: City, files: readonly City[]): boolean {
  return factsOf({ ...here, ...emptyFacts, ...joinFacts([here, ...files], '') }) !== factsOf(here);
}

/** True when two states of a city say different things of it to its networks. */
export function hasOtherFacts(one: City, other: City): boolean {
  return factsOf(one) !== factsOf(other);
}

/** The city without what it says of itself to its networks. */
export function stripFacts({ size: _, languages: __, networks: ___, versions: ____, ...city }: City): City {
  return city;
}

const emptyFacts = { size: undefined, languages: undefined, networks: undefined };

/** What is said, in one text; an empty list says nothing. */
function factsOf({ size, languages = [], networks = [] }: City): string {
  return canonicalText([size ?? null, languages, networks]);
}

function isOlder(a: City, b: City): boolean {
  return compareVersions(a.versions ?? {}, b.versions ?? {}) === 'older';
}
