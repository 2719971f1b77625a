import { bodyOf } from '../door/answer.js';
import { door } from '../door/house.js';

/** How the views that were kept are asked for. A house that keeps none still has the common ones. */
export const savedViewsAsked = {
  queryKey: ['saved-views', 'sla-board'],
  queryFn: async () => bodyOf(await door.savedViews('sla-board')).views,
  retry: false,
};
