/** The version of the HTTP contract. */
export const version = '0.1.0';
