import { readiness } from './readiness.js';

describe('readiness', () => {
  it('is given when every check has nothing to say against it', async () =>
    expect(await readiness([async () => ({}), async () => ({ position: 7 })]).check()).toEqual({
      ready: true,
      position: 7,
    }));

  it('names the first reason why not', async () =>
    expect(
      await readiness([
        async () => ({ why: 'the database lacks migrations' }),
        () => Promise.reject(new Error()),
      ]).check(),
    ).toEqual({
      ready: false,
      why: 'the database lacks migrations',
    }));

  it('does not repeat what a fault of the database says', async () =>
    expect(await readiness([() => Promise.reject(new Error('password of connex_api'))]).check()).toEqual({
      ready: false,
      why: 'its database does not answer',
    }));

  it('does not wait for ever', async () =>
    expect(await readiness([() => new Promise(() => undefined)], 20).check()).toMatchObject({ ready: false }));

  it('is over when the process is about to stop', async () => {
    const ready = readiness([async () => ({})]);
    ready.stop();
    expect(await ready.check()).toEqual({ ready: false, why: 'it is stopping' });
  });
});
