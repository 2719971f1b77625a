import type { INestApplicationContext } from '@nestjs/common';
import { ModulesContainer } from '@nestjs/core';
import { policyKey } from '../access/policy.js';

/** Nest's own mark on a method that answers a route. */
const routeMark = 'path';

/** A handler without a policy would be a door without a lock: the house does not start with one. */
export const refuseBareRoutes = (app: INestApplicationContext): void => {
  const controllers = [...app.get(ModulesContainer).values()].flatMap((module) => [...module.controllers.values()]);
  const bare = controllers.flatMap(({ metatype }) => bareMethodsOf(metatype as new () => object));
  if (bare.length > 0) throw new Error(`These handlers say nothing about who may knock: ${bare.join(', ')}.`);
};

const bareMethodsOf = ({ name, prototype }: new () => object): readonly string[] =>
  Object.getOwnPropertyNames(prototype)
    .filter((method) => {
      const handler: unknown = Object.getOwnPropertyDescriptor(prototype, method)?.value;
      if (typeof handler !== 'function' || method === 'constructor') return false;
      return Reflect.hasMetadata(routeMark, handler) && !Reflect.hasMetadata(policyKey, handler);
    })
    .map((method) => `${name}.${method}`);
