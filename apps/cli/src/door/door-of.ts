import { doorClient, type DoorClient } from './door-client.js';
import { identify } from './identity.js';

/** The door, as a person (`--as`), as whoever the surroundings say that we are, or as whose work it usually is. */
export const doorOf = (person: string | undefined, usual = 'case-manager'): DoorClient => {
  const { address, token } = identify(person, usual);
  return doorClient(address, token);
};
