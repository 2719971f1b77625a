import { roles } from '../../../grammar/role.js';
import { eachClock, fault, twiceIn, type Check } from './check.js';

const known: readonly string[] = roles;

/** One line without blanks around it, so that two names never look alike. */
const asName = /^[^\s\p{C}](?:[^\p{C}]*[^\s\p{C}])?$/u;

/** Names: each once, and each of somebody. */
export const shapeChecks: readonly Check[] = [
  ({ policy: { version } }) =>
    asName.test(version) ? [] : [fault('version', 'The policy is named by one line, without blanks around it.')],

  ({ policy: { clocks } }) =>
    twiceIn(clocks.map(({ clock }) => clock)).map((clock) =>
      fault(`clocks.${clock}`, `The clock ${clock} stands there twice.`),
    ),

  ({ policy: { clocks } }) =>
    twiceIn(clocks.map(({ title }) => title)).map((title) =>
      fault('clocks', `Two clocks bear the title ${title}; nobody could tell them apart.`),
    ),

  eachClock(({ clock, owner }, place) => [
    !known.includes(owner) && fault(place('owner'), `The clock ${clock} is owned by ${owner}, which is no role.`),
  ]),
];
