import type { AwaitedPart } from '@/data/files/parts';
import type { Report } from '@/domain/report';

/** A department that the overview names, with all questions of its principles. */
export type NamedDepartment = { name: string; indicators: string[]; principles: number };

/** The departments of the overview, in the order of their first principle. */
export function listNamedDepartments(report: Report): NamedDepartment[] {
  const named = new Map<string, NamedDepartment>();
  for (const { department, indicators } of report.principles) {
    const name = department?.trim() ?? '';
    if (name !== '') {
      const known = named.get(nameKey(name)) ?? { name, indicators: [], principles: 0 };
      const ids = [...known.indicators, ...indicators.map(({ id }) => id)];
      named.set(nameKey(name), { ...known, indicators: ids, principles: known.principles + 1 });
    }
  }
  return [...named.values()];
}

/** The questions that have no answer yet, or are still to be found out. */
export function listOpenIndicators(report: Report): string[] {
  return report.principles
    .flatMap(({ indicators }) => indicators)
    .filter(({ state }) => state === 'unanswered' || state === 'unknown')
    .map(({ id }) => id);
}

/** Which of the chosen questions other departments have been given, by department. */
export function listOverlaps(
  parts: readonly AwaitedPart[],
  chosen: ReadonlySet<string>,
  department: string,
): { department: string; indicators: string[] }[] {
  const overlaps = new Map<string, { department: string; indicators: string[] }>();
  for (const part of parts) {
    const shared = part.indicators.filter((id) => chosen.has(id));
    if (shared.length > 0 && !isSameName(part.department, department)) {
      const known = overlaps.get(nameKey(part.department)) ?? { department: part.department, indicators: [] };
      const indicators = [...new Set([...known.indicators, ...shared])].toSorted();
      overlaps.set(nameKey(part.department), { ...known, indicators });
    }
  }
  return [...overlaps.values()];
}

/** People write the same department with and without a capital letter. */
export function isSameName(a: string, b: string): boolean {
  return nameKey(a) === nameKey(b);
}

function nameKey(name: string): string {
  return name.trim().toLowerCase();
}
