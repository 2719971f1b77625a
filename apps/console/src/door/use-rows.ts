import { useMemo } from 'react';
import { useView } from './use-view.js';

const none: readonly never[] = [];

/** The rows of a small view that a form chooses from; none before they are there. */
export const useRows = <Row>(view: string): readonly Row[] => {
  const { data } = useView<Row>(view);
  return useMemo(() => data?.rows.map(({ row }) => row) ?? none, [data]);
};
