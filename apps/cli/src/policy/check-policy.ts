import { calendarsOfCases, understand, whyNotInForce, type PolicyDocument } from '@connex/domain';
import type { DoorClient } from '../door/door-client.js';
import { calendarsOf } from '../door/calendars-of.js';
import { readPolicies } from './read-policies.js';

type Complaint = { readonly path: string; readonly message: string };

/** What is wrong with a policy, place by place; or the policy, when nothing is. */
export type Checked = { readonly policy: PolicyDocument } | { readonly errors: readonly Complaint[] };

const shapeOf = (said: unknown): Checked => {
  const heard = understand('ChangePolicy', { policy: said });
  return 'errors' in heard ? heard : { policy: heard.data['policy'] as PolicyDocument };
};

/** Checks a policy as the house would, against its versions, its calendars and its now; writes nothing. */
export const checkPolicy = async (door: DoorClient, said: unknown): Promise<Checked> => {
  const shape = shapeOf(said);
  if ('errors' in shape) return shape;
  const { versions, houseNow } = await readPolicies(door);
  const calendars = await calendarsOf(door, calendarsOfCases(shape.policy));
  const why = whyNotInForce(
    shape.policy,
    { versions },
    { now: houseNow, stateOf: (stream) => calendars[stream.slice('calendar-'.length)] },
  );
  if (!why) return shape;
  return { errors: why.errors ?? [{ path: 'policy', message: why.detail ?? why.refused }] };
};
