export { printedPages } from './pages.js';
export { rooms } from './pages/house.js';
export { sourcesAt, type Sources } from './sources/sources.js';
