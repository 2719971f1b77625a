/** What the doctor found of one thing: `missing` keeps something from running, `warning` only from some of it. */
export type Finding = {
  readonly name: string;
  readonly state: 'ok' | 'warning' | 'missing';
  readonly found: string;
  /** What to do about it. */
  readonly fix?: string;
};

export const ok = (name: string, found: string): Finding => ({ name, state: 'ok', found });

export const warning = (name: string, found: string, fix: string): Finding => ({ name, state: 'warning', found, fix });

export const missing = (name: string, found: string, fix: string): Finding => ({ name, state: 'missing', found, fix });

/** A check whose fault is what is missing: faults of our parts carry the sentence already. */
export const attempt = async (
  name: string,
  check: () => Promise<string>,
  else_: Finding['state'],
): Promise<Finding> => {
  try {
    return ok(name, await check());
  } catch (fault) {
    return { name, state: else_, found: fault instanceof Error ? fault.message : String(fault) };
  }
};
