/** A fault that comes with a sentence a person can act on; it is shown without its stack. */
export class Advice extends Error {
  override readonly name = 'Advice';
}
