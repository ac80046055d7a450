/** How a sheet of questions stands in an address, short enough to be read by a camera from a projector. */
import { isScored, type PackOutline } from '@/domain/pack';
import { SHEET_SIZE, itemIdSchema, listPrincipleItems, listSheets, listShortItems } from './ballot';

type Outline = Pick<PackOutline, 'principles' | 'indicators'>;

/** Sheets that have a name of their own; every other is named by its items. */
function listNamed(pack: Outline): [name: string, items: string[]][] {
  const short = listSheets(listShortItems(pack)).map((items, sheet): [string, string[]] => [
    `short${sheet + 1}`,
    items,
  ]);
  return [['all', listPrincipleItems(pack)], ...short];
}

/** The name of a sheet: `all` principles, `short1`, or its items such as `P06_P11`. */
export function nameSheet(items: readonly string[], pack: Outline): string {
  const named = listNamed(pack).find(([, own]) => own.join() === items.join());
  return named?.[0] ?? items.join('_');
}

/**
 * The items of a name, or undefined when the name is none: ids that the pack does not have or that nobody can rate, one twice, or
 * more than 20.
 */
export function readSheet(name: string, pack: Outline): string[] | undefined {
  const named = listNamed(pack).find(([own]) => own === name);
  if (named) {
    return named[1];
  }
  const known = new Set([...listPrincipleItems(pack), ...pack.indicators.filter(isScored).map(({ id }) => id)]);
  const items = name.split('_');
  const isValid = items.every((id) => itemIdSchema.safeParse(id).success && known.has(id));
  return isValid && items.length <= SHEET_SIZE && new Set(items).size === items.length ? items : undefined;
}
