/** Two documents in one file have the same sections: those of the second are called otherwise. */
import type { Block, DocumentModel, Section } from '@/domain/document/model';

/** The document with its language behind every id. */
export function addLanguageToIds(document: DocumentModel): DocumentModel {
  const rename = (id: string) => `${id}-${document.language}`;
  return {
    ...document,
    blocks: document.blocks.map((block) => renameBlock(block, rename)),
    sections: document.sections.map((section) => renameSection(section, rename)),
  };
}

type Rename = (id: string) => string;

function renameSection(section: Section, rename: Rename): Section {
  return {
    ...section,
    id: rename(section.id),
    blocks: section.blocks.map((block) => renameBlock(block, rename)),
    sections: section.sections.map((inner) => renameSection(inner, rename)),
  };
}

function renameBlock(block: Block, rename: Rename): Block {
  return block.kind === 'figure' ? { ...block, id: rename(block.id) } : block;
}
