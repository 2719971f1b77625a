import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { followView, type Following } from './follow.js';
import { heardHere } from './heard-since.js';
import type { Change } from './messages.js';
import type { Pending } from './take-changes.js';

type Read = { readonly position?: number | undefined };
type Hears = {
  /** Must stay the same function for as long as the same is followed. */
  readonly shown: (changes: Pending) => void;
  readonly fresh: (isFresh: boolean) => void;
  readonly placed: (place: string) => void;
};

/**
 * Follows a view for as long as its page stands: listens before the page is read, and leads the line once it is. `fresh`
 * and `placed` must be setters of a state. Whatever was cut for a while is read again, with the house's time: a machine
 * that slept has lost count of it.
 */
export const useFollowing = (view: string, page: Read | undefined, { shown, fresh, placed }: Hears): void => {
  const cache = useQueryClient();
  const read = useRef(page);
  read.current = page;
  const following = useRef<Following>(undefined);
  useEffect(() => {
    const arriving = gather(shown);
    const anew = () => void cache.invalidateQueries({ queryKey: ['view', view] });
    const changed = (change: Change) => {
      heardHere.heard(view, change);
      arriving.add(change);
    };
    const follows = followView(view, read.current !== undefined, { changed, anew, fresh, placed });
    following.current = follows;
    return () => {
      arriving.stop();
      follows.stop();
    };
  }, [cache, fresh, placed, shown, view]);

  const isRead = page !== undefined;
  useEffect(() => {
    if (isRead) following.current?.begin(read.current?.position);
  }, [fresh, isRead, placed, shown, view]);
};

/** Many changes come at once, when a case moves: they are shown as one. */
const gather = (hand: (changes: Pending) => void) => {
  let arrived = new Map<string, Change>();
  let soon: ReturnType<typeof setTimeout> | undefined;
  const deliver = () => {
    soon = undefined;
    const changes = arrived;
    arrived = new Map();
    hand(changes);
  };
  return {
    add(change: Change): void {
      arrived.set(change.key, change);
      soon ??= setTimeout(deliver, 30);
    },
    stop: () => clearTimeout(soon),
  };
};
