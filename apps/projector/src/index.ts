export { followView, type ViewFollowing } from './following/view-following.js';
export { rebuildView, type Rebuilding, type Rebuilt } from './rebuild/rebuild-view.js';
export { currentVersions, settleViews } from './views/current-version.js';
