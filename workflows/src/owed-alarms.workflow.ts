import { followCase, type Bookmark } from './follow-case.js';

/**
 * What time owes a stream that is no case: a role or a country's status that was proposed and waits for its second pair
 * of eyes. Its alarms are rung; when none is owed any more, the workflow ends, and begins anew with the next.
 */
export async function owedAlarms(bookmark: Bookmark = {}): Promise<'at rest'> {
  const story = await followCase(bookmark);
  await story.owedNothing();
  return 'at rest';
}
