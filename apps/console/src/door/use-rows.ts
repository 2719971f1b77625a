import { useMemo } from 'react';
import type { Query } from './door.js';
import { useView } from './use-view.js';

const none: readonly never[] = [];

/** The rows of a small view that a form chooses from; none before they are there. */
export const useRows = <Row>(view: string, query: Query = {}): readonly Row[] => {
  const { data } = useView<Row>(view, query);
  return useMemo(() => data?.rows.map(({ row }) => row) ?? none, [data]);
};
