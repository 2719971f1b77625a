import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** Up to which position the view could be read, and when: nanoseconds of the machine's monotonic clock. */
export type Visible = { readonly position: number; readonly at: number };

const patience = 30_000;
const program = fileURLToPath(new URL('./visible-reader.main.js', import.meta.url));

/** Another process that follows the log and keeps a view; answers all that it has told so far. */
export const startReader = async (databaseUrl: string) => {
  const told: Visible[] = [];
  const child = fork(program, { env: { ...process.env, DATABASE_URL: databaseUrl }, stdio: 'inherit' });
  const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  await new Promise<void>((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error('The reader was not ready in time.')), patience);
    child.on('message', (visible: Visible) => {
      clearTimeout(timer);
      told.push(visible);
      resolve();
    });
    void gone.then(() => reject(new Error('The reader ended before it was ready.')));
  });
  return {
    told: (): readonly Visible[] => told,
    async stop() {
      child.disconnect();
      const timer = setTimeout(() => child.kill('SIGKILL'), 5_000);
      await gone;
      clearTimeout(timer);
    },
  };
};

export type Reader = Awaited<ReturnType<typeof startReader>>;
