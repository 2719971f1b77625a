import type { Task } from '@connex/read-models';
import { useEffect, useMemo, useRef } from 'react';
import { useLiveView } from '../live/use-live-view.js';
import { isSettled, lastOpenedIn } from './moved-tasks.js';

const never = () => false;

/**
 * Follows what waits for a decision about a calendar or the policy: each proposal is somebody's task. Says from which
 * event of the stream on it must be known; `settled` is told when a proposal was decided, refused or has lapsed.
 */
export const useOpenTasks = (stream: string, settled: () => void): number => {
  const asked = useMemo(() => ({ stream }), [stream]);
  const rows = useLiveView<Task>('my-tasks', never, asked).result.data?.rows;
  const before = useRef(rows);
  useEffect(() => {
    if (isSettled(before.current, rows)) settled();
    before.current = rows;
  }, [rows, settled]);
  return lastOpenedIn(rows);
};
