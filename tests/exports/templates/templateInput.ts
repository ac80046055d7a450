/** What the templates are given in their tests, and how their texts are read there. */
import type { Answer } from '@/domain/answer';
import type { Block, DocumentModel, Lines, Section, Text } from '@/domain/document/model';
import { linesOf, wordsOf } from '@/domain/document/model';
import type { Action, Plan } from '@/domain/plan/plan';
import { buildReport } from '@/domain/report';
import { compareYears } from '@/domain/years/comparison';
import type { ReportInput } from '@/exports/document/reportInput';
import { CITY, MOMENT, assessment } from '../../support/samples';
import { reportInput } from '../reportCity';

/** The input for these answers, with a plan and with the answers of the year before where they are given. */
export async function templateInput(
  answers: Answer[],
  { plan, before, words }: { plan?: Plan; before?: Answer[]; words?: string } = {},
): Promise<ReportInput> {
  const input = await reportInput(assessment(answers), CITY, words, undefined, words);
  return {
    ...input,
    ...(plan ? { plan } : {}),
    ...(before
      ? { comparison: compareYears(buildReport(CITY, assessment(before, 2025), input.pack), input.report) }
      : {}),
  };
}

/** An action that is planned; what is not said is empty. */
export function action(id: string, patch: Partial<Action> = {}): Action {
  return { id, at: MOMENT, title: `Action ${id}`, status: 'planned', ...patch };
}

/** A plan with these actions and with these principles or indicators as priorities, in this order. */
export function planOf(actions: Action[], priorities: string[] = []): Plan {
  return {
    actions,
    targets: [],
    priorities: priorities.map((id, order) => ({
      subject: { kind: id.startsWith('P') ? 'principle' : 'indicator', id },
      order,
      at: MOMENT,
    })),
  };
}

/** The texts of one section, with those of its parts. */
export function sectionTexts({ sections }: Pick<DocumentModel, 'sections'>, id: string): string[] {
  const all = sections.flatMap((one) => [one, ...one.sections]);
  const found = all.find((section) => section.id === id);
  if (!found) {
    throw new Error(`There is no section ${id}`);
  }
  return textsOf(found);
}

/** Every text of a document, in its order. */
export function allTexts({ title, heading, marks, blocks, sections }: DocumentModel): string[] {
  return [
    title,
    ...heading.map(wordsOf),
    ...marks.flatMap(({ word, text }) => [wordsOf(word), wordsOf(text)]),
    ...blocks.flatMap(textsOfBlock),
    ...sections.flatMap(textsOf),
  ];
}

function textsOf({ heading, blocks, sections }: Section): string[] {
  return [wordsOf(heading), ...blocks.flatMap(textsOfBlock), ...sections.flatMap(textsOf)];
}

function textsOfBlock(block: Block): string[] {
  const all = (lines: Lines) => linesOf(lines).map((text: Text) => wordsOf(text));
  switch (block.kind) {
    case 'text':
      return all(block.text);
    case 'facts':
      return block.facts.flatMap(({ label, value }) => [...all(label), ...all(value)]);
    case 'table':
      return [block.caption, ...block.columns]
        .map(wordsOf)
        .concat(block.rows.flatMap(({ cells }) => cells.flatMap(all)));
    case 'list':
      return block.items.map(wordsOf);
    case 'choices':
      return [...all(block.label), ...block.options.flatMap(({ text }) => all(text))];
    case 'writing':
      return all(block.label);
    case 'signatures':
      return block.labels.map(wordsOf);
    case 'figure':
      return [block.picture.title, block.picture.description, block.caption];
    default:
      return [];
  }
}
