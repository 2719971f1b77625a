import { QueryClient } from '@tanstack/react-query';
import { isUnheard, ProblemFound } from './answer.js';

const isWorthAnother = (attempt: number, fault: Error): boolean =>
  attempt < 2 && fault instanceof ProblemFound && (isUnheard(fault.problem) || fault.problem.status >= 500);

/** What this window has read. Views that are followed live are true until their line says otherwise. */
export const cache = new QueryClient({
  defaultOptions: { queries: { staleTime: 30_000, retry: isWorthAnother, refetchOnWindowFocus: false } },
});
