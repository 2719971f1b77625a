import { Controller, Get, Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { randomUUID } from 'node:crypto';
import { Policy } from '../access/policy.js';
import { apiHouse, as } from '../testing/api-house.js';
import { enquiry } from '../testing/sentences.js';
import { refuseBareRoutes } from './bare-routes.js';

const moduleOf = (controller: new () => object) => {
  const Part = class {};
  Module({ controllers: [controller] })(Part);
  return NestFactory.createApplicationContext(Part, { logger: false, abortOnError: false });
};

@Controller('open')
class Bare {
  @Get()
  @Policy('anyone')
  guarded() {
    return 1;
  }

  @Get('secret')
  forgotten() {
    return 2;
  }
}

describe('the start of the api', () => {
  it('is refused when a route says nothing about who may knock', async () => {
    const app = await moduleOf(Bare);
    expect(() => refuseBareRoutes(app)).toThrow('These handlers say nothing about who may knock: Bare.forgotten.');
    await app.close();
  });
});

describe('the stop of the api', () => {
  it('answers what is under way, takes nothing new, and is over soon', async () => {
    let letThrough = () => {};
    const gate = new Promise<void>((resolve) => (letThrough = resolve));
    const receipt = { stream: 'case-1', revision: 1, position: 1, recordedAt: '2026-11-30T09:12:00.000Z', events: [] };
    const house = await apiHouse({
      desk: { speak: () => gate.then(() => ({ kind: 'done', receipt })) },
    });
    const underWay = as(house, 'intake')
      .speak('RegisterEnquiry', enquiry())
      .then((answer) => answer);
    while (house.admission.commands.inside() === 0) await new Promise((resolve) => setTimeout(resolve, 10));

    const since = performance.now();
    const stopped = house.close();
    expect(await house.readiness.check()).toEqual({ ready: false, why: 'it is stopping' });
    await expect(fetch(`${house.url}/health/live`)).rejects.toThrow();
    letThrough();
    expect((await underWay).status).toBe(200);
    await stopped;
    expect(performance.now() - since).toBeLessThan(3_000);
  });

  it('cuts what does not come to an end', async () => {
    const house = await apiHouse({
      desk: { speak: () => new Promise(() => undefined) },
      limits: { drainMillis: 200 },
    });
    const cut = as(house, 'intake')
      .speak('RegisterEnquiry', enquiry())
      .then(
        () => 'answered',
        () => 'cut',
      );
    while (house.admission.commands.inside() === 0) await new Promise((resolve) => setTimeout(resolve, 10));
    await house.close();
    expect(await cut).toBe('cut');
  });

  it('does not let a request wait for ever: 503, and the same commandId may be sent again', async () => {
    const house = await apiHouse({
      desk: { speak: () => new Promise(() => undefined) },
      limits: { requestMillis: 100, drainMillis: 100 },
    });
    const { status, body, headers } = await as(house, 'intake').speak('RegisterEnquiry', {
      ...enquiry(),
      commandId: randomUUID(),
    });
    expect([status, body.code, headers['retry-after']]).toEqual([503, 'NOT_READY', '2']);
    await house.close();
  });
});
