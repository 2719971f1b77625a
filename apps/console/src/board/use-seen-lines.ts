import { useWindowVirtualizer } from '@tanstack/react-virtual';
import { useLayoutEffect, useRef, useState, useSyncExternalStore } from 'react';
import type { Line } from './lines.js';

/** So many lines are drawn whole: a browser does that in a moment, and finds text in them. */
const fewLines = 100;
const beyond = 12;
/** The height of a line, in pixels, before it has been measured: a row of two storeys, and a card on a phone. */
const lineHeight = 54;

const onPrint = (heard: () => void) => {
  const paper = matchMedia('print');
  paper.addEventListener('change', heard);
  return () => paper.removeEventListener('change', heard);
};

/** On paper everything is drawn. */
const useIsPrinting = () => useSyncExternalStore(onPrint, () => matchMedia('print').matches);

const offsetOf = (table: HTMLElement | null) => (table ? table.getBoundingClientRect().top + window.scrollY : 0);

/** Which lines of a long table are to be drawn: those in the window, and a few beyond. */
export const useSeenLines = (lines: readonly Line[]) => {
  const table = useRef<HTMLTableElement>(null);
  const [scrollMargin, setMargin] = useState(0);
  const isPrinting = useIsPrinting();
  const isWhole = lines.length <= fewLines || isPrinting;
  useLayoutEffect(() => setMargin(offsetOf(table.current)), [lines.length]);

  const virtual = useWindowVirtualizer<HTMLTableRowElement>({
    count: lines.length,
    enabled: !isWhole,
    estimateSize: () => lineHeight,
    getItemKey: (index) => lines[index]?.key ?? index,
    overscan: beyond,
    scrollMargin,
  });
  const seen = virtual.getVirtualItems();
  const [first, last] = [seen[0], seen.at(-1)];
  const reveal = (key: string) => {
    const index = lines.findIndex((line) => line.key === key);
    if (!isWhole && index >= 0) virtual.scrollToIndex(index, { align: 'auto' });
  };
  if (isWhole || !first || !last) {
    const end = isWhole ? lines.length : Math.min(lines.length, fewLines);
    return { table, first: 0, last: end, before: 0, after: 0, measure: undefined, reveal };
  }
  return {
    table,
    first: first.index,
    last: last.index + 1,
    before: first.start - scrollMargin,
    after: virtual.getTotalSize() - (last.end - scrollMargin),
    measure: virtual.measureElement,
    reveal,
  };
};
