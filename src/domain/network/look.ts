/** What is being looked at in a network, as it stands in an address: `2026;implementation;country=ES;own=<cityId>`. */
import { GROUPINGS, type Filters, type Grouping } from './disclosure';
import { SCOPES, type Scope } from './view';

/** `ownCityId`: the city whose values are marked. Without a year, the page chooses one. */
export type Look = {
  year: number | undefined;
  scope: Scope;
  filters: Filters;
  ownCityId: string | undefined;
};

const OWN = 'own';

/** The one text of a look: year, scope, filters in the order of the groupings, own city. */
export function writeLook({ year, scope, filters, ownCityId }: Look): string {
  const pairs: [name: string, value: string | undefined][] = [
    ...GROUPINGS.map((grouping): [string, string | undefined] => [grouping, filters[grouping]]),
    [OWN, ownCityId],
  ];
  const written = pairs.flatMap(([name, value]) => (value ? [`${name}=${escape(value)}`] : []));
  return [...(year === undefined ? [] : [String(year)]), scope, ...written].join(';');
}

/** The look of a text, in any order; what is not understood is left out, and of what stands there twice the first counts. */
export function readLook(text: string | undefined): Look {
  const parts = text?.split(';') ?? [];
  const year = parts.find((part) => /^\d{4}$/.test(part));
  const filters: { [G in Grouping]?: string } = {};
  for (const grouping of GROUPINGS) {
    const value = findValue(parts, grouping);
    if (value) {
      filters[grouping] = value;
    }
  }
  return {
    year: year === undefined ? undefined : Number(year),
    scope: SCOPES.find((scope) => parts.includes(scope)) ?? 'level',
    filters,
    ownCityId: findValue(parts, OWN),
  };
}

function findValue(parts: readonly string[], name: string): string | undefined {
  const part = parts.find((item) => item.startsWith(`${name}=`) && item.length > name.length + 1);
  return part && unescape(part.slice(name.length + 1));
}

/** With `~` for the percent sign, which routers and mail programs decode on the way. Half a character is none. */
function escape(value: string): string {
  return encodeURIComponent(value.replaceAll(/\p{Surrogate}/gu, '\uFFFD'))
    .replaceAll('~', '%7E')
    .replaceAll('%', '~');
}

function unescape(value: string): string {
  try {
    return decodeURIComponent(value.replaceAll('~', '%'));
  } catch {
    return value;
  }
}
