import { useEffect, useRef, useState, type RefObject } from 'react';
import { flushSync } from 'react-dom';

/** Rows drawn above and below those that can be seen, so that scrolling shows no gap and a screen reader always has a next row. */
const AROUND = 12;
/** Where nothing can be measured. */
const DEFAULT = { rowHeight: 40, seen: 16 };

export type VisibleRows = {
  /** The body of the table, whose rows are all of one height. It stands in a region that scrolls (`TableRegion`). */
  body: RefObject<HTMLTableSectionElement | null>;
  /** The rows to draw: from, up to but not including. */
  from: number;
  to: number;
  /** CSS pixels to leave empty for the rows that are not drawn. */
  before: number;
  after: number;
  /** The rows that can be seen, counted from 1, the last included. */
  first: number;
  last: number;
  /** Scrolls by as many rows as can be seen, down or up. */
  turn: (pages: 1 | -1) => void;
  toTop: () => void;
};

/**
 * Which rows of a long table to draw. A few lines of our own and no library: the rows have one height, and what a library adds
 * (rows of any height, columns, motion) is not needed. On paper all rows are drawn.
 */
export function useVisibleRows(count: number): VisibleRows {
  const body = useRef<HTMLTableSectionElement>(null);
  const [seen, setSeen] = useState({ top: 0, height: DEFAULT.rowHeight * DEFAULT.seen, rowHeight: DEFAULT.rowHeight });
  const [isPrinting, setPrinting] = useState(false);
  useEffect(() => {
    const element = regionOf(body.current);
    const measure = () => {
      const row = body.current?.querySelector('tr[aria-rowindex]');
      const head = body.current?.parentElement?.querySelector('thead')?.clientHeight ?? 0;
      const rowHeight = row?.getBoundingClientRect().height || DEFAULT.rowHeight;
      const height = Math.max(0, (element?.clientHeight ?? 0) - head) || DEFAULT.rowHeight * DEFAULT.seen;
      const top = element?.scrollTop ?? 0;
      setSeen((now) =>
        now.top === top && now.height === height && now.rowHeight === rowHeight ? now : { top, height, rowHeight },
      );
    };
    // The observer also calls when it begins, once the page is laid out: to measure before would lay it out twice.
    const resized = typeof ResizeObserver === 'undefined' ? undefined : new ResizeObserver(measure);
    if (!resized) {
      measure();
    }
    if (element) {
      resized?.observe(element);
      element.addEventListener('scroll', measure, { passive: true });
    }
    return () => {
      resized?.disconnect();
      element?.removeEventListener('scroll', measure);
    };
  }, [count]);
  useEffect(() => {
    const print = () => flushSync(() => setPrinting(true));
    const back = () => setPrinting(false);
    addEventListener('beforeprint', print);
    addEventListener('afterprint', back);
    return () => {
      removeEventListener('beforeprint', print);
      removeEventListener('afterprint', back);
    };
  }, []);
  const scrollTo = (top: number) => {
    const region = regionOf(body.current);
    if (region) {
      region.scrollTop = top;
    }
  };
  const { rowHeight } = seen;
  const start = Math.min(Math.max(0, Math.floor(seen.top / rowHeight)), Math.max(0, count - 1));
  const end = Math.min(count, Math.ceil((seen.top + seen.height) / rowHeight));
  // In steps, so that not every pixel of scrolling draws anew.
  const from = isPrinting ? 0 : Math.max(0, floorTo(start, AROUND) - AROUND);
  const to = isPrinting ? count : Math.min(count, floorTo(end, AROUND) + 2 * AROUND);
  return {
    body,
    from,
    to,
    before: from * rowHeight,
    after: (count - to) * rowHeight,
    first: Math.min(count, start + 1),
    last: Math.max(end, Math.min(count, start + 1)),
    turn: (pages) => scrollTo(seen.top + pages * Math.max(1, Math.floor(seen.height / rowHeight)) * rowHeight),
    toTop: () => scrollTo(0),
  };
}

function regionOf(body: Element | null): Element | null {
  return body?.closest('section') ?? null;
}

function floorTo(value: number, step: number): number {
  return Math.floor(value / step) * step;
}
