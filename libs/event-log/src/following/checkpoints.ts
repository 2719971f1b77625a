import pg from 'pg';

type Queryable = Pick<pg.ClientBase, 'query'>;

/** How far a reader is; nothing when it has never begun. */
export const checkpointOf = async (database: Queryable | pg.Pool, name: string): Promise<number | undefined> => {
  const { rows } = await database.query<{ position: number }>(
    'select c.position from connex.checkpoint c where c.name = $1',
    [name],
  );
  return rows[0]?.position;
};

/** Moves a checkpoint from where its reader left it; a fault when somebody else has moved it (`isOvertaken`). */
export const moveCheckpoint = async (
  database: Queryable | pg.Pool,
  name: string,
  { from, to }: { readonly from: number | undefined; readonly to: number },
): Promise<void> => {
  await database.query({
    name: 'move checkpoint',
    text: 'select connex.move_checkpoint($1, $2, $3)',
    values: [name, from ?? null, to],
  });
};

/** Somebody else reads under this name. */
export const isOvertaken = (fault: unknown): boolean => fault instanceof pg.DatabaseError && fault.code === 'CX030';

/** The streams that wait under a reader's name, from which position on, and whether their cause was mended. */
export type Parked = { readonly stream: string; readonly position: number; readonly healed: boolean };

export const parkedUnder = async (database: Queryable | pg.Pool, name: string): Promise<readonly Parked[]> => {
  const { rows } = await database.query<Parked>(
    'select p.stream, p.position, p.healed from connex.parked p where p.name = $1 order by p.position',
    [name],
  );
  return rows;
};

type Named = { readonly name?: unknown; readonly code?: unknown; readonly message?: unknown };

/** A fault by its name alone: its text may quote what an event says, and that is not for logs. */
export const faultName = (fault: unknown): string => {
  const { name, code } = (fault ?? {}) as Named;
  return [name ?? typeof fault, code].filter((part) => typeof part === 'string').join(' ');
};

/** A fault with its text, for the table of what is parked, which nobody but the house reads. */
const faultText = (fault: unknown): string =>
  `${faultName(fault)}: ${String(((fault ?? {}) as Named).message ?? '')}`.slice(0, 1_000);

export const park = async (
  database: Queryable | pg.Pool,
  name: string,
  { stream, position }: { readonly stream: string; readonly position: number },
  fault: unknown,
): Promise<void> => {
  await database.query('select connex.park($1, $2, $3, $4)', [name, stream, position, faultText(fault)]);
};

export const unpark = async (database: Queryable | pg.Pool, name: string, stream: string): Promise<void> => {
  await database.query('select connex.unpark($1, $2)', [name, stream]);
};
