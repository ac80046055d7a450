import encodeQR from 'qr';
import styles from './QrCode.module.css';

/** Light squares around the code: cameras need four to find it. */
const MARGIN = 4;

type Props = {
  text: string;
  /** What a screen reader says of the picture. */
  label: string;
  /** False where the text stands beside the picture already, in a form that is better to read. */
  hasText?: boolean;
};

/** A text as a picture for a camera, dark on light whatever the theme, with the text below for who has no camera. */
export function QrCode({ text, label, hasText = true }: Props) {
  const rows = encodeQR(text, 'raw', { border: MARGIN });
  const dark = rows.flatMap((row, y) => row.flatMap((isDark, x) => (isDark ? [`M${x} ${y}h1v1h-1z`] : [])));
  return (
    <figure className={styles.code}>
      <svg
        className={styles.picture}
        role="img"
        aria-label={label}
        viewBox={`0 0 ${rows.length} ${rows.length}`}
        shapeRendering="crispEdges"
      >
        <path className={styles.light} d={`M0 0h${rows.length}v${rows.length}h-${rows.length}z`} />
        <path className={styles.dark} d={dark.join('')} />
      </svg>
      {hasText ? <figcaption className={styles.text}>{text}</figcaption> : null}
    </figure>
  );
}
