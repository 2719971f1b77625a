import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import { bodyOf } from './answer.js';
import type { Query, StreamRead, ViewPage, ViewRow } from './door.js';
import { clockOfHouse } from '../time/house-now.js';
import { door } from './house.js';

/** Names of what is kept in the cache, so that whoever changed something can say what is no longer true. */
export const kept = {
  view: (view: string, query: Query = {}) => ['view', view, query] as const,
  one: (view: string, key: string) => ['view', view, 'one', key] as const,
  stream: (stream: string) => ['stream', stream] as const,
};

/** How a view is asked for, so that it can be asked for early. With it comes the house's time. */
export const viewAsked = <Row>(view: string, query: Query = {}) => ({
  queryKey: kept.view(view, query),
  queryFn: async () => {
    const page = bodyOf(await door.wholeView<Row>(view, query));
    clockOfHouse.read(page);
    return page;
  },
});

/** All rows of a view, as far as they are ours to see. Kept fresh by `useLiveView`; alone, read once. */
export const useView = <Row>(view: string, query: Query = {}): UseQueryResult<ViewPage<Row>> =>
  useQuery(viewAsked<Row>(view, query));

export const useOne = <Row>(view: string, key: string): UseQueryResult<ViewRow<Row>> =>
  useQuery({ queryKey: kept.one(view, key), queryFn: async () => bodyOf(await door.one<Row>(view, key)) });

/** Every event of a stream, in order. */
export const useStream = (stream: string): UseQueryResult<StreamRead> =>
  useQuery({ queryKey: kept.stream(stream), queryFn: async () => bodyOf(await door.stream(stream)) });
