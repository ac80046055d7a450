/** The figures of documents, each with what stands around it where it stands alone. */
import type { Block, DocumentModel, Figure, Section, Table } from '@/domain/document/model';

/** A figure and the table of the same data, when there is one near it. `language`: that of its words. */
export type FoundFigure = { figure: Figure; table: Table | undefined; language: string };

/** All figures in the order of the document; of one in two languages those of both. */
export function listFigures({ blocks, sections, language }: DocumentModel): FoundFigure[] {
  return [...listInBlocks(blocks, [], language), ...sections.flatMap((section) => listInSection(section, language))];
}

function listInSection({ blocks, sections }: Section, language: string): FoundFigure[] {
  const below = sections.flatMap((section) => section.blocks);
  return [...listInBlocks(blocks, below, language), ...sections.flatMap((section) => listInSection(section, language))];
}

/** The table stands behind its figure, in the same section or in one below it. */
function listInBlocks(blocks: readonly Block[], below: readonly Block[], language: string): FoundFigure[] {
  return blocks.flatMap((block, place) => {
    const table = [...blocks.slice(place + 1), ...below].find((other) => other.kind === 'table');
    return listInBlock(block, table, language);
  });
}

function listInBlock(block: Block, table: Table | undefined, language: string): FoundFigure[] {
  switch (block.kind) {
    case 'figure':
      return [{ figure: block, table, language }];
    case 'sides':
      return block.sides.flatMap((side) => listInBlock(side.content, table, side.language));
    default:
      return [];
  }
}
