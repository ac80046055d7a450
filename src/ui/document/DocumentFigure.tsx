import { BREAK_PATH, type Figure, type Shape } from '@/domain/document/model';
import styles from './DocumentFigure.module.css';

/** The picture of a document, drawn at the size of its text whatever the width. */
export function DocumentFigure({ figure: { id, picture, caption } }: { figure: Figure }) {
  return (
    <figure className={styles.figure}>
      <svg
        className={styles.picture}
        role="img"
        aria-labelledby={`${id}-title`}
        aria-describedby={`${id}-text`}
        width="100%"
        height={picture.height}
        direction={picture.direction}
      >
        <title id={`${id}-title`}>{picture.title}</title>
        <desc id={`${id}-text`}>{picture.description}</desc>
        {picture.shapes.map((shape) => (
          <DocumentShape key={JSON.stringify(shape)} shape={shape} />
        ))}
      </svg>
      <figcaption>{caption}</figcaption>
    </figure>
  );
}

function DocumentShape({ shape }: { shape: Shape }) {
  switch (shape.kind) {
    case 'line':
      return (
        <line className={styles[shape.part]} x1={`${shape.x1}%`} x2={`${shape.x2}%`} y1={shape.y1} y2={shape.y2} />
      );
    case 'dot':
      return <circle className={styles[shape.part]} cx={`${shape.x}%`} cy={shape.y} r={6} />;
    case 'break':
      return (
        <svg className={styles.place} x={`${shape.x}%`} y={shape.y}>
          <path className={styles.break} d={BREAK_PATH} />
        </svg>
      );
    case 'words':
      return (
        <text className={styles[shape.part]} x={`${shape.x}%`} y={shape.y} textAnchor={shape.anchor}>
          {shape.text}
        </text>
      );
  }
}
