type Coded = { readonly code?: unknown; readonly status?: unknown; readonly message?: unknown };

const partsOf = (thrown: unknown): Coded => (typeof thrown === 'object' && thrown !== null ? thrown : {});

/** The code that the operating system, Postgres or Express gave a fault; empty when it has none. */
export const codeOf = (thrown: unknown): string => {
  const { code } = partsOf(thrown);
  return typeof code === 'string' ? code : '';
};

/** What a fault says, for us alone: it may tell secrets. */
export const messageOf = (thrown: unknown): string => String(partsOf(thrown).message ?? '');

/** The status that Express gave a fault of its own, such as a path that cannot be decoded. */
export const statusOf = (thrown: unknown): unknown => partsOf(thrown).status;
