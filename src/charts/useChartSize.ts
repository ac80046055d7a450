import { useEffect, useLayoutEffect, useRef, useState, type RefObject } from 'react';
import { flushSync } from 'react-dom';

/** Where nothing can be measured. */
const DEFAULT_WIDTH = 720;
/** A4 and Letter between the margins of print.css, in CSS pixels. */
const PAPER_WIDTH = 660;
/** Text of about 9.5 points: the finding, the profile and what its marks mean fit on one page. */
const PAPER_SCALE = 0.85;
/** The text size that the sizes in a chart were drawn for. */
const DRAWN_FOR = 16;

export type ChartSize = {
  frame: RefObject<HTMLDivElement | null>;
  /** CSS pixels. */
  width: number;
  /** 1 for a text size of 16 px: a chart grows with the text of the person who reads it. */
  scale: number;
  /** The text around it runs from right to left, and so does the chart. */
  rtl: boolean;
};

/**
 * The width that a chart has, followed as it changes, and the size and direction of the text around it. On paper the chart is drawn again
 * for the width of the page, so that its text keeps its size. `given` stands in for measuring.
 */
export function useChartSize(given?: number): ChartSize {
  const frame = useRef<HTMLDivElement>(null);
  const [size, setSize] = useState({ width: given ?? DEFAULT_WIDTH, scale: 1, rtl: false });
  useLayoutEffect(() => {
    const element = frame.current;
    const measure = () => {
      const width = given ?? Math.floor(element?.clientWidth || DEFAULT_WIDTH);
      const rtl = element?.closest('[dir]')?.getAttribute('dir') === 'rtl';
      setSize((before) => keepEqual(before, { width, scale: readScale(), rtl }));
    };
    measure();
    if (given !== undefined || !element || typeof ResizeObserver === 'undefined') {
      return undefined;
    }
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, [given]);
  useEffect(() => {
    if (given !== undefined) {
      return undefined;
    }
    // The page is laid out for paper right after the event: the chart must be drawn before it returns.
    const fitPaper = () =>
      flushSync(() => setSize((before) => ({ ...before, width: PAPER_WIDTH, scale: PAPER_SCALE })));
    const fitScreen = () =>
      setSize((before) => ({
        ...before,
        width: Math.floor(frame.current?.clientWidth || DEFAULT_WIDTH),
        scale: readScale(),
      }));
    addEventListener('beforeprint', fitPaper);
    addEventListener('afterprint', fitScreen);
    return () => {
      removeEventListener('beforeprint', fitPaper);
      removeEventListener('afterprint', fitScreen);
    };
  }, [given]);
  return { frame, ...size };
}

function readScale(): number {
  const pixels = Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
  return Number.isFinite(pixels) && pixels > 0 ? pixels / DRAWN_FOR : 1;
}

type Size = Omit<ChartSize, 'frame'>;

function keepEqual(before: Size, after: Size): Size {
  const same = before.width === after.width && before.scale === after.scale && before.rtl === after.rtl;
  return same ? before : after;
}
