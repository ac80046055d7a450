/**
 * The only door to the indicator sets. Packs are discovered below `indicators/`: adding one touches no code. Their words
 * are loaded principle by principle, when they are read.
 */
import { compareIndicators, type Indicator, type Pack, type PackHead, type PackOutline } from '@/domain/pack';
import { parseIndicators } from '@/domain/packCheck';

type OutlineModule = typeof import('./packOutlines');

const indicatorFiles = import.meta.glob<unknown>('/indicators/*/[0-9][0-9]-*/*.json', { import: 'default' });

/** Thrown when an assessment was made with a pack that this version of the app does not have. */
export class UnknownPackError extends Error {
  constructor(readonly packId: string) {
    super(`There is no pack ${packId}`);
  }
}

/** The pack that a new assessment uses. */
export const CURRENT_PACK = 'educating-cities-2026';

const outlines = new Map<string, Promise<PackOutline>>();

/**
 * The pack without the long words of its indicators (about 6 kB): principles, scale, and what is needed to count and to
 * score. Throws `UnknownPackError`.
 */
export function getPackOutline(packId: string): Promise<PackOutline> {
  const known = outlines.get(packId);
  if (known) {
    return known;
  }
  const loading = import('./packOutlines').then((module) => buildOutline(module, packId));
  outlines.set(packId, loading);
  // A part of the app that could not be loaded is asked for again the next time.
  loading.catch(() => outlines.delete(packId));
  return loading;
}

function buildOutline({ heads, indicatorOutlines }: OutlineModule, packId: string): PackOutline {
  const head: PackHead | undefined = heads[`/indicators/${packId}/pack.json`];
  if (!head) {
    throw new UnknownPackError(packId);
  }
  const indicators = Object.entries(indicatorOutlines)
    .filter(([path]) => path.startsWith(`/indicators/${packId}/`))
    .map(([, outline]) => outline)
    .toSorted(compareIndicators);
  return { ...head, indicators };
}

/** The indicators of some principles with all their words, and the names of files that could not be read. */
export type IndicatorsRead = { indicators: Indicator[]; leftOut: string[] };

/**
 * Reads the indicators of one principle. Each is checked against its schema: a broken one is left out and named, so that
 * the rest can be answered.
 */
export async function getPrincipleIndicators(packId: string, principleId: string): Promise<IndicatorsRead> {
  return readIndicators((path) => path.startsWith(`/indicators/${packId}/${principleId.slice(1)}-`));
}

/** The whole pack with all its words (about 60 kB packed): for results, reports and lists. Throws `UnknownPackError`. */
export async function getPack(packId: string): Promise<Pack> {
  const [outline, { indicators, leftOut }] = await Promise.all([
    getPackOutline(packId),
    readIndicators((path) => path.startsWith(`/indicators/${packId}/`)),
  ]);
  return { ...outline, indicators, leftOut };
}

async function readIndicators(belongs: (path: string) => boolean): Promise<IndicatorsRead> {
  const paths = Object.keys(indicatorFiles).filter((path) => belongs(path));
  const loaded = await Promise.all(paths.map(async (path) => [path, await indicatorFiles[path]?.()]));
  const { indicators, faults } = parseIndicators(Object.fromEntries(loaded) as Record<string, unknown>);
  const leftOut = faults.map(({ file }) => file.replace(/^.*\//, '').replace(/\.json$/, ''));
  return { indicators, leftOut: [...new Set(leftOut)] };
}
