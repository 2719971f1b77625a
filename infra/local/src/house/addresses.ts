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
} & ReceptionAddresses;

/** Where people come in; absent where the part is not ours, or not built. */
export type ReceptionAddresses = {
  readonly console: string;
  readonly portal?: string;
  readonly identity?: string;
  /** The page that shows every mail, and where mail is sent to. */
  readonly mailbox?: string;
  readonly smtp?: string;
};

/** What the parts that are not ours say about themselves. */
export type PartAddresses = Pick<Addresses, 'postgres' | 'temporal' | 'temporalNamespace' | 'temporalUi' | 'kafka'>;
