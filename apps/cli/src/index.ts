export { connexProgram } from './program.js';
export { doorClient, type Answer, type DoorClient, type Problem } from './door/door-client.js';
export { foundScratch } from './found/found-scratch.js';
export { everyRow } from './door/every-row.js';
export { factsOf, houseOf } from './insight/house-of.js';
