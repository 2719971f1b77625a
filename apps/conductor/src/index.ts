export { startConductor, type Conductor } from './boot/conductor.js';
