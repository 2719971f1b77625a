/** What the Head may approve alone, and what the fast track may cost, in euro. Source: domain 9.11, 9.14 (parameters). */
export const headMandate = 150_000;
export const fastCeiling = 50_000;

/** Working days within which the next round must lie for the fast track. Source: domain 9.11. */
export const fastRoundWithin = 20;

/** Working days in which a government may appeal against a decline. Source: domain 9.3. */
export const appealWithin = 20;

/** Working days after an approval within which the checks deferred for the fast track are rated. Source: domain 9.11. */
export const deferredWithin = 10;
