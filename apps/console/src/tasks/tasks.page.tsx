import { Bones, ClockChip, Empty, Fresh, Head, KeyHints, Notice, useRows } from '@connex/ui/console';
import type { SlaBoard, Task } from '@connex/read-models';
import { useRouter, useSearch } from '@tanstack/react-router';
import { useEffect, useMemo } from 'react';
import { actOf, lower, wordOf } from '../commands/words.js';
import { useSession } from '../door/use-session.js';
import { useLiveView } from '../live/use-live-view.js';
import { Broken } from '../shell/edges.js';
import { dayAndTime, fullDayAndTime, timeOfDay } from '../time/format.js';
import { personInWords } from '../time/words.js';
import { useCalendars } from '../time/use-calendars.js';
import { useNow } from '../time/use-now.js';
import { clockOf } from './clock-of.js';
import { OutsidePanel } from './outside.panel.js';
import { myTasks, nameOf, wayTo, type MyTasks, type TaskLine } from './task-lines.js';

const never = () => false;

/** The tasks of whoever sits here; nothing before they are there. */
const useTasks = () => {
  const { person, role } = useSession();
  const { result, isLive } = useLiveView<Task>('my-tasks', never);
  const board = useLiveView<SlaBoard>('sla-board', never).result.data;
  const mine = useMemo(() => {
    const clocks = (board?.rows ?? []).map(({ row }) => row);
    return result.data && myTasks(result.data.rows, clocks, { person, role });
  }, [result.data, board, person, role]);
  return { mine, isLive, result, role };
};

/** What is to be done by whoever sits here, and by their desk: one key opens it, beside the file. */
export const TasksPage = () => {
  const { mine, isLive, result, role } = useTasks();
  const now = useNow();
  useEffect(() => void (document.title = 'My tasks · connex'), []);
  if (result.error) return <Broken error={result.error} reset={() => void result.refetch()} />;
  if (!mine || !now) return <Bones label="Your tasks are on their way" rows={5} columns={4} />;
  return (
    <>
      <Head title="My tasks">
        <Fresh live={isLive}>
          {isLive ? 'Live. ' : ''}
          {fullDayAndTime(now)} Berlin
        </Fresh>
      </Head>
      {!isLive && (
        <Notice tone="soon" icon="soon" role="status" title={`Showing ${timeOfDay(now)}.`}>
          Reconnecting; tasks may have moved.
        </Notice>
      )}
      <Lists mine={mine} desk={lower(wordOf(role))} now={now} />
    </>
  );
};

const hints = [
  { keys: 'j', does: 'next' },
  { keys: 'k', does: 'previous' },
  { keys: 'Enter', does: 'do it' },
];

const Lists = ({ mine, desk, now }: { readonly mine: MyTasks; readonly desk: string; readonly now: string }) => {
  const { history } = useRouter();
  const { decide } = useSearch({ strict: false }) as { readonly decide?: string };
  const lines = useMemo(() => [...mine.mine, ...mine.desk, ...mine.notMine], [mine]);
  const keys = useMemo(() => lines.map(({ key }) => key), [lines]);
  const open = (key: string) => {
    const line = lines.find((one) => one.key === key);
    if (line) history.push(wayTo(line.task));
  };
  const rows = useRows({ name: 'task', keys, onOpen: open });
  if (mine.mine.length + mine.desk.length + mine.notMine.length === 0)
    return <Empty title="Nothing waits for you." note={`You see this as ${desk}.`} />;
  const same = { now, rows };
  const asked = lines.find(({ task }) => `${task.stream}.${task.subject ?? ''}` === decide);
  return (
    <div className={asked ? 'split' : 'part'}>
      <div className="part">
        <Part title="For you" lines={mine.mine} {...same} />
        <Part title={`For your desk, ${desk}`} lines={mine.desk} {...same} />
        <Part title="Not for you" lines={mine.notMine} {...same} />
        <KeyHints hints={hints} />
      </div>
      {asked && <OutsidePanel key={asked.key} line={asked} now={now} onClose={() => history.push('/app/tasks')} />}
    </div>
  );
};

type PartProps = {
  readonly title: string;
  readonly lines: readonly TaskLine[];
  readonly now: string;
  readonly rows: ReturnType<typeof useRows>;
};

const Part = ({ title, lines, now, rows }: PartProps) =>
  lines.length > 0 && (
    <section className="part" aria-label={title}>
      <h2>
        {title} <span className="muted">{lines.length}</span>
      </h2>
      <table className="list stack">
        <caption className="unseen">{title}, the first that is due on top. Times are Berlin.</caption>
        <thead>
          <tr>
            <th scope="col">What is to be done</th>
            <th scope="col">Case</th>
            <th scope="col">Due in Berlin</th>
            <th scope="col">Working time</th>
            <th scope="col">Since</th>
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <tr key={line.key} {...rows.rowProps(line.key)}>
              <Line line={line} now={now} />
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );

const Line = ({ line: { task, clock, notMine }, now }: { readonly line: TaskLine; readonly now: string }) => (
  <>
    <th scope="row">
      {notMine === undefined ? <a href={wayTo(task)}>{meansOf(task)}</a> : meansOf(task)}
      <small>{notMine ?? aboutOf(task)}</small>
    </th>
    <td>
      <About task={task} />
    </td>
    <td className="nowrap">{dueIn({ task, clock }, now)}</td>
    <td>
      <Chip task={task} clock={clock} now={now} />
    </td>
    <td className="nowrap">
      {dayAndTime(task.openedAt, now)}
      <small>#{task.openedBy.revision}</small>
    </td>
  </>
);

const About = ({ task }: { readonly task: Task }) => {
  if (task.nickname === null) return <>{personInWords(nameOf(task))}</>;
  return (
    <>
      <a href={`/app/cases/${encodeURIComponent(task.nickname)}`}>{task.nickname}</a>
      <small>{lower(wordOf(task.stage ?? ''))}</small>
    </>
  );
};

/** A clock that stands has no date. */
const dueIn = ({ task, clock }: Pick<TaskLine, 'task' | 'clock'>, now: string) => {
  if (clock?.state === 'PAUSED') return 'no date while paused';
  return task.dueAt === null ? 'no date' : dayAndTime(task.dueAt, now);
};

const meansOf = ({ means }: Task) => means.replace(/\.$/, '');
const aboutOf = ({ task, subject, command }: Task) => {
  if (task === 'RATE_CHECK') return wordOf(subject ?? '');
  return task === 'DECIDE_PROPOSAL' ? actOf(command) : undefined;
};

const Chip = ({ task, clock, now }: Pick<TaskLine, 'task' | 'clock'> & { readonly now: string }) => {
  const calendars = useCalendars();
  const chip = calendars && clockOf(clock, calendars, now);
  if (chip) return <ClockChip {...chip} />;
  return task.breached ? <ClockChip state="over" figure="over" /> : '–';
};
