import { doorClient, type DoorClient } from './door-client.js';
import { identify } from './identity.js';

/** The door, as a person (`--as`) or as whoever the surroundings say that we are. */
export const doorOf = (person: string | undefined): DoorClient => {
  const { address, token } = identify(person);
  return doorClient(address, token);
};
