/** How a house is born: on the world's time, or with a story clock that stands at an instant (RFC 3339). */
export type Birth = { readonly mode: 'wall' | 'story'; readonly standsAt: string | null };

/** What a step of the founding may use. Steps run at every start, so each must be content with what it did before. */
export type Founding = Birth & {
  /** The migrator's URL. */
  readonly databaseUrl: string;
  readonly house: string;
  /** The folder of the house's data. */
  readonly folder: string;
  readonly log: (line: string) => void;
};

export type FoundingStep = (founding: Founding) => Promise<void>;
