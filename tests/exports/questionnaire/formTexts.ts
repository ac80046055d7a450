/** What stands in a questionnaire, for tests that compare it with the indicator set. */
import type { Choice, DocumentModel, Section } from '@/domain/document/model';
import { CHOICES, LEVELS, type Indicator, type Pack } from '@/domain/pack';

/** Every text in a part of a document. */
export function textsIn(part: unknown): string[] {
  return typeof part === 'string'
    ? [part]
    : part && typeof part === 'object'
      ? Object.values(part).flatMap(textsIn)
      : [];
}

export function listQuestions({ sections }: DocumentModel): Section[] {
  return sections.flatMap((section) => section.sections).filter(({ id }) => id !== 'back');
}

export function optionsOf({ blocks }: Section): Choice[] {
  return blocks.flatMap((block) => (block.kind === 'choices' ? block.options : []));
}

export function chosenIn(document: DocumentModel, id: string): string[] {
  const question = listQuestions(document).find((section) => section.id === id);
  return question ? optionsOf(question).flatMap(({ key, chosen }) => (chosen ? [key] : [])) : [];
}

/** All that the indicator set says of an indicator and that somebody who answers has to read. */
export function textsOf(indicator: Indicator, { choices, departments, scale }: Pack): string[] {
  const own = [
    indicator.question,
    indicator.why,
    indicator.counts,
    indicator.doesNotCount,
    ...indicator.evidence,
    ...indicator.departments.map((department) => departments[department] ?? ''),
  ];
  switch (indicator.format) {
    case 'scale':
      return [...own, ...LEVELS.map((level) => indicator.levels[level]), ...scale.map(({ name }) => name)];
    case 'yesNo':
      return [...own, ...CHOICES.flatMap((choice) => [choices[choice], indicator.choices[choice]])];
    case 'number':
      return [
        ...own,
        ...(indicator.ifNone ? [indicator.ifNone] : []),
        ...Object.values(indicator.measures).flatMap(({ label, unit, definition }) => [label, unit, definition]),
      ];
  }
}
