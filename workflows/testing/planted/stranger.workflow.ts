import * as fc from 'fast-check';

/** Planted: a workflow that carries a package of its own. */
export async function supportCase(): Promise<string> {
  return fc.__version;
}
