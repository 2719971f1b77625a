import type { Story } from './grammar/story.js';
import { msasa } from './s01-msasa.story.js';
import { sakkia } from './s03-sakkia.story.js';
import { alaToo } from './s06-ala-too.story.js';
import { pleasantIsland } from './s07-pleasant-island.story.js';
import { andes } from './s18-andes.story.js';
import { salar } from './s19-salar.story.js';

/** Every story of domain page 9 that the chapters built so far can tell. */
export const everyStory: readonly Story[] = [msasa, sakkia, alaToo, pleasantIsland, andes, salar];
