import { useWindowVirtualizer } from '@tanstack/react-virtual';
import { useCallback, useLayoutEffect, useRef, useState, useSyncExternalStore, type RefObject } from 'react';
import type { Line } from './lines.js';

/** So many lines are drawn whole: a browser does that in a moment, and finds text in them. */
const fewLines = 100;
const beyond = 5;
/** The height of a line, in pixels, before one was measured: a row of two storeys. */
const lineHeight = 54;

const onPrint = (heard: () => void) => {
  const paper = matchMedia('print');
  paper.addEventListener('change', heard);
  return () => paper.removeEventListener('change', heard);
};

/** On paper everything is drawn. */
const useIsPrinting = () => useSyncExternalStore(onPrint, () => matchMedia('print').matches);

const offsetOf = (element: Element | null) => (element ? element.getBoundingClientRect().top + window.scrollY : 0);

const onNarrow = (heard: () => void) => {
  const narrow = matchMedia(cards);
  narrow.addEventListener('change', heard);
  return () => narrow.removeEventListener('change', heard);
};
/** On a phone a row is a card, and cards differ in height: each is measured. Rows of a table are all as high as the first. */
const cards = '(max-width: 52rem)';
const useAreCards = () => useSyncExternalStore(onNarrow, () => matchMedia(cards).matches);

/** Where the lines begin on the page, and how high one is. */
const useMeasures = (table: RefObject<HTMLTableElement | null>, count: number) => {
  const [measures, setMeasures] = useState({ margin: 0, height: lineHeight });
  useLayoutEffect(() => {
    const height = table.current?.querySelector('tr[data-index]')?.getBoundingClientRect().height;
    const margin = offsetOf(table.current?.tBodies[0] ?? null);
    setMeasures((before) => ({ margin, height: height ?? before.height }));
  }, [table, count]);
  return measures;
};

/** Which lines of a long table are to be drawn: those in the window, and a few beyond. */
export const useSeenLines = (lines: readonly Line[]) => {
  const table = useRef<HTMLTableElement>(null);
  const { margin, height } = useMeasures(table, lines.length);
  const areCards = useAreCards();
  const isPrinting = useIsPrinting();
  const isWhole = lines.length <= fewLines || isPrinting;

  const virtual = useWindowVirtualizer<HTMLTableRowElement>({
    count: lines.length,
    enabled: !isWhole,
    estimateSize: () => height,
    getItemKey: (index) => lines[index]?.key ?? index,
    overscan: beyond,
    scrollMargin: margin,
  });
  useLayoutEffect(() => virtual.measure(), [virtual, height]);
  const reveal = (key: string) => {
    const index = lines.findIndex((line) => line.key === key);
    if (!isWhole && index >= 0) virtual.scrollToIndex(index, { align: 'auto' });
  };
  // Not while the page is being drawn: cards are three times as high as rows, and each would have all drawn anew.
  const later = useCallback(
    (card: HTMLTableRowElement | null) => void requestAnimationFrame(() => virtual.measureElement(card)),
    [virtual],
  );
  const measure = areCards && !isWhole ? later : undefined;
  return { table, reveal, measure, isLong: !isWhole, ...edgesOf(virtual, isWhole ? lines.length : undefined, margin) };
};

type Virtual = ReturnType<typeof useWindowVirtualizer<HTMLTableRowElement>>;

/** The first and last line that are drawn, and the room of those before and after. All, where `all` says how many. */
const edgesOf = (virtual: Virtual, all: number | undefined, margin: number) => {
  const items = virtual.getVirtualItems();
  const [first, last] = [items[0], items.at(-1)];
  if (all !== undefined || !first || !last) return { first: 0, last: all ?? fewLines, before: 0, after: 0 };
  return {
    first: first.index,
    last: last.index + 1,
    before: first.start - margin,
    after: virtual.getTotalSize() - (last.end - margin),
  };
};
