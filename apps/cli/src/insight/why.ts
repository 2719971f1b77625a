import { whyMoved, instantFrom } from '@connex/insight';
import { findCase } from '../cases/find-case.js';
import { inBerlin } from '../cases/show.js';
import { latestInstance } from '../clock/ledger.js';
import { expectSeen } from '../door/calendars-of.js';
import { doorOf } from '../door/door-of.js';
import { factsOf, houseOf } from './house-of.js';
import { notAhead } from './not-ahead.js';
import { print, type Asking } from '../terminal/print.js';

const beginning = '0000-01-01T00:00:00.000Z';

/** Prints why a clock's due date is another one than it was, in one sentence, with the facts behind it. */
export const why = async (named: string, code: string, { as, json, since }: Asking & { readonly since?: string }) => {
  const from = since === undefined ? beginning : instantFrom(since);
  const door = doorOf(as);
  const stream = await findCase(door, named);
  const [facts, house] = await Promise.all([factsOf(door, stream), houseOf(door)]);
  notAhead(since, from, house.now);
  expectSeen(house.calendars);
  const clockId = latestInstance(facts, code.toUpperCase());
  const told = whyMoved(facts, clockId, { since: from, until: house.now }, house);
  const behind = told.facts.map(({ revision, type, at, by }) => `  #${revision}  ${inBerlin(at)}  ${type}  by ${by}`);
  const cut = told.exact ? [] : ['  More than twelve facts might have moved it: these are whole appends.'];
  print(json, { stream, ...told }, [told.sentence, ...behind, ...cut]);
};
