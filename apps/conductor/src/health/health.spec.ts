import { healthOf } from './health.js';

const following = { name: 'conductor', leads: true, position: 41, head: 42, lagSeconds: 0.2, parked: 0 };
const well = {
  following,
  recounting: following,
  zones: undefined,
  isAtWork: true,
  temporal: undefined,
  postgres: undefined,
};

describe('the health of the conductor', () => {
  it('is good when it hears the log and its worker is at work', () =>
    expect(healthOf(well)).toEqual({ ready: true, position: 41, lagSeconds: 0.2, recounted: 41 }));

  it('is good as well while another conductor leads', () =>
    expect(healthOf({ ...well, following: { ...following, leads: false } }).ready).toBe(true));

  it('names streams that are parked, for somebody has to look at them', () =>
    expect(healthOf({ ...well, following: { ...following, parked: 2 } })).toMatchObject({ ready: true, parked: 2 }));

  it('counts those that cannot be counted on among them', () =>
    expect(healthOf({ ...well, recounting: { ...following, parked: 1 } })).toMatchObject({ ready: true, parked: 1 }));

  it.each([
    [{ following: undefined }, 'it is still starting'],
    [{ temporal: 'GRPC_14' }, 'Temporal does not answer (GRPC_14)'],
    [{ postgres: 'ECONNREFUSED' }, 'the log in Postgres does not answer (ECONNREFUSED)'],
    [{ isAtWork: false }, 'its worker is not at work yet'],
    [{ following: { ...following, fault: 'ECONNREFUSED' } }, 'it cannot follow the log just now (ECONNREFUSED)'],
    [{ zones: 'its table differs in Africa/Casablanca' }, 'its table differs in Africa/Casablanca'],
    [{ recounting: { ...following, fault: 'Error' } }, 'it cannot have the cases counted on just now (Error)'],
  ])('says why it is not: %#', (wrong, why) =>
    expect(healthOf({ ...well, ...wrong })).toMatchObject({ ready: false, why }),
  );
});
