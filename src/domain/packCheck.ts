/**
 * Checks a pack as its authors wrote it: each file against its schema, then everything that only shows when the files
 * are seen together. Used by the build (which stops), by the tests and when indicators are loaded.
 */
import { compareIndicators, indicatorSchema, packSchema, type Indicator, type PackHead } from './pack';
import { faultsOf, type Fault } from './schema';

/** A fault with the file it is in, as a path below the folder of the pack. */
export type PackFault = Fault & { file: string };

/** The files of a pack as parsed JSON: `pack.json` and, by path, one value per indicator. */
export type PackFiles = { head: unknown; indicators: Record<string, unknown> };

/**
 * Reads indicators one by one. A broken one becomes a fault and is left out; the others are returned in page order.
 * `files` maps a path ending in `<id>.json` to its parsed content.
 */
export function parseIndicators(files: Record<string, unknown>): { indicators: Indicator[]; faults: PackFault[] } {
  const indicators: Indicator[] = [];
  const faults: PackFault[] = [];
  for (const [file, content] of Object.entries(files)) {
    const parsed = indicatorSchema.safeParse(content);
    if (parsed.success) {
      indicators.push(parsed.data);
    } else {
      faults.push(...faultsOf(parsed.error).map((fault) => ({ file, ...fault })));
    }
  }
  return { indicators: indicators.toSorted(compareIndicators), faults };
}

/** Every fault of a pack; an empty list means that it may be published. */
export function checkPack({ head, indicators: files }: PackFiles): PackFault[] {
  const parsedHead = packSchema.safeParse(head);
  const { indicators, faults } = parseIndicators(files);
  if (!parsedHead.success) {
    return [...faultsOf(parsedHead.error).map((fault) => ({ file: 'pack.json', ...fault })), ...faults];
  }
  const fileOf = new Map(
    Object.entries(files).map(([file, content]) => [(content as { id?: unknown } | null)?.id, file] as const),
  );
  return [
    ...faults,
    ...checkHead(parsedHead.data, indicators),
    ...checkSuccession(parsedHead.data, indicators, fileOf),
    ...indicators.flatMap((indicator) => {
      const file = fileOf.get(indicator.id) ?? indicator.id;
      return checkIndicator(indicator, parsedHead.data, file).map((fault) => ({ file, ...fault }));
    }),
    ...checkUniqueIds(files),
  ];
}

function checkHead(pack: PackHead, indicators: Indicator[]): PackFault[] {
  const groups = new Set(pack.groups.map((group) => group.id));
  return pack.principles.flatMap((principle, index) => {
    const field = `principles.${index}`;
    const faults: PackFault[] = [];
    if (!groups.has(principle.group)) {
      faults.push({ file: 'pack.json', field: `${field}.group`, reason: `there is no group ${principle.group}` });
    }
    if (!indicators.some((indicator) => indicator.principle === principle.id)) {
      faults.push({ file: 'pack.json', field: `${field}.id`, reason: `${principle.id} has no indicator` });
    }
    return faults;
  });
}

/** What a pack says of the one before must be clear by itself: that one is in another folder and frozen. */
function checkSuccession(
  pack: PackHead,
  indicators: readonly Indicator[],
  fileOf: ReadonlyMap<unknown, string>,
): PackFault[] {
  const kept = new Set(indicators.filter(({ change }) => change !== 'new').map(({ id }) => id));
  const faults = indicators.flatMap(({ id, change, replaces = [] }) => {
    const found: Fault[] = [];
    if (pack.follows === undefined && (change !== undefined || replaces.length > 0)) {
      found.push({ field: 'change', reason: 'pack.json does not say which pack it follows' });
    }
    if (replaces.length > 0 && change !== 'new') {
      found.push({ field: 'change', reason: 'must be new: what takes the place of another is answered anew' });
    }
    for (const old of replaces.filter((other) => kept.has(other))) {
      found.push({ field: 'replaces', reason: `${old} keeps its place in this pack` });
    }
    return found.map((fault) => ({ file: fileOf.get(id) ?? id, ...fault }));
  });
  return pack.follows === pack.id
    ? [{ file: 'pack.json', field: 'follows', reason: 'a pack cannot follow itself' }, ...faults]
    : faults;
}

function checkIndicator(indicator: Indicator, pack: PackHead, file: string): Fault[] {
  const faults: Fault[] = [];
  const refuse = (field: string, reason: string) => faults.push({ field, reason });
  const principle = pack.principles.find(({ id }) => id === indicator.principle);
  if (!principle) {
    refuse('principle', `${indicator.principle} is not a principle of this pack`);
  }
  if (!file.endsWith(`/${indicator.id}.json`)) {
    refuse('id', `${indicator.id} must be the name of the file`);
  }
  if (!indicator.id.startsWith(indicator.principle.slice(1))) {
    refuse('id', `${indicator.id} does not belong to ${indicator.principle}`);
  }
  if (indicator.id.charAt(3) !== { commitment: 'C', implementation: 'I', progress: 'P' }[indicator.dimension]) {
    refuse('dimension', `the letter of ${indicator.id} does not stand for ${indicator.dimension}`);
  }
  for (const department of indicator.departments) {
    if (!Object.hasOwn(pack.departments, department)) {
      refuse('departments', `${department} is not in the list of departments of pack.json`);
    }
  }
  faults.push(...checkFormat(indicator, pack));
  return faults;
}

function checkFormat(indicator: Indicator, pack: PackHead): Fault[] {
  switch (indicator.format) {
    case 'scale':
      return findRepeats(indicator.levels, 'levels');
    case 'yesNo':
      return findRepeats(indicator.choices, 'choices');
    case 'number': {
      const unknown = indicator.breakdown.filter((id) => !Object.hasOwn(pack.breakdowns, id));
      const measures = Object.entries(indicator.measures);
      return [
        ...unknown.map((id) => ({ field: 'breakdown', reason: `${id} is not in the list of breakdowns of pack.json` })),
        ...(measures.length === 0 ? [{ field: 'measures', reason: 'needs at least one measure' }] : []),
        ...measures
          .filter(([, measure]) => measure.max !== undefined && measure.max <= measure.min)
          .map(([id]) => ({ field: `measures.${id}.max`, reason: 'must be greater than min' })),
      ];
    }
  }
}

/** Two equal texts cannot tell two levels apart. */
function findRepeats(texts: Record<string, string>, field: string): Fault[] {
  const seen = new Map<string, string>();
  return Object.entries(texts).flatMap(([id, text]) => {
    const normal = text.toLowerCase().replace(/\s+/g, ' ');
    const first = seen.get(normal);
    seen.set(normal, first ?? id);
    return first ? [{ field: `${field}.${id}`, reason: `has the same text as ${first}` }] : [];
  });
}

function checkUniqueIds(files: Record<string, unknown>): PackFault[] {
  const seen = new Map<unknown, string>();
  return Object.entries(files).flatMap(([file, content]) => {
    const id = (content as { id?: unknown } | null)?.id;
    const first = seen.get(id);
    seen.set(id, first ?? file);
    return first ? [{ file, field: 'id', reason: `${String(id)} is already used by ${first}` }] : [];
  });
}
