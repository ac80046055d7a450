import { wordsOf, type Block, type Fact, type Table } from '@/domain/document/model';
import { TableRegion } from '@/ui/TableRegion';
import styles from './DocumentBlocks.module.css';
import { DocumentFigure } from './DocumentFigure';
import { DocumentForm } from './DocumentForm';
import { DocumentLines, DocumentText } from './DocumentText';

/** So many columns fit on a phone; a table with more scrolls in its region. */
const NARROW = 3;

/** The blocks of a section, one below the other. The order of a document never changes, so the place is the key. */
export function DocumentBlocks({ blocks }: { blocks: readonly Block[] }) {
  return blocks.map((block) => <DocumentBlock key={nameBlock(block)} block={block} />);
}

function nameBlock(block: Block): string {
  switch (block.kind) {
    case 'text':
      return `text ${JSON.stringify(block.text)}`;
    case 'facts':
      return `facts ${wordsOf(block.facts[0]?.label ?? '')}`;
    case 'table':
      return `table ${wordsOf(block.caption)}`;
    case 'figure':
      return block.id;
    case 'list':
      return `list ${block.items.map(wordsOf).join(' ')}`;
    case 'choices':
    case 'writing':
      return `${block.kind} ${wordsOf(block.label)}`;
    case 'fields':
      return `fields ${block.fields.map(({ label }) => wordsOf(label)).join(' ')}`;
    case 'signatures':
      return 'signatures';
    case 'sides':
      return block.sides.map(({ content }) => nameBlock(content)).join(' ');
  }
}

function DocumentBlock({ block }: { block: Block }) {
  switch (block.kind) {
    case 'text':
      return (
        <p>
          <DocumentText text={block.text} />
        </p>
      );
    case 'facts':
      return <DocumentFacts facts={block.facts} />;
    case 'table':
      return <DocumentTable table={block} />;
    case 'figure':
      return <DocumentFigure figure={block} />;
    case 'list':
      return (
        <ul>
          {block.items.map((item) => (
            <li key={wordsOf(item)}>
              <DocumentText text={item} />
            </li>
          ))}
        </ul>
      );
    case 'choices':
    case 'fields':
    case 'writing':
      return <DocumentForm block={block} />;
    case 'signatures':
      return (
        <ul className={styles.signatures}>
          {block.labels.map((label) => (
            <li key={wordsOf(label)}>
              <DocumentText text={label} />
            </li>
          ))}
        </ul>
      );
    case 'sides':
      return (
        <div className={styles.sides}>
          {block.sides.map(({ language, direction, content }) => (
            <div key={language} lang={language} dir={direction}>
              <DocumentBlock block={content} />
            </div>
          ))}
        </div>
      );
  }
}

function DocumentFacts({ facts }: { facts: readonly Fact[] }) {
  return (
    <dl className={styles.facts}>
      {facts.map(({ label, value }) => (
        <div key={wordsOf(label)}>
          <dt>
            <DocumentText text={label} />
          </dt>
          <dd>
            <DocumentLines value={value} />
          </dd>
        </div>
      ))}
    </dl>
  );
}

function DocumentTable({ table: { caption, columns, rows } }: { table: Table }) {
  return (
    <TableRegion label={wordsOf(caption)}>
      <table className={columns.length > NARROW ? `${styles.table} ${styles.wide}` : styles.table}>
        <caption>
          <DocumentText text={caption} />
        </caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={wordsOf(column)} scope="col">
                <DocumentText text={column} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ key, cells }) => (
            <tr key={key}>
              {cells.map((cell, column) =>
                column === 0 ? (
                  <th key={wordsOf(columns[column] ?? '')} scope="row">
                    <DocumentLines value={cell} />
                  </th>
                ) : (
                  <td key={wordsOf(columns[column] ?? '')}>
                    <DocumentLines value={cell} />
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </TableRegion>
  );
}
