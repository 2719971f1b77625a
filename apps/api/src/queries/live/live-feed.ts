import type { Changes, ViewStore } from '../views/view-store.js';

const batch = 500;

/**
 * What changed in a view, asked once for all who stand at the same place: they wake together, and the first one's
 * question is everybody's.
 */
export const liveFeed = (views: Pick<ViewStore, 'changes' | 'grown'>) => {
  const asked = new Map<string, Promise<Changes>>();
  return {
    changesAfter(view: string, position: number): Promise<Changes> {
      const key = `${view} ${position}`;
      const running = asked.get(key);
      if (running) return running;
      const question = views.changes(view, position, batch).finally(() => asked.delete(key));
      asked.set(key, question);
      return question;
    },
    grown: (view: string, millis: number): Promise<void> => views.grown(view, millis),
  };
};

export type LiveFeed = ReturnType<typeof liveFeed>;
