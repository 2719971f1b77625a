import type { Recorded } from '@connex/domain';
import type { z } from 'zod';

type Named<Row> = {
  /** A noun in kebab-case: the view's name in the URL; its table is the same in snake_case. */
  readonly view: string;
  /** Raised when the rows change shape or meaning; a rebuild fills the new table beside the old one (ruling 29). */
  readonly version: number;
  readonly means: string;
  readonly row: z.ZodType<Row>;
  /** The kind of stream that it hears, e.g. `case`, or several of them; every stream when absent. */
  readonly about?: string | readonly string[];
  /** Everybody who works here reads its rows, whoever may read the streams that they are made of. */
  readonly openTo?: 'STAFF';
};

/** A view whose rows follow from the whole of a stream: `evolve` keeps what it must know, `show` says the rows by key. */
export type Fold<Row, State> = Named<Row> & {
  readonly kind: 'fold';
  readonly initial: State;
  evolve(state: State, event: Recorded): State;
  show(state: State, stream: string): Readonly<Record<string, Row>>;
};

/** A view that only grows: each event may add rows, by key. */
export type List<Row> = Named<Row> & {
  readonly kind: 'list';
  rows(event: Recorded): Readonly<Record<string, Row>>;
};

/** Pure: an event in, rows out. What it writes, and where, is the projector application's affair. */
export type Projector<Row = unknown, State = unknown> = Fold<Row, State> | List<Row>;
