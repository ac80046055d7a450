import { wordsOf, type Block, type Fact, type Table } from '@/exports/document/model';
import { TableRegion } from '@/ui/TableRegion';
import styles from './ReportBlocks.module.css';
import { ReportFigure } from './ReportFigure';
import { ReportLines, ReportText } from './ReportText';

/** The blocks of a section, one below the other. The order of a document never changes, so the place is the key. */
export function ReportBlocks({ blocks }: { blocks: readonly Block[] }) {
  return blocks.map((block) => <ReportBlock key={nameBlock(block)} block={block} />);
}

function nameBlock(block: Block): string {
  switch (block.kind) {
    case 'text':
      return `text ${JSON.stringify(block.text)}`;
    case 'facts':
      return 'facts';
    case 'table':
      return `table ${wordsOf(block.caption)}`;
    case 'figure':
      return block.id;
    case 'sides':
      return block.sides.map(({ content }) => nameBlock(content)).join(' ');
  }
}

function ReportBlock({ block }: { block: Block }) {
  switch (block.kind) {
    case 'text':
      return (
        <p>
          <ReportText text={block.text} />
        </p>
      );
    case 'facts':
      return <ReportFacts facts={block.facts} />;
    case 'table':
      return <ReportTable table={block} />;
    case 'figure':
      return <ReportFigure figure={block} />;
    case 'sides':
      return (
        <div className={styles.sides}>
          {block.sides.map(({ language, direction, content }) => (
            <div key={language} lang={language} dir={direction}>
              <ReportBlock block={content} />
            </div>
          ))}
        </div>
      );
  }
}

function ReportFacts({ facts }: { facts: readonly Fact[] }) {
  return (
    <dl className={styles.facts}>
      {facts.map(({ label, value }) => (
        <div key={wordsOf(label)}>
          <dt>
            <ReportText text={label} />
          </dt>
          <dd>
            <ReportLines value={value} />
          </dd>
        </div>
      ))}
    </dl>
  );
}

function ReportTable({ table: { caption, columns, rows } }: { table: Table }) {
  return (
    <TableRegion label={wordsOf(caption)}>
      <table className={styles.table}>
        <caption>
          <ReportText text={caption} />
        </caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={wordsOf(column)} scope="col">
                <ReportText text={column} />
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
                    <ReportLines value={cell} />
                  </th>
                ) : (
                  <td key={wordsOf(columns[column] ?? '')}>
                    <ReportLines value={cell} />
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
