/** Whether a part can do its work now; `lag` in seconds where a part reads behind the log. */
export type Readiness =
  | { readonly ready: true; readonly lag?: number; readonly position?: number }
  | { readonly ready: false; readonly why: string };

/** How the process of a part is begun. */
export type Launch = {
  readonly command: string;
  readonly args: readonly string[];
  readonly env?: NodeJS.ProcessEnv;
  readonly folder?: string;
  /** The account to run under, where it is not ours. */
  readonly account?: { readonly uid: number; readonly gid: number };
};

/** A part of the house that is a process of its own. Milliseconds. */
export type Part = {
  readonly name: string;
  /** Where it answers, without any password. */
  readonly address: string;
  launch(): Launch | Promise<Launch>;
  readiness(): Promise<Readiness>;
  readonly stopSignal: NodeJS.Signals;
  readonly startLimit: number;
  readonly stopLimit: number;
};

/** As things stand with a part; `since` is when it came to stand so (RFC 3339). */
export type PartState = {
  readonly name: string;
  readonly state: 'starting' | 'ready' | 'restarting' | 'stopped';
  readonly address: string;
  readonly pid: number | null;
  readonly mark: string | null;
  readonly since: string;
  readonly restarts: number;
  readonly stopSignal: NodeJS.Signals;
};
