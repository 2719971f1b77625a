import type { Story } from './grammar/story.js';
import { decreedHoliday } from './decreed-holiday.story.js';
import { msasa } from './s01-msasa.story.js';
import { khulan } from './s02-khulan.story.js';
import { sakkia } from './s03-sakkia.story.js';
import { alaToo } from './s06-ala-too.story.js';
import { pleasantIsland } from './s07-pleasant-island.story.js';
import { mopane } from './s10-mopane.story.js';
import { sepik } from './s11-sepik.story.js';
import { andes } from './s18-andes.story.js';
import { salar } from './s19-salar.story.js';
import { silentMinistry } from './silent-ministry.story.js';

/** Every story of domain page 9 that the chapters built so far can tell. */
export const everyStory: readonly Story[] = [
  msasa,
  khulan,
  sakkia,
  alaToo,
  pleasantIsland,
  mopane,
  sepik,
  andes,
  salar,
  silentMinistry,
  decreedHoliday,
];
