import { spawn } from 'node:child_process';
import { closeSync, mkdtempSync, openSync, readFileSync, rmSync, statSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { checkoutRoot } from '@connex/infra-local';
import type { Figure } from '../figure.js';
import { berlin } from './questions.js';

const LINES = 1_000_000;
const zones = ['Europe/Berlin', 'Africa/Lusaka', 'Africa/Cairo', 'America/La_Paz', 'Asia/Kathmandu', 'Pacific/Apia'];
const asks = [
  '"ask":"due","seconds":115200,"pauses":[{"from":"2027-03-01T00:00:00Z","to":"2027-03-03T12:00:00Z"}]',
  '"ask":"elapsed","to":"2028-02-01T12:00:00Z","pauses":[]',
  '"ask":"addDays","days":12,"snap":"endOfWorkingDay"',
  '"ask":"countDays","to":"2027-12-24T12:00:00Z"',
] as const;
const calendars = zones.flatMap((timezone) =>
  Array.from({ length: 10 }, (_, number) =>
    JSON.stringify({ ...berlin, timezone, holidays: berlin.holidays?.slice(number) }),
  ),
);

const line = (number: number) => {
  const from = new Date(Date.UTC(2027, 0, 1) + number * 29_000).toISOString();
  const calendar = calendars[(number * 7) % calendars.length]!;
  return `{"id":${number},"calendar":${calendar},"from":"${from}",${asks[number % asks.length]!}}\n`;
};

const write = (file: string) => {
  const out = openSync(file, 'w');
  for (let number = 0; number < LINES; number += 1_000)
    writeSync(out, Array.from({ length: 1_000 }, (_, more) => line(number + more)).join(''));
  closeSync(out);
};

/** The greatest resident memory that a process has had, in bytes, as long as it is there. */
const memoryOf = (pid: number | undefined): number => {
  try {
    return Number(/^VmHWM:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) * 1_024;
  } catch {
    return 0;
  }
};

const answered = (questions: string, answers: string) =>
  new Promise<{ seconds: number; bytes: number }>((resolve, reject) => {
    const [input, output] = [openSync(questions, 'r'), openSync(answers, 'w')];
    const since = performance.now();
    const program = join(checkoutRoot(), 'apps', 'cli', 'bin', 'connex.mjs');
    const child = spawn(process.execPath, [program, 'time'], { stdio: [input, output, 'inherit'], timeout: 300_000 });
    let bytes = 0;
    const looking = setInterval(() => (bytes = Math.max(bytes, memoryOf(child.pid))), 100);
    child.once('error', reject);
    child.once('exit', (code) => {
      clearInterval(looking);
      for (const file of [input, output]) closeSync(file);
      if (code !== 0) return reject(new Error(`connex time ended with ${code}.`));
      resolve({ seconds: (performance.now() - since) / 1_000, bytes });
    });
  });

/** A million questions of sixty calendars through `connex time`, its start included. */
export const lineFigures = async (): Promise<readonly Figure[]> => {
  const folder = mkdtempSync(join(tmpdir(), 'connex-lines-'));
  const [questions, answers] = [join(folder, 'questions.jsonl'), join(folder, 'answers.jsonl')];
  try {
    write(questions);
    const { seconds, bytes } = await answered(questions, answers);
    const read = `${(statSync(questions).size / 1e6).toFixed(0)} MB read, a line at a time`;
    return [
      {
        id: 'L1',
        name: 'connex time, a million lines',
        value: LINES / seconds,
        unit: ' lines/s',
        goal: { atLeast: 100_000 },
        note: read,
      },
      { id: 'L2', name: 'its peak memory', value: bytes > 0 ? bytes / 1e6 : null, unit: ' MB', goal: { atMost: 250 } },
    ];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};
