import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { foldersOf } from '../checkout.js';
import { freePorts } from '../ports/ports.js';
import type { Part } from '../supervisor/part.js';
import { workshop } from '../testing.js';
import { probeTemporal } from './temporal-probe.js';
import { temporalPart } from './temporal.part.js';

const place = workshop();
let part: Part;

beforeAll(async () => {
  const { temporal: port, temporalUi: uiPort } = await freePorts();
  const where = { folder: place.folder, port, uiPort, namespace: 'connex', parts: foldersOf().parts, log: place.log };
  part = await temporalPart(where);
  await place.crew.start(part);
});
afterAll(() => place.clear());

describe('a Temporal of our own', () => {
  it('knows our namespace as soon as it is ready', async () =>
    expect(await probeTemporal(part.address, 'connex')).toEqual({ ready: true }));

  it('is not ready for a namespace that it does not know', async () =>
    expect(await probeTemporal(part.address, 'other')).toEqual({
      ready: false,
      why: `Temporal at ${part.address}: it has no namespace "other"`,
    }));

  it('keeps its workflows in a file, and comes back on it after kill -9', async () => {
    expect(existsSync(join(place.folder, 'temporal.db'))).toBe(true);
    await place.killAndWait(part);
    expect(await probeTemporal(part.address, 'connex')).toEqual({ ready: true });
  });

  it('does not answer any more once it is stopped', async () => {
    await place.crew.stop();
    expect(await probeTemporal(part.address, 'connex')).toMatchObject({ ready: false });
  });
});
