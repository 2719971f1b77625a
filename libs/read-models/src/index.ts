export type * from './projector.js';
