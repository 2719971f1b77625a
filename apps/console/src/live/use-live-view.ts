import { useQueryClient, type UseQueryResult } from '@tanstack/react-query';
import { useCallback, useRef, useState } from 'react';
import type { Query, ViewPage } from '../door/door.js';
import { kept, useView } from '../door/use-view.js';
import { newsIn, takeChanges, type Pending } from './take-changes.js';
import { useFollowing } from './use-following.js';

export type LiveView<Row> = {
  readonly result: UseQueryResult<ViewPage<Row>>;
  /** The event of the log up to which all was told; nothing for those who may not know it. */
  readonly position: number | undefined;
  /** False while the line is cut: figures may have moved. */
  readonly isLive: boolean;
  /** Keys of rows that changed and wait to be asked in. */
  readonly waiting: readonly string[];
  /** Keys of the rows that changed last. */
  readonly changed: ReadonlySet<string>;
  readonly apply: () => void;
};

const nothing: Pending = new Map();
const nobody: ReadonlySet<string> = new Set();

/**
 * A view that keeps itself fresh. While `isHeld` says that a reader's pointer or focus is among the rows, changes wait
 * until they are asked in; else they are taken in as they come.
 */
export const useLiveView = <Row>(view: string, isHeld: () => boolean, query: Query = {}): LiveView<Row> => {
  const result = useView<Row>(view, query);
  const [isLive, setLive] = useState(true);
  const [pending, setPending] = useState(nothing);
  const [place, setPlace] = useState<string>();

  const { take, changed } = useTaking<Row>(view, query);
  const hold = useRef(isHeld);
  hold.current = isHeld;

  const { data } = result;
  const shown = useCallback(
    (changes: Pending) => {
      if (!hold.current()) return take(changes);
      setPending((before) => new Map([...before, ...changes]));
    },
    [take],
  );
  useFollowing(view, data, { shown, fresh: setLive, placed: setPlace });

  const apply = useCallback(() => {
    take(pending);
    setPending(nothing);
  }, [pending, take]);
  const waiting = data && pending.size > 0 ? newsIn(data, pending) : [];
  return { result, position: laterOf(data?.position, place), isLive, waiting, changed, apply };
};

/** Takes changes into what is shown, and remembers which rows they were. */
const useTaking = <Row>(view: string, query: Query) => {
  const cache = useQueryClient();
  const [changed, setChanged] = useState(nobody);
  const name = JSON.stringify(query);
  const take = useCallback(
    (changes: Pending) => {
      const asked = JSON.parse(name) as Query;
      const key = kept.view(view, asked);
      const page = cache.getQueryData<ViewPage<Row>>(key);
      if (!page) return;
      setChanged(new Set(newsIn(page, changes)));
      cache.setQueryData<ViewPage<Row>>(key, takeChanges(page, changes, asked));
    },
    [cache, name, view],
  );
  return { take, changed };
};

const laterOf = (read: number | undefined, told: string | undefined): number | undefined =>
  read === undefined || told === undefined ? read : Math.max(read, Number(told));
