import { berlinCalendar, firstPolicy, foundingCommands, type Actor } from '@connex/domain';
import { inMemoryEventLog } from '../in-memory/in-memory-event-log.js';
import { commandDesk } from './command-desk.js';
import { derivedId } from './derived-id.js';
import { foundHouse } from './found-house.js';
import type { Speech } from './speech.js';

const intake: Actor = { person: 'intake', role: 'INTAKE' };
const manager: Actor = { person: 'case-manager', role: 'CASE_MGR' };
const enquiry = { channel: 'PHONE', country: 'ZM', contact: 'desk', summary: 'They ask what we do.', language: 'en' };

const status = {
  iso2: 'ZM',
  rows: [{ list: 'DAC', value: true, validFrom: '2020-01-01' }],
  source: 'The list of 2026',
};

const zones = { version: '2025c', from: 2026, to: 2027, zones: [{ zone: 'UTC', print: 'a'.repeat(14) }] };

const open = async () => {
  const log = inMemoryEventLog({ mode: 'story', standsAt: '2026-11-30T09:00:00.000Z' });
  const desk = commandDesk(log, { salt: 'a salt for specs' });
  const plan = {
    calendars: [berlinCalendar],
    tzVersion: '2025c',
    people: [],
    idFor: (label: string) => derivedId(label),
  };
  await foundHouse(desk, foundingCommands(plan));
  return { log, desk };
};

const asks = (more: Partial<Speech>): Speech => ({
  commandId: derivedId('one'),
  type: 'RegisterEnquiry',
  by: intake,
  data: enquiry,
  ...more,
});

describe('the command desk', () => {
  it('R-039 answers the same command twice with one answer, and writes once', async () => {
    const { log, desk } = await open();
    const first = await desk.speak(asks({}));
    const head = await log.head();
    expect(first.kind).toBe('done');
    expect(await desk.speak(asks({}))).toEqual(first);
    expect(await log.head()).toBe(head);
  });

  it('R-039 refuses another body, or another speaker, under the same id', async () => {
    const { desk } = await open();
    await desk.speak(asks({}));
    expect(await desk.speak(asks({ data: { ...enquiry, language: 'fr' } }))).toEqual({ kind: 'reused' });
    expect(await desk.speak(asks({ by: { person: 'other', role: 'INTAKE' } }))).toEqual({ kind: 'reused' });
  });

  it('lets a corrected body reuse the id of a command that was refused', async () => {
    const { desk } = await open();
    const future = asks({ occurredAt: '2027-01-01T00:00:00.000Z' });
    expect(await desk.speak(future)).toMatchObject({ kind: 'refused', refusal: { refused: 'R-038' } });
    expect(await desk.speak(future)).toMatchObject({ kind: 'refused', refusal: { refused: 'R-038' } });
    expect(await desk.speak(asks({}))).toMatchObject({ kind: 'done' });
  });

  it.each([
    [
      'a calendar',
      'calendar-FOO',
      { type: 'PublishCalendarVersion', data: { ...berlinCalendar, tzVersion: '2025c' } },
      'OTHER_CALENDAR',
    ],
    ['a country', 'country-FOO', { type: 'RecordCountryStatus', data: status }, 'OTHER_COUNTRY'],
    ['a table of zones', 'house-two', { type: 'AdoptTimeZones', data: zones }, 'R-041'],
    ['the policy', 'policy-two', { type: 'ChangePolicy', data: { policy: firstPolicy } }, 'R-041'],
  ])('hears of %s only in the stream that is its own', async (_, stream, said, refused) => {
    const { log, desk } = await open();
    const head = await log.head();
    const house: Actor = { person: 'house', role: 'SYSTEM' };
    expect(await desk.speak(asks({ stream, by: house, ...said }))).toMatchObject({
      kind: 'refused',
      refusal: { refused },
    });
    expect(await log.head()).toBe(head);
  });

  it('R-040 lets one of two win who answer at once, and the other decides again on what it now sees', async () => {
    const { desk } = await open();
    const opened = await desk.speak(asks({}));
    if (opened.kind !== 'done') throw new Error(opened.kind);
    const close = (id: string) =>
      desk.speak({
        commandId: derivedId(id),
        type: 'CloseEnquiry',
        by: intake,
        stream: opened.receipt.stream,
        data: { reasonCode: 'NO_FOLLOW_UP' },
      });
    const both = await Promise.all([close('a'), close('b')]);
    expect(both.map(({ kind }) => kind).sort()).toEqual(['done', 'refused']);
  });

  it('does not tell a stream that is not there from one that the speaker may not see', async () => {
    const { desk } = await open();
    const opened = await desk.speak(asks({}));
    if (opened.kind !== 'done') throw new Error(opened.kind);
    const stranger: Actor = { person: 'elsewhere', role: 'GOV_FOCAL' };
    const asked = (stream: string, id: string) =>
      desk.speak({
        commandId: derivedId(id),
        type: 'AnswerEnquiry',
        by: stranger,
        stream,
        data: { answerDocumentId: 'doc-1', guidanceGiven: [] },
      });
    expect(await asked(opened.receipt.stream, 'c')).toEqual({ kind: 'not-there' });
    expect(await asked('case-nowhere', 'd')).toEqual({ kind: 'not-there' });
  });

  it('forbids a word that is not the speaker’s, and does not understand one that is not ours', async () => {
    const { desk } = await open();
    expect(await desk.speak(asks({ by: manager }))).toEqual({ kind: 'forbidden' });
    expect(await desk.speak(asks({ type: 'Nonsense' }))).toMatchObject({ kind: 'misspoken' });
    expect(await desk.speak(asks({ data: { ...enquiry, extra: 1 } }))).toMatchObject({
      kind: 'misspoken',
      errors: [{ path: 'extra' }],
    });
  });

  it('names events after the command, so that a retry names them the same, and adds the clock in the same append', async () => {
    const { desk } = await open();
    const done = await desk.speak(asks({}));
    if (done.kind !== 'done') throw new Error(done.kind);
    expect(done.receipt.events.map(({ type }) => type)).toEqual(['EnquiryReceived', 'ClockStarted']);
    expect(done.receipt.events[0]?.id).toBe(derivedId(derivedId('one'), 'event', '0'));
  });

  it('answers an alarm that lies ahead with how things stand, and writes nothing', async () => {
    const { log, desk } = await open();
    const opened = await desk.speak(asks({}));
    if (opened.kind !== 'done') throw new Error(opened.kind);
    const told = await log.told(opened.receipt.stream);
    const [alarm] = told?.alarms ?? [];
    if (!alarm) throw new Error('nothing is owed');
    expect(await desk.ring({ stream: opened.receipt.stream, ...alarm })).toEqual(told);
  });
});

describe('a rehearsal', () => {
  it('answers what was answered, once the command was said, and refuses another body under its id', async () => {
    const { log, desk } = await open();
    expect(await desk.rehearse(asks({}))).toMatchObject({ kind: 'rehearsed', revision: 0 });
    const said = await desk.speak(asks({}));
    const head = await log.head();
    expect(await desk.rehearse(asks({}))).toEqual(said);
    expect(await desk.rehearse(asks({ data: { ...enquiry, language: 'fr' } }))).toEqual({ kind: 'reused' });
    expect(await log.head()).toBe(head);
  });

  it('promises no name that another case holds, and refuses it in the words of the command', async () => {
    const { log, desk } = await open();
    await desk.speak(asks({ data: { ...enquiry, nickname: 'Msasa' } }));
    const second = asks({ commandId: derivedId('two'), data: { ...enquiry, nickname: 'msasa' } });
    const head = await log.head();
    const rehearsed = await desk.rehearse(second);
    expect(rehearsed).toMatchObject({ kind: 'refused' });
    expect(await log.head()).toBe(head);
    expect(await desk.speak(second)).toEqual(rehearsed);
  });

  it('leaves its id free: what was refused in a rehearsal can be said', async () => {
    const { desk } = await open();
    const future = asks({ occurredAt: '2027-01-01T00:00:00.000Z' });
    expect(await desk.rehearse(future)).toMatchObject({ kind: 'refused', refusal: { refused: 'R-038' } });
    expect(await desk.speak(asks({}))).toMatchObject({ kind: 'done' });
  });
});
