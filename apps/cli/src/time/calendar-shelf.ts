import { compile, TimeRefused, type Calendar, type WorkingTime } from '@connex/working-time';
import { LineRefused } from './line-refused.js';
import type { Line } from './read-line.js';
import { onlyOfCalendar } from './unknown-fields.js';

/** A calendar that stands on the shelf, and between which instants it has been asked. */
export type Book = {
  readonly text: string;
  readonly time: WorkingTime | TimeRefused | LineRefused;
  from: number;
  to: number;
};

/** Compiled calendars by their text; those longest unused are put away first. */
export type CalendarShelf = {
  /** The calendar of a line, compiled when its text was not seen lately. */
  take(line: Line): Book;
  /** Says between which instants a calendar was asked: it lays out the years between. */
  asked(book: Book, from: number, to: number): void;
};

/** What may stand on the shelf: calendars, letters of their texts, and years laid out, of some 20 kB each. */
const ROOM = { calendars: 2_000, letters: 16_000_000, years: 6_000 };
const YEAR = 366 * 86_400_000;

const yearsOf = ({ from, to }: Book) => 2 + (to > from ? (to - from) / YEAR : 0);

const compiled = (calendar: unknown): Book['time'] => {
  try {
    onlyOfCalendar(calendar);
    return compile(calendar as Calendar);
  } catch (fault) {
    if (fault instanceof TimeRefused || fault instanceof LineRefused) return fault;
    throw fault;
  }
};

/** Books in the order in which they were last used, and what they weigh together. */
const booksWithin = (room: typeof ROOM) => {
  const books = new Map<string, Book>();
  const weight = { letters: 0, years: 0 };
  const weigh = (book: Book, sign: 1 | -1) => {
    weight.letters += sign * book.text.length;
    weight.years += sign * yearsOf(book);
  };
  const isFull = () => books.size > room.calendars || weight.letters > room.letters || weight.years > room.years;

  const remove = (book: Book) => {
    books.delete(book.text);
    weigh(book, -1);
  };
  const add = (book: Book) => {
    books.set(book.text, book);
    weigh(book, 1);
    for (const oldest of books.values()) {
      if (!isFull() || oldest === book) break;
      remove(oldest);
    }
    return book;
  };
  return { named: (text: string) => books.get(text), remove, add };
};

export const calendarShelf = (room = ROOM): CalendarShelf => {
  const { named, remove, add } = booksWithin(room);
  let newest: Book | undefined;

  const again = (book: Book) => {
    remove(book);
    return add(book);
  };
  return {
    take(line) {
      const known = named(line.calendarText);
      if (known && known === newest) return known;
      newest = known
        ? again(known)
        : add({ text: line.calendarText, time: compiled(line.calendar()), from: Infinity, to: -Infinity });
      return newest;
    },

    asked(book, from, to) {
      if (from >= book.from && to <= book.to) return;
      remove(book);
      book.from = Math.min(book.from, from);
      book.to = Math.max(book.to, to);
      add(book);
    },
  };
};
