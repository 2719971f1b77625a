import type { EventFeed, Following, FollowingState } from '@connex/event-log';
import type { Projector } from '@connex/read-models';
import { isCurrent, type Current } from '../views/current-version.js';
import type { ReadStreams } from '../views/stream-memories.js';
import { followerOf, upsertRowsAloud, type ViewTable } from '../views/view-table.js';
import { viewWriter } from '../views/view-writer.js';

export type ViewState = FollowingState & { readonly view: string; readonly version: number };

export type ViewFollowing = {
  readonly table: ViewTable;
  state(): ViewState;
  stop(): Promise<void>;
};

/** Another version is read now. The checkpoint of this one stays, so that nobody takes it for being up to date. */
class VersionRetired extends Error {
  override readonly name = 'VersionRetired';
}

/** Keeps the version of a view that is read up with the log. A version that was replaced meanwhile writes nothing more. */
export const followView = (
  feed: EventFeed,
  projector: Projector,
  current: Current,
  readStreams: ReadStreams,
): ViewFollowing => {
  const table = { view: current.view, version: current.version };
  const write = viewWriter(projector, readStreams, (transaction, rows) => upsertRowsAloud(transaction, table, rows));
  const following: Following = feed.follow({
    name: followerOf(table),
    effect: 'inside',
    handle: async (events, transaction) => {
      if (!(await isCurrent(transaction, table))) throw new VersionRetired(`${followerOf(table)} is read no more.`);
      await write(events, transaction);
    },
  });
  return { table, state: () => stateOf(table, following.state()), stop: () => following.stop() };
};

/** To be retired is no trouble: within a second the version that is read now is followed instead. */
const stateOf = (table: ViewTable, { fault, ...state }: FollowingState): ViewState =>
  fault === undefined || fault === 'VersionRetired' ? { ...table, ...state } : { ...table, ...state, fault };
