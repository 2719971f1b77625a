export { doorClient, type DoorClient, type Answer, type Problem } from './door/door-client.js';
export { connexProgram } from './program.js';
