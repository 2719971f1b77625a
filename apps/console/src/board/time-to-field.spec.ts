import type { StageDuration } from '@connex/read-models';
import { medianToField } from './time-to-field.js';

const took = (days: number, state: StageDuration['state'] = 'STOPPED') =>
  ({ clock: 'H1', state, usedSeconds: days * 28_800, secondsPerDay: 28_800 }) as StageDuration;

describe('the median time to field', () => {
  it('is that of the cases that got there; of an even number the lower one', () => {
    expect(medianToField([took(20), took(12), took(40), took(5, 'RUNNING')])).toBe('20 d');
    expect(medianToField([took(20), took(12)])).toBe('12 d');
  });

  it('is not there before anybody got there', () => expect(medianToField([took(5, 'RUNNING')])).toBeUndefined());
});
