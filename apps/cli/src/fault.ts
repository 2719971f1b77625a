/** Says what went wrong in one sentence, and ends with exit code 1; the stack is for `CONNEX_DEBUG=1`. */
export const sayFault = (fault: unknown): void => {
  process.exitCode = 1;
  const asJson = process.argv.includes('--json');
  const sentence = fault instanceof Error ? fault.message || fault.name : String(fault);
  process.stderr.write(asJson ? `${JSON.stringify({ error: sentence })}\n` : `connex: ${sentence}\n`);
  if (process.env['CONNEX_DEBUG'] && fault instanceof Error) process.stderr.write(`${fault.stack}\n`);
};
