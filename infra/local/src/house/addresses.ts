/** Where everything of a running house answers. Only `postgres` holds a secret: the migrator's password. */
export type Addresses = {
  /** The migrator's URL of the database. */
  readonly postgres: string;
  /** `host:port`. */
  readonly temporal: string;
  readonly temporalNamespace: string;
  /** Absent when Temporal is not ours. */
  readonly temporalUi?: string;
  /** `host:port`, several separated by commas; absent in a house without Kafka. */
  readonly kafka?: string;
  readonly documents: string;
  /** The base URLs of our own processes. */
  readonly api: string;
  readonly projector: string;
  readonly conductor: string;
  readonly relay?: string;
};

/** What the parts that are not ours say about themselves. */
export type PartAddresses = Pick<Addresses, 'postgres' | 'temporal' | 'temporalNamespace' | 'temporalUi' | 'kafka'>;
