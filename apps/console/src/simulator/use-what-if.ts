import type { Tried } from '@connex/insight';
import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import { bodyOf } from '../door/answer.js';
import { door } from '../door/house.js';

/** A rule that is not in force: a whole policy, or the next version of a calendar, as it would be said; or what was proposed. */
export type Asked = { readonly policy: object } | { readonly calendar: object } | { readonly proposal: string };

/**
 * Every case told again under a rule that is not in force; nothing is written. Asked anew for another rule, and whenever
 * somebody opens it again: cases go on meanwhile. Nothing is asked while there is no rule.
 */
export const useWhatIf = (asked: Asked | undefined): UseQueryResult<Tried> =>
  useQuery({
    queryKey: ['what-if', asked],
    queryFn: async () => bodyOf(await door.whatIf(asked ?? {})),
    enabled: asked !== undefined,
    staleTime: 0,
    gcTime: 0,
    retry: false,
    refetchOnWindowFocus: false,
  });
