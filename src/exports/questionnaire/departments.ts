/**
 * Which department is asked which question. The city decides: by naming a department beside a principle or an answer, or by
 * handing out a part. Where it has named nobody, those are asked who usually know, as the indicator set says.
 */
import type { DocumentChoice } from '@/domain/document/choice';
import type { Indicator } from '@/domain/pack';
import type { HandedOut } from '@/domain/part';
import type { QuestionnaireInput } from './questionnaireInput';

/**
 * `id` stands in a choice and is the same in every language. `isTyped`: the name is the city's own, otherwise the word of the
 * indicator set. `questions`: how many it is asked.
 */
export type AskedDepartment = { id: string; name: string; isTyped: boolean; questions: number };

/** All departments that are asked something: those the city named first, then those of the set. Together they have every question. */
export function listDepartments(input: QuestionnaireInput): AskedDepartment[] {
  const departments = new Map<string, AskedDepartment>();
  for (const { names, usual } of listAsked(input)) {
    const asked = [
      ...names.map((name) => ({ id: name, name, isTyped: true })),
      ...usual.map((id) => ({ id, name: input.pack.departments[id] ?? id, isTyped: false })),
    ];
    for (const department of asked) {
      const key = keyOf(department.id);
      const known = departments.get(key);
      departments.set(key, { ...department, ...known, questions: (known?.questions ?? 0) + 1 });
    }
  }
  const all = [...departments.values()];
  return [...all.filter(({ isTyped }) => isTyped), ...all.filter(({ isTyped }) => !isTyped)];
}

/** The indicators of a choice, in the order of the pack: of all principles or some, for everybody or one department. */
export function listQuestions(
  input: QuestionnaireInput,
  { principles, department }: Pick<DocumentChoice, 'principles' | 'department'>,
): Indicator[] {
  return listAsked(input)
    .filter(({ indicator }) => !principles || principles.includes(indicator.principle))
    .filter(
      ({ names, usual }) =>
        department === undefined || [...names, ...usual].some((name) => keyOf(name) === keyOf(department)),
    )
    .map(({ indicator }) => indicator);
}

/** The department of a choice as a reader knows it; `isTyped` as above. */
export function nameDepartment(
  department: string,
  input: QuestionnaireInput,
): Pick<AskedDepartment, 'name' | 'isTyped'> {
  const isNamed = listAsked(input).some(({ names }) => names.some((name) => keyOf(name) === keyOf(department)));
  const usual = Object.hasOwn(input.pack.departments, department) ? input.pack.departments[department] : undefined;
  return isNamed || usual === undefined ? { name: department, isTyped: true } : { name: usual, isTyped: false };
}

/** The last part that was handed out to a department: it says who gets the answers. */
export function findPart(department: string, input: QuestionnaireInput): HandedOut | undefined {
  const parts = 'assessment' in input ? (input.assessment.handedOut ?? []) : [];
  return parts
    .filter((part) => keyOf(part.department) === keyOf(department))
    .toSorted((a, b) => (a.at < b.at ? -1 : 1))
    .at(-1);
}

/** Every indicator with the departments that the city named for it, and, where it named none, those of the set. */
function listAsked(input: QuestionnaireInput): { indicator: Indicator; names: string[]; usual: string[] }[] {
  const { pack } = input;
  const results = new Map(
    'report' in input
      ? input.report.principles.flatMap(({ department, indicators }) =>
          indicators.map(({ id, answer }) => [id, [department, answer?.department]] as const),
        )
      : [],
  );
  const parts = 'assessment' in input ? (input.assessment.handedOut ?? []) : [];
  return pack.indicators.map((indicator) => {
    const given = parts.filter(({ indicators }) => indicators.includes(indicator.id)).map((part) => part.department);
    const said = [...(results.get(indicator.id) ?? []), ...given].flatMap((name) => name?.trim() || []);
    const names = said.filter((name, place) => said.findIndex((other) => keyOf(other) === keyOf(name)) === place);
    return { indicator, names, usual: names.length > 0 ? [] : indicator.departments };
  });
}

/** People write the same department with and without a capital letter. */
function keyOf(name: string): string {
  return name.trim().toLowerCase();
}
