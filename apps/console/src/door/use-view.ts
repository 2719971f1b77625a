import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import { useEffect } from 'react';
import { bodyOf } from './answer.js';
import type { Query, StreamRead, ViewPage } from './door.js';
import { heardHere } from '../live/heard-since.js';
import { clockOfHouse } from '../time/house-now.js';
import { door } from './house.js';

/** Names of what is kept in the cache, so that whoever changed something can say what is no longer true. */
export const kept = {
  view: (view: string, query: Query = {}) => ['view', view, query] as const,
  stream: (stream: string) => ['stream', stream] as const,
};

/** How a view is asked for, so that it can be asked for early. With it comes the house's time. */
export const viewAsked = <Row>(view: string, query: Query = {}) => ({
  queryKey: kept.view(view, query),
  queryFn: async () => {
    const read = async () => bodyOf(await door.wholeView<Row>(view, query));
    const page = await heardHere.reading(view, query, read);
    clockOfHouse.read(page);
    return page;
  },
});

/** All rows of a view, as far as they are ours to see. Kept fresh by `useLiveView`; alone, read once. */
export const useView = <Row>(view: string, query: Query = {}): UseQueryResult<ViewPage<Row>> =>
  useQuery(viewAsked<Row>(view, query));

/**
 * Every event of a stream, in order. What was read before is read again when a row beside it was told from a later event
 * of the stream, `upTo`: else a line would say one thing, and its explanation another.
 */
export const useStream = (stream: string, upTo = 0): UseQueryResult<StreamRead> => {
  const read = useQuery({ queryKey: kept.stream(stream), queryFn: async () => bodyOf(await door.stream(stream)) });
  const { data, refetch } = read;
  const isBehind = data !== undefined && data.revision < upTo;
  useEffect(() => {
    if (isBehind) void refetch();
  }, [isBehind, upTo, refetch]);
  return read;
};
