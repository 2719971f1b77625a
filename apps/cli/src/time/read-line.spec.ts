import fc from 'fast-check';
import { calendarShelf } from './calendar-shelf.js';
import { readInstant, writeInstant } from './instant.js';
import { readLine } from './read-line.js';

const hours = { mon: [['09:00', '17:00']] };
const named = (zone: string) => readLine(JSON.stringify({ id: 1, calendar: { timezone: zone, hours } }));

describe('a line', () => {
  it.each([
    ['calendar first', '{"calendar": {"timezone":"UTC","hours":{"mon":[["}","{"]]}},"id":1}'],
    ['calendar last, with blanks', '{ "id": 1, "calendar" : { "timezone" : "UTC" } }'],
    ['a second calendar deeper', '{"calendar":{"timezone":"UTC"},"x":{"calendar":{"timezone":"CET"}}}'],
    ['only one deeper', '{"x":{"calendar":{"timezone":"CET"}}}'],
    ['one deeper, and zero above', '{"x":{"calendar":{"timezone":"CET"}},"c\\u0061lendar":0}'],
    ['said twice', '{"calendar":{"timezone":"UTC"},"calendar":{"timezone":"CET"}}'],
    ['a calendar in the id', '{"id":"\\"calendar\\":{}","calendar":{"timezone":"UTC"}}'],
    ['no calendar', '{"id":1}'],
    ['a calendar that is a list', '{"calendar":[{"timezone":"UTC"}]}'],
  ])('means what JSON says that it means: %s', (_, text) => {
    const said = JSON.parse(text) as Record<string, unknown>;
    const line = readLine(text);
    expect(line.calendar()).toEqual(said['calendar']);
    expect({ ...line.said, calendar: said['calendar'] }).toEqual({ ...said, calendar: said['calendar'] });
  });

  it('means the same whatever it holds', () => {
    const line = fc.dictionary(
      fc.constantFrom('id', 'calendar', 'x', '"calendar"'),
      fc.oneof(
        fc.json().map((text) => JSON.parse(text) as unknown),
        fc.dictionary(fc.string(), fc.string()),
      ),
    );
    fc.assert(
      fc.property(line, (said) => {
        const read = readLine(JSON.stringify(said));
        const again = JSON.parse(JSON.stringify(said)) as Record<string, unknown>;
        expect(read.calendar()).toEqual(again['calendar']);
      }),
    );
  });
});

describe('the shelf of calendars', () => {
  it('compiles a text once', () => {
    const shelf = calendarShelf();
    expect(shelf.take(named('UTC')).time).toBe(shelf.take(named('UTC')).time);
  });

  it('puts away the calendar that was longest not asked', () => {
    const shelf = calendarShelf({ calendars: 2, letters: 1e6, years: 1e6 });
    const [utc, cairo] = [shelf.take(named('UTC')).time, shelf.take(named('Africa/Cairo')).time];
    shelf.take(named('UTC'));
    shelf.take(named('Asia/Tokyo'));
    expect(shelf.take(named('UTC')).time).toBe(utc);
    expect(shelf.take(named('Africa/Cairo')).time).not.toBe(cairo);
  });

  it('holds fewer that were asked about centuries', () => {
    const shelf = calendarShelf({ calendars: 100, letters: 1e6, years: 310 });
    const utc = shelf.take(named('UTC')).time;
    const cairo = shelf.take(named('Africa/Cairo'));
    shelf.asked(cairo, Date.UTC(1900, 0, 1), Date.UTC(2199, 0, 1));
    shelf.asked(shelf.take(named('Asia/Tokyo')), 0, 1);
    expect(shelf.take(named('UTC')).time).toBe(utc);
    shelf.asked(shelf.take(named('UTC')), Date.UTC(1900, 0, 1), Date.UTC(2199, 0, 1));
    expect(shelf.take(named('Africa/Cairo')).time).not.toBe(cairo.time);
  });

  it('remembers a bad calendar too', () => {
    const shelf = calendarShelf();
    expect(shelf.take(named('Mars')).time).toBe(shelf.take(named('Mars')).time);
  });
});

describe('an instant', () => {
  it('is read as Date reads it, and written so that it is read again', () => {
    const instants = fc.integer({ min: Date.UTC(1900, 0, 1), max: Date.UTC(2199, 0, 1) });
    fc.assert(
      fc.property(instants, fc.integer({ min: -50_000, max: 50_000 }), (instant, offset) => {
        expect(readInstant(new Date(instant).toISOString(), 'from')).toBe(instant);
        expect(readInstant(writeInstant(instant, offset), 'from')).toBe(instant);
        expect(Date.parse(writeInstant(instant, offset))).toBe(instant);
      }),
    );
  });

  it('knows leap years', () => {
    expect(readInstant('2028-02-29T23:59:59.123456Z', 'from')).toBe(Date.UTC(2028, 1, 29, 23, 59, 59, 123));
    expect(() => readInstant('2027-02-29T00:00:00Z', 'from')).toThrow('there is no instant');
  });
});
