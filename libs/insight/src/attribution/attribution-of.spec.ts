import { berlin, calendars, deeds, opened } from '../testing-story.js';
import { attributionOf } from './attribution-of.js';

const hour = 3_600;

const story = () => {
  const story = opened(berlin('2026-11-30', '10:00'));
  deeds['ask']!(story, berlin('2026-11-30', '12:00'));
  deeds['answer']!(story, berlin('2026-12-01', '11:00'));
  deeds['pause']!(story, berlin('2026-12-01', '15:00'));
  deeds['resume']!(story, berlin('2026-12-02', '10:00'));
  return story.record();
};
const told = () => attributionOf(story(), calendars, berlin('2026-12-02', '12:00'))!;

describe('whose time it was', () => {
  it('tells each second to one holder: closed first, then an agreed pause, then the ball', () =>
    expect(told().totals).toEqual({
      UNIT: 2 * hour + 4 * hour + 2 * hour,
      GOVERNMENT: 5 * hour + 2 * hour,
      EXPERT: 0,
      PARTNER: 0,
      BOARD: 0,
      PAUSE: 2 * hour + 1 * hour,
      CLOSED: 2 * 16 * hour,
    }));

  it('names the fact that gave each stretch to its holder', () =>
    expect(told().stretches.map(({ holder, by }) => `${holder} ${by.type}`)).toEqual([
      'UNIT RequestReceived',
      'GOVERNMENT InformationRequested',
      'CLOSED InformationRequested',
      'GOVERNMENT InformationRequested',
      'UNIT InformationProvided',
      'PAUSE ClockPaused',
      'CLOSED ClockPaused',
      'PAUSE ClockPaused',
      'UNIT ClockResumed',
    ]));

  it('says nothing before there is a request', () =>
    expect(attributionOf([], calendars, berlin('2026-12-02', '12:00'))).toBeUndefined());

  it('is nobody’s to be told who may not see when the unit is closed', () =>
    expect(attributionOf(story(), {}, berlin('2026-12-02', '12:00'))).toBeUndefined());
});
