import { PassThrough, Readable, Writable } from 'node:stream';
import { answerLines } from './answer-lines.js';

const office = [['09:00', '17:00']];
const berlin = {
  timezone: 'Europe/Berlin',
  hours: { mon: office, tue: office, wed: office, thu: office, fri: office },
  holidays: ['2027-03-08'],
  breaks: { '2026-12-01': [['12:00', '13:00']] },
  shifts: { '2026-12-05': [['09:00', '13:00']] },
};
const friday = '2027-03-05T16:30:00+01:00';
const due = { id: 'q', calendar: berlin, ask: 'due', from: friday, seconds: 28_800 };

type Told = { readonly id: unknown; readonly problem?: { readonly code: string; readonly detail: string } };

const told = async (...chunks: string[]) => {
  let text = '';
  const output = new Writable({ write: (chunk, _, done) => ((text += String(chunk)), done()) });
  const isAllAnswered = await answerLines(Readable.from(chunks, { objectMode: false }), output);
  return {
    isAllAnswered,
    answers: text
      .split('\n')
      .slice(0, -1)
      .map((line) => JSON.parse(line) as Told),
  };
};
const answerTo = async (line: unknown) => {
  const { answers } = await told(typeof line === 'string' ? line : JSON.stringify(line));
  return answers[0];
};

describe('connex time answers, with the offset of the calendar', () => {
  it.each([
    ['when a target is used up', due, { at: '2027-03-09T16:30:00+01:00' }],
    [
      'whatever the offset of the question',
      { ...due, from: '2027-03-05T15:30:00Z' },
      { at: '2027-03-09T16:30:00+01:00' },
    ],
    [
      'past pauses, an open one also',
      {
        ...due,
        pauses: [
          { from: friday, to: '2027-03-09T10:30:00+01:00' },
          { from: '2027-04-01T00:00:00Z', to: null },
        ],
      },
      { at: '2027-03-10T10:30:00+01:00' },
    ],
    ['looking back', { ...due, seconds: -7200 }, { at: '2027-03-05T14:30:00+01:00' }],
    ['to the millisecond', { ...due, from: '2027-03-05T16:30:00.250+01:00' }, { at: '2027-03-09T16:30:00.250+01:00' }],
    [
      'how much lies between, less the breaks',
      { ...due, ask: 'elapsed', from: '2026-12-01T00:00:00Z', to: '2026-12-06T00:00:00Z' },
      { seconds: 4 * 28_800 - 3_600 + 4 * 3_600 },
    ],
    ['nothing backwards', { ...due, ask: 'elapsed', to: '2027-03-01T00:00:00Z' }, { seconds: 0 }],
    ['a day on', { ...due, ask: 'addDays', days: 1 }, { at: '2027-03-09T16:30:00+01:00' }],
    [
      'a day on, at the end of work',
      { ...due, ask: 'addDays', days: 1, snap: 'endOfWorkingDay' },
      { at: '2027-03-09T17:00:00+01:00' },
    ],
    ['days between', { ...due, ask: 'countDays', to: '2027-03-09T00:00:00+01:00' }, { days: 2 }],
    [
      'zones that are off the hour',
      { ...due, calendar: { timezone: 'Asia/Kathmandu', hours: { sun: office } } },
      { at: '2027-03-07T17:00:00+05:45' },
    ],
    ['UTC', { ...due, calendar: { timezone: 'UTC', hours: { mon: office } } }, { at: '2027-03-08T17:00:00+00:00' }],
    [
      'a calendar that stands last in the line',
      { id: 'q', ask: 'due', from: friday, seconds: 0, calendar: berlin },
      { at: friday },
    ],
  ])('%s', async (_, line, answer) => expect(await answerTo(line)).toEqual({ id: 'q', ...answer }));
});

it('connex time reads a file that begins with a byte order mark', async () =>
  expect(await answerTo(`\ufeff${JSON.stringify(due)}`)).toHaveProperty('at'));

it.each([
  ['notes of their own', { note: 'seen in the gazette', expect: { at: friday }, comment: 1, name: 'Berlin', tz: 'x' }],
  ['what other asks are asked with', { to: friday, days: 3, snap: null }],
])('connex time passes over %s', async (_, beside) =>
  expect(await answerTo({ ...due, ...beside })).toEqual({ id: 'q', at: '2027-03-09T16:30:00+01:00' }),
);

it('connex time passes over pauses that are none where they would not be looked at', async () =>
  expect(await answerTo({ ...due, ask: 'addDays', days: 1, pauses: [] })).toHaveProperty('at'));

describe('connex time says what is wrong with a line, and with which', () => {
  const calendar = (said: object) => ({ ...due, calendar: { ...berlin, ...said } });
  const ranges = Array.from({ length: 400 }, (_, n) => [`${10 + (n % 10)}:00`, `${10 + (n % 10)}:01`]);

  it.each([
    ['an empty line', '\n', 'EMPTY_LINE', 'The line is empty.'],
    ['no JSON', '{"id":"q",', 'NOT_JSON', 'The line is not JSON.'],
    ['NaN', '{"id":"q","ask":"due","seconds":NaN}', 'NOT_A_NUMBER', 'NaN'],
    ['NaN within a calendar', '{"id":"q","ask":"due","calendar":{"hours": NaN}}', 'NOT_A_NUMBER', 'NaN'],
    ['a list', '[1]', 'NOT_A_QUESTION', 'an object'],
    ['an unknown ask', { ...due, ask: 'late' }, 'UNKNOWN_ASK', 'due, elapsed, addDays, countDays'],
    ['an ask that every object knows', { ...due, ask: 'toString' }, 'UNKNOWN_ASK', 'ask can be'],
    ['an instant without offset', { ...due, from: '2027-03-05T16:30:00' }, 'NO_OFFSET', 'from has no offset'],
    ['a date for an instant', { ...due, from: '2027-03-05' }, 'NOT_AN_INSTANT', 'from is not an instant'],
    ['an instant that never comes', { ...due, from: '2027-02-30T12:00:00Z' }, 'NOT_AN_INSTANT', 'there is no instant'],
    ['24 o’clock', { ...due, from: '2027-02-28T24:00:00Z' }, 'NOT_AN_INSTANT', 'there is no instant'],
    ['no instant', { ...due, from: undefined }, 'NOT_AN_INSTANT', 'from is not'],
    ['the year 50', { ...due, from: '0050-01-01T00:00:00Z' }, 'OUT_OF_RANGE', '1900 to 2199'],
    ['a quadrillion seconds', { ...due, seconds: 1e15 }, 'OUT_OF_RANGE', '1900 to 2199'],
    ['a quadrillion days', { ...due, ask: 'addDays', days: 1e15 }, 'OUT_OF_RANGE', '1900 to 2199'],
    ['half a day', { ...due, ask: 'addDays', days: 0.5 }, 'NOT_A_NUMBER', 'whole number'],
    ['seconds in words', { ...due, seconds: '28800' }, 'NOT_A_NUMBER', 'seconds is not a number'],
    ['another snap', { ...due, ask: 'addDays', days: 1, snap: 'noon' }, 'UNKNOWN_SNAP', 'endOfWorkingDay'],
    [
      'a pause reversed',
      { ...due, pauses: [{ from: friday, to: '2027-03-05T16:00:00+01:00' }] },
      'REVERSED',
      'pauses[0]: A pause cannot end before it begins.',
    ],
    ['a pause without a beginning', { ...due, pauses: [{}] }, 'NOT_AN_INSTANT', 'pauses[0].from'],
    ['pauses that are none', { ...due, pauses: 'none' }, 'NOT_A_PAUSE', 'not a list'],
    [
      'a pause with another field',
      { ...due, pauses: [{ from: friday, until: friday }] },
      'UNKNOWN_FIELD',
      'pauses[0] has no field until',
    ],
    ['a slip for pauses', { ...due, pause: [{ from: friday }] }, 'UNKNOWN_FIELD', 'pauses is one of its fields'],
    ['two letters changed', { ...due, puases: [{ from: friday }] }, 'UNKNOWN_FIELD', 'no field puases'],
    ['a capital', { ...due, Pauses: [{ from: friday }] }, 'UNKNOWN_FIELD', 'no field Pauses'],
    [
      'a slip for snap',
      { ...due, ask: 'addDays', days: 1, snapp: 'endOfWorkingDay' },
      'UNKNOWN_FIELD',
      'snap is one of its fields',
    ],
    [
      'holidays beside the calendar',
      { ...due, holidays: ['2027-03-09'] },
      'UNKNOWN_FIELD',
      'one of those of its calendar',
    ],
    ['snap where nobody snaps', { ...due, snap: 'endOfWorkingDay' }, 'UNKNOWN_FIELD', 'due does not look at snap'],
    [
      'pauses among days',
      { ...due, ask: 'countDays', to: friday, pauses: [{ from: friday }] },
      'UNKNOWN_FIELD',
      'countDays does not look at pauses',
    ],
    ['a calendar with a slip', calendar({ holiday: ['2027-03-09'] }), 'UNKNOWN_FIELD', 'calendar has no field holiday'],
    ['a calendar with a note', calendar({ note: 'x' }), 'UNKNOWN_FIELD', 'calendar has no field note'],
    ['an open pause that lasts', { ...due, pauses: [{ from: friday }] }, 'NEVER', 'never used up'],
    ['no calendar', { ...due, calendar: undefined }, 'NOT_A_CALENDAR', 'timezone and hours'],
    ['an unknown zone', calendar({ timezone: 'Mars/Base' }), 'UNKNOWN_ZONE', 'Mars/Base'],
    ['no open hour', calendar({ hours: {}, shifts: {} }), 'NO_OPEN_HOUR', 'no open hour'],
    ['hours reversed', calendar({ hours: { mon: [['17:00', '09:00']] } }), 'REVERSED', 'hours.mon[0]'],
    ['an impossible holiday', calendar({ holidays: ['2026-02-30'] }), 'IMPOSSIBLE_DATE', 'holidays[0]'],
    ['four hundred ranges', calendar({ hours: { mon: ranges } }), 'TOO_MANY_RANGES', 'hours.mon'],
    [
      'a thousand faults',
      calendar({ holidays: Array.from({ length: 1_000 }, () => 'x') }),
      'IMPOSSIBLE_DATE',
      'And 997 more.',
    ],
  ])('%s', async (_, line, code, detail) => {
    const told = await answerTo(line);
    expect(told).toMatchObject({ problem: { code, detail: expect.stringContaining(detail) as unknown } });
    expect(told?.problem?.detail).toMatch(/[.]$/);
    expect(Object.keys(told!)).toEqual(['id', 'problem']);
  });

  it('knows the id of a broken line where one can be made out', async () => {
    expect(await answerTo('{"id":"q\\"7","seconds":NaN')).toMatchObject({ id: 'q"7' });
    expect(await answerTo('{"seconds":NaN')).toMatchObject({ id: null });
  });
});

describe('connex time as a stream', () => {
  const line = (id: number) => JSON.stringify({ ...due, id });

  it('answers each line once and in order, wherever the chunks are cut', async () => {
    const text = Array.from({ length: 50 }, (_, id) => `${line(id)}\r\n`).join('');
    const chunks = Array.from({ length: Math.ceil(text.length / 333) }, (_, n) => text.slice(n * 333, n * 333 + 333));
    const { answers, isAllAnswered } = await told(...chunks);
    expect(answers.map(({ id }) => id)).toEqual(Array.from({ length: 50 }, (_, id) => id));
    expect(isAllAnswered).toBe(true);
  });

  it('goes on after a bad line, and says in the end that not all was answered', async () => {
    const { answers, isAllAnswered } = await told(`${line(1)}\n\n${line(3)}`);
    expect(answers).toMatchObject([{ id: 1, at: expect.any(String) as unknown }, { id: null }, { id: 3 }]);
    expect(isAllAnswered).toBe(false);
  });

  it('says nothing to nobody', async () => expect(await told('')).toEqual({ answers: [], isAllAnswered: true }));

  it('lets go of a line that does not end, and answers the next', async () => {
    const endless = Array.from({ length: 80 }, () => 'x'.repeat(65_000));
    const { answers } = await told('{"id":1,"x":"', ...endless, `"}\n${line(2)}\n`);
    expect(answers).toMatchObject([
      { id: 1, problem: { code: 'LINE_TOO_LONG' } },
      { id: 2, at: expect.any(String) as unknown },
    ]);
  });

  it('waits for whoever reads slowly, and does not read on meanwhile', async () => {
    let read = 0;
    const input = Readable.from(
      (function* () {
        for (let id = 0; id < 5_000; id++, read++) yield `${line(id)}\n`;
      })(),
      { objectMode: false },
    );
    const output = new PassThrough({ highWaterMark: 1_000 });
    const answering = answerLines(input, output);
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(read).toBeLessThan(1_000);
    output.resume();
    expect(await answering).toBe(true);
    expect(read).toBe(5_000);
  });
});
