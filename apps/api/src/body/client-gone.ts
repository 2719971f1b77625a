/** The other side hung up in the middle of its request: nobody is left to answer, and nothing was done. */
export class ClientGone extends Error {}

export const isClientGone = (thrown: unknown): boolean => thrown instanceof ClientGone;
