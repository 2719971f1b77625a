import type { PartStatus } from '@connex/infra-local';
import type { HouseStatus } from './status-of-house.js';

const lagged = ({ lag }: PartStatus): string => (lag === undefined ? '' : `lag ${lag} s`);

const partLine = (part: PartStatus): string => {
  const pid = part.pid === null ? '' : String(part.pid);
  const since = part.since?.replace('T', ' ').slice(0, 19) ?? '';
  const cells = [
    part.name.padEnd(10),
    part.state.padEnd(10),
    part.address.padEnd(26),
    pid.padStart(7),
    since.padEnd(19),
  ];
  return [...cells, part.why ?? lagged(part)].join('  ').trimEnd();
};

/** What a person reads of a house's status, a line each. */
export const statusLines = ({ ready, house, parts }: HouseStatus): readonly string[] => {
  if (parts.length === 0) return ['No house runs here. Start one with `npm start`.'];
  const clock = house
    ? `the house "${house.name}" (${house.mode}), where it is ${house.now}`
    : 'a house whose clock cannot be read';
  return [`${ready ? 'ready' : 'NOT READY'}: ${clock}`, ...parts.map(partLine)];
};
