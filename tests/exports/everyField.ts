/** Answers with every field filled in, each with a word of its own, so that a test can look for each of them. */
import {
  answerFields,
  evidenceSchema,
  figureSchema,
  type AnswerPatch,
  type Evidence,
  type Figure,
} from '@/domain/answer';

/** The words that people can type, for an answer named `name`. */
export function typedWords(name: string): string[] {
  const parts = [
    'note',
    'reasonWords',
    'department',
    'source',
    'breakdown',
    'title',
    'place',
    'link',
    'evidenceDepartment',
    'method',
  ];
  return parts.map((part) => `${name}-${part}`);
}

function everyEvidence(name: string): Evidence {
  const all: Required<Evidence> = {
    id: `${name}-1`,
    title: `${name}-title`,
    type: 'budgetLine',
    date: '2025-03-14',
    place: `${name}-place`,
    link: `https://city.example/${name}-link`,
    department: `${name}-evidenceDepartment`,
  };
  return namesAll(all, evidenceSchema.shape);
}

function everyFigure(name: string, measure: string): Figure {
  const all: Required<Figure> = {
    measure,
    value: 12.345,
    year: 2025,
    source: `${name}-source`,
    breakdown: `${name}-breakdown`,
    baseline: { value: 2.25, year: 2021 },
    target: { value: 77.5, year: 2031 },
  };
  return namesAll(all, figureSchema.shape);
}

/** A patch with every field there is. `value` gives the state with its level or choice; without one the figure is the answer. */
export function everyField(name: string, value: AnswerPatch, measure = 'other'): AnswerPatch {
  const all: { [Field in keyof typeof answerFields]: AnswerPatch[Field] } = {
    state: 'unanswered',
    level: undefined,
    choice: undefined,
    figure: everyFigure(name, measure),
    reason: 'doesNotExist',
    reasonWords: `${name}-reasonWords`,
    note: `${name}-note`,
    noteLanguage: 'ca',
    evidence: [everyEvidence(name)],
    confidence: 'medium',
    changeReason: 'stricterReading',
    discuss: true,
    department: `${name}-department`,
    method: { kind: 'workshop', session: `${name}-session`, title: `${name}-method` },
    ...value,
  };
  return namesAll(all, answerFields);
}

/** Fails when the schema has got a field that is not filled in here: then the reports need it too. */
function namesAll<T extends object>(filled: T, schema: object): T {
  const missing = Object.keys(schema).filter((field) => !(field in filled));
  if (missing.length > 0) {
    throw new Error(`Fill in ${missing.join(', ')} here and show it in every export`);
  }
  return filled;
}
