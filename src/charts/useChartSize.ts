import { useEffect, useLayoutEffect, useRef, useState, type RefObject } from 'react';
import { flushSync } from 'react-dom';

/** Where nothing can be measured. */
const DEFAULT_WIDTH = 720;
/** A4 and Letter between the margins of print.css, in CSS pixels. */
const PAPER_WIDTH = 660;
/** The text size that the sizes in a chart were drawn for. */
const DRAWN_FOR = 16;

export type ChartSize = {
  frame: RefObject<HTMLDivElement | null>;
  /** CSS pixels. */
  width: number;
  /** 1 for a text size of 16 px: a chart grows with the text of the person who reads it. */
  scale: number;
};

/**
 * The width that a chart has, followed as it changes, and the size of the text around it. On paper the chart is drawn again
 * for the width of the page, so that its text keeps its size. `given` stands in for measuring.
 */
export function useChartSize(given?: number): ChartSize {
  const frame = useRef<HTMLDivElement>(null);
  const [size, setSize] = useState({ width: given ?? DEFAULT_WIDTH, scale: 1 });
  useLayoutEffect(() => {
    const element = frame.current;
    const measure = () => {
      const width = given ?? Math.floor(element?.clientWidth || DEFAULT_WIDTH);
      setSize((before) => keepEqual(before, { width, scale: readScale() }));
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
    const fitPaper = () => flushSync(() => setSize({ width: PAPER_WIDTH, scale: 1 }));
    const fitScreen = () =>
      setSize({ width: Math.floor(frame.current?.clientWidth || DEFAULT_WIDTH), scale: readScale() });
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

function keepEqual<T extends { width: number; scale: number }>(before: T, after: T): T {
  return before.width === after.width && before.scale === after.scale ? before : after;
}
