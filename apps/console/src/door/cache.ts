import { QueryClient } from '@tanstack/react-query';
import { isUncertain, ProblemFound } from './answer.js';

const isWorthAnother = (attempt: number, fault: Error): boolean =>
  attempt < 2 && fault instanceof ProblemFound && isUncertain(fault.problem);

/** What this window has read. Views that are followed live are true until their line says otherwise. */
export const cache = new QueryClient({
  defaultOptions: { queries: { staleTime: 30_000, retry: isWorthAnother, refetchOnWindowFocus: false } },
});
