import type { PolicyDocument } from './policy.document.js';

/** The policies that were ever in force, oldest first, each with the instant from which clocks start under it. */
export type PolicyState = { readonly versions: readonly PolicyDocument[] };
