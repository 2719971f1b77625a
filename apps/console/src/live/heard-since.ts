import type { ViewPage } from '../door/door.js';
import type { Change } from './messages.js';
import { takeChanges } from './take-changes.js';

type Asked = Readonly<Record<string, string>>;
type Reading = { readonly view: string; readonly since: Map<string, Change> };

/**
 * Keeps what is heard of a view while a page of it is being read: the page may be older than what was told meanwhile, so
 * those changes are taken into it. What was told before the reading began is in the page already, and is not kept.
 */
export const hearsWhileReading = () => {
  const readings = new Set<Reading>();
  return {
    heard(view: string, change: Change): void {
      for (const { view: read, since } of readings) if (read === view) since.set(change.key, change);
    },
    async reading<Row>(view: string, asked: Asked, read: () => Promise<ViewPage<Row>>): Promise<ViewPage<Row>> {
      const reading: Reading = { view, since: new Map() };
      readings.add(reading);
      try {
        return takeChanges(await read(), reading.since, asked);
      } finally {
        readings.delete(reading);
      }
    },
  };
};

/** What this window hears, of all views. */
export const heardHere = hearsWhileReading();
