import type { Projector } from '@connex/read-models';
import type { Current } from '../views/current-version.js';
import type { ViewFollowing, ViewState } from './view-following.js';

export type Views = {
  readonly projectors: readonly Projector[];
  currentVersions(): Promise<ReadonlyMap<string, Current>>;
  follow(projector: Projector, current: Current): ViewFollowing;
  /** Fills a version in the projector's own shape beside the one that is read, and switches to it. */
  rebuild(projector: Projector): Promise<unknown>;
  fault(view: string, fault: unknown): void;
};

/** Milliseconds between two looks at which versions are read. */
const beat = 1_000;

/**
 * Follows, for every view, the version that is read; when somebody rebuilt a view, goes over to the new one. A view whose
 * rows are of an older shape than its projector is rebuilt first, and read in its old shape until then.
 */
export const followedViews = (views: Views) => {
  const followings = new Map<string, ViewFollowing>();
  const reshaping = onceEach(views);
  let stopped = false;
  let timer: NodeJS.Timeout | undefined;
  let looking: Promise<void> = Promise.resolve();

  const attend = async (projector: Projector, current: Current) => {
    const following = followings.get(projector.view);
    if (following?.table.version === current.version) return;
    followings.delete(projector.view);
    await following?.stop();
    if (stopped) return;
    if (current.shape !== projector.version) return reshaping.begin(projector);
    followings.set(projector.view, views.follow(projector, current));
  };

  const look = async () => {
    const current = await views.currentVersions();
    for (const projector of views.projectors) {
      const version = current.get(projector.view);
      if (version) await attend(projector, version);
    }
  };

  const lookAgain = () => {
    looking = looking.then(look).catch((fault: unknown) => views.fault('*', fault));
  };

  return {
    start(): Promise<void> {
      timer = setInterval(lookAgain, beat);
      return (looking = look());
    },
    states: (): readonly ViewState[] => [...followings.values()].map((following) => following.state()),
    rebuilding: reshaping.underWay,
    async stop(): Promise<void> {
      stopped = true;
      clearInterval(timer);
      await looking.catch(() => undefined);
      await Promise.all([...followings.values()].map((following) => following.stop()));
    },
  };
};

/** Rebuilds that run beside everything else; of one view, one at a time. */
const onceEach = ({ rebuild, fault }: Views) => {
  const underWay = new Set<string>();
  return {
    underWay: (): readonly string[] => [...underWay],
    begin(projector: Projector): void {
      if (underWay.has(projector.view)) return;
      underWay.add(projector.view);
      rebuild(projector)
        .catch((reason: unknown) => fault(projector.view, reason))
        .finally(() => underWay.delete(projector.view));
    },
  };
};
