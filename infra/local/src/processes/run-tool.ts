import { spawn, type ChildProcess, type SpawnOptions } from 'node:child_process';

export type Log = (line: string) => void;

/** What a tool said: `code` is null when it could not be started or ran out of time. */
export type ToolAnswer = { readonly code: number | null; readonly output: string; readonly fault?: string };

type Run = SpawnOptions & { readonly limit: number; readonly log?: Log; readonly doing?: string };

const kept = 16_384;
const lifeSign = 5_000;
const atWork = new Set<ChildProcess>();

/** Ends every tool that is still at work, for a start that is called off. */
export const endTools = (): void => atWork.forEach((tool) => tool.kill('SIGKILL'));

/**
 * Runs a tool to its end, at most `limit` milliseconds, and keeps the last of what it printed.
 * With `doing`, a line every five seconds says that it is still at it.
 */
export const runTool = (command: string, args: readonly string[], run: Run): Promise<ToolAnswer> =>
  new Promise((resolve) => {
    const { limit, log, doing, ...options } = run;
    const began = performance.now();
    const seconds = () => Math.round((performance.now() - began) / 1_000);
    let output = '';
    let fault: string | undefined;
    const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'pipe'], ...options });
    const hear = (said: Buffer) => (output = (output + said.toString()).slice(-kept));
    atWork.add(child);
    child.stdout?.on('data', hear);
    child.stderr?.on('data', hear);

    const pulse = setInterval(() => doing && log?.(`  … ${doing}, ${seconds()} s`), lifeSign);
    const limitTimer = setTimeout(() => {
      fault = `it did not end within ${Math.round(limit / 1_000)} s`;
      child.kill('SIGKILL');
    }, limit);
    const end = (code: number | null) => {
      atWork.delete(child);
      clearInterval(pulse);
      clearTimeout(limitTimer);
      resolve({ code, output: output.trim(), ...(fault && { fault }) });
    };
    child.once('error', (error: NodeJS.ErrnoException) => {
      fault = error.code === 'ENOENT' ? `${command} is not installed` : error.message;
      end(null);
    });
    child.once('close', end);
  });

/** The last line of a tool's answer, which is where tools say why. */
export const lastWords = ({ fault, output, code }: ToolAnswer): string =>
  fault ?? output.split('\n').filter(Boolean).at(-1)?.trim().slice(0, 300) ?? `it ended with ${code}`;
