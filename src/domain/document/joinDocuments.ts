/** Two documents of the same report in two languages become one, in which each of our own words stands twice, side by side. */
import {
  linesOf,
  type Block,
  type Fact,
  type Field,
  type InLanguage,
  type Lines,
  type PlainText,
  type DocumentModel,
  type Section,
  type Table,
  type Text,
} from './model';

type Languages = readonly [first: DocumentModel, second: DocumentModel];

/**
 * `first` gives the order, the ids and the language of the whole. What is the same in both stands once: words of the city,
 * years, names. Both must be made from the same report: then they have the same parts.
 */
export function joinDocuments(first: DocumentModel, second: DocumentModel): DocumentModel {
  const languages = [first, second] as const;
  const join = (a?: Text, b?: Text) => joinTexts(languages, a, b);
  return {
    ...first,
    bilingual: true,
    heading: pair(first.heading, second.heading, join),
    contents: join(first.contents, second.contents),
    marks: pair(first.marks, second.marks, (a, b) => ({ word: join(a?.word, b?.word), text: join(a?.text, b?.text) })),
    blocks: joinBlocks(languages, first.blocks, second.blocks),
    sections: joinSections(languages, first.sections, second.sections),
  };
}

/** Goes through two lists together, to the end of the longer one: a translation may bring a remark that the other has not. */
function pair<T, R>(first: readonly T[], second: readonly T[], join: (a: T | undefined, b: T | undefined) => R): R[] {
  const length = Math.max(first.length, second.length);
  return Array.from({ length }, (_, place) => join(first[place], second[place]));
}

function joinTexts(languages: Languages, a: Text = '', b: Text = ''): Text {
  return JSON.stringify(a) === JSON.stringify(b) ? a : { sides: sidesOf(languages, a as PlainText, b as PlainText) };
}

function joinLines(languages: Languages, a: Lines = '', b: Lines = ''): Lines {
  return pair(linesOf(a), linesOf(b), (one, other) => joinTexts(languages, one, other));
}

function sidesOf<T>([first, second]: Languages, a: T, b: T): InLanguage<T>[] {
  return [
    { language: first.language, direction: first.direction, content: a },
    { language: second.language, direction: second.direction, content: b },
  ];
}

function joinSections(languages: Languages, first: readonly Section[], second: readonly Section[]): Section[] {
  return first.map((section, place) => {
    const other = second[place] ?? section;
    return {
      ...section,
      heading: joinTexts(languages, section.heading, other.heading),
      blocks: joinBlocks(languages, section.blocks, other.blocks),
      sections: joinSections(languages, section.sections, other.sections),
    };
  });
}

function joinBlocks(languages: Languages, first: readonly Block[], second: readonly Block[]): Block[] {
  return first.map((block, place) => joinBlock(languages, block, second[place] ?? block));
}

function joinBlock(languages: Languages, a: Block, b: Block): Block {
  if (a.kind === 'text' && b.kind === 'text') {
    return { kind: 'text', text: joinTexts(languages, a.text, b.text) };
  }
  if (a.kind === 'facts' && b.kind === 'facts') {
    return { kind: 'facts', facts: pair(a.facts, b.facts, (one, other) => joinFacts(languages, one, other)) };
  }
  if (a.kind === 'table' && b.kind === 'table') {
    return joinTables(languages, a, b);
  }
  if (a.kind === 'list' && b.kind === 'list') {
    return { kind: 'list', items: pair(a.items, b.items, (one, other) => joinTexts(languages, one, other)) };
  }
  if (a.kind === 'choices' && b.kind === 'choices') {
    const options = a.options.map((option, place) => ({
      ...option,
      text: joinLines(languages, option.text, b.options[place]?.text),
    }));
    return { ...a, label: joinTexts(languages, a.label, b.label), options };
  }
  if (a.kind === 'fields' && b.kind === 'fields') {
    return { kind: 'fields', fields: pair(a.fields, b.fields, (one, other) => joinFields(languages, one, other)) };
  }
  if (a.kind === 'writing' && b.kind === 'writing') {
    return { ...a, label: joinTexts(languages, a.label, b.label) };
  }
  return { kind: 'sides', sides: sidesOf(languages, a, withOwnId(b, languages[1].language)) };
}

function joinFacts(languages: Languages, a?: Fact, b?: Fact): Fact {
  return { label: joinTexts(languages, a?.label, b?.label), value: joinLines(languages, a?.value, b?.value) };
}

function joinFields(languages: Languages, a?: Field, b?: Field): Field {
  return {
    label: joinTexts(languages, a?.label, b?.label),
    value: a?.value === undefined ? b?.value : joinLines(languages, a.value, b?.value),
  };
}

function joinTables(languages: Languages, a: Table, b: Table): Table {
  return {
    kind: 'table',
    caption: joinTexts(languages, a.caption, b.caption),
    columns: pair(a.columns, b.columns, (one, other) => joinTexts(languages, one, other)),
    rows: a.rows.map(({ key, cells }, place) => ({
      key,
      cells: pair(cells, b.rows[place]?.cells ?? cells, (one, other) => joinLines(languages, one, other)),
    })),
  };
}

/** The picture of the second language stands in the same page as that of the first. */
function withOwnId(block: Block, language: string): Block {
  return block.kind === 'figure' ? { ...block, id: `${block.id}-${language}` } : block;
}
