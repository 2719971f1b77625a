export { rebuildView, type Rebuilding, type Rebuilt } from './rebuild/rebuild-view.js';
export { settleViews } from './views/current-version.js';
