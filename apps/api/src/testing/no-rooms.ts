import type { Rooms } from '../rooms.js';

const closed = () => Promise.reject(new Error('This house of a spec has no rooms; give it some.'));

/** A house in which only programs speak: nobody has a session, and nothing is kept for anybody. */
export const noRooms: Rooms = {
  origin: 'http://127.0.0.1',
  sessions: {
    find: () => Promise.resolve(undefined),
    speakerOf: () => Promise.resolve(undefined),
    idleSecondsOf: () => 0,
    mostSeconds: 0,
    touch: closed,
    hatsOfPerson: closed,
    begin: closed,
    wear: closed,
    end: closed,
    endAll: closed,
  },
  drafts: { name: () => Promise.resolve(false), list: closed, one: closed, save: closed, drop: closed },
  savedViews: { list: closed, save: closed, drop: closed },
};
