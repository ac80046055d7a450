/** Filters as they stand in an address: `country=ES;size=under10k`. */
import { GROUPINGS, type Filters, type Grouping } from './disclosure';

/** The text of filters; `all` when there are none. */
export function writeFilters(filters: Filters): string {
  const parts = GROUPINGS.flatMap((grouping) => {
    const value = filters[grouping];
    return value === undefined ? [] : [`${grouping}=${encodeURIComponent(value)}`];
  });
  return parts.join(';') || 'all';
}

/** The filters of a text; what is not understood is left out. */
export function readFilters(text: string | undefined): Filters {
  const filters: { [G in Grouping]?: string } = {};
  for (const part of text?.split(';') ?? []) {
    const [name, value] = part.split('=');
    const grouping = GROUPINGS.find((known) => known === name);
    if (grouping && value) {
      filters[grouping] = decode(value);
    }
  }
  return filters;
}

function decode(value: string): string {
  try {
    return decodeURIComponent(value);
  } catch {
    return value;
  }
}
