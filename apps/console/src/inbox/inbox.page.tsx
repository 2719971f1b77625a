import { Bones, Button, Empty, Fresh, Head, KeyHints, Notice, useRows } from '@connex/ui/console';
import type { RequestInbox, SlaBoard, Task } from '@connex/read-models';
import { useRouter, useSearch } from '@tanstack/react-router';
import { useEffect, useMemo } from 'react';
import { useSession } from '../door/use-session.js';
import { useLiveView } from '../live/use-live-view.js';
import { Broken } from '../shell/edges.js';
import { fullDayAndTime, timeOfDay } from '../time/format.js';
import { useNow } from '../time/use-now.js';
import { InboxList } from './inbox-list.panel.js';
import { inboxLines, type InboxLine } from './inbox-lines.js';
import { RegisterPanel, registering } from './register.panel.js';

const never = () => false;
const here = '/app/requests';

const useInbox = () => {
  const { result, isLive } = useLiveView<RequestInbox>('request-inbox', never);
  const tasks = useLiveView<Task>('my-tasks', never).result.data;
  const board = useLiveView<SlaBoard>('sla-board', never).result.data;
  const lines = useMemo(() => {
    const [open, clocks] = [(tasks?.rows ?? []).map(({ row }) => row), (board?.rows ?? []).map(({ row }) => row)];
    return result.data && inboxLines(result.data.rows, open, clocks);
  }, [result.data, tasks, board]);
  return { lines, result, isLive };
};

/** Enquiries and letters at the door: what they lack, who signed, and what is done next. New ones are registered here. */
export const InboxPage = () => {
  const { lines, result, isLive } = useInbox();
  const now = useNow();
  useEffect(() => void (document.title = 'Requests · connex'), []);
  if (result.error) return <Broken error={result.error} reset={() => void result.refetch()} />;
  if (!lines || !now) return <Bones label="The inbox is on its way" rows={5} columns={5} />;
  return (
    <>
      <Head title="Requests" acts={<Registering />}>
        <Fresh live={isLive}>
          {isLive ? 'Live. ' : ''}
          {fullDayAndTime(now)} Berlin
        </Fresh>
      </Head>
      {!isLive && (
        <Notice tone="soon" icon="soon" role="status" title={`Showing ${timeOfDay(now)}.`}>
          Reconnecting; letters may have come in.
        </Notice>
      )}
      <Door lines={lines} now={now} />
    </>
  );
};

/** Who may register: the door is intake's, and the government's own. */
const Registering = () => {
  const { history } = useRouter();
  const { role } = useSession();
  const refusal = role === 'INTAKE' ? undefined : 'For the intake officer';
  const open = (command: string) => () => history.push(`${here}?do=${command}`);
  return (
    <>
      <Button kind="main" refusal={refusal} onPress={open('RegisterRequest')}>
        Register a request…
      </Button>
      {refusal === undefined && <Button onPress={open('RegisterEnquiry')}>Register an enquiry…</Button>}
    </>
  );
};

const hints = [
  { keys: 'j', does: 'next' },
  { keys: 'k', does: 'previous' },
  { keys: 'Enter', does: 'open the case' },
];

const caseOf = ({ row }: InboxLine) => `/app/cases/${encodeURIComponent(row.nickname)}`;

const Door = ({ lines, now }: { readonly lines: readonly InboxLine[]; readonly now: string }) => {
  const { history } = useRouter();
  const asked = useSearch({ strict: false }) as { readonly do?: string };
  const keys = useMemo(() => lines.map(({ key }) => key), [lines]);
  const open = (key: string) => {
    const line = lines.find((one) => one.key === key);
    if (line) history.push(caseOf(line));
  };
  const rows = useRows({ name: 'request', keys, onOpen: open });
  const command = registering.find((one) => one === asked.do);
  const list =
    lines.length === 0 ? (
      <Empty title="Nothing lies at the door." note="Every enquiry is answered, and every letter is on its way." />
    ) : (
      <InboxList lines={lines} now={now} rows={rows} />
    );
  return (
    <div className={command ? 'split' : 'part'}>
      <div className="part">
        {list}
        <KeyHints hints={hints} />
      </div>
      {command && <RegisterPanel key={command} command={command} onClose={() => history.push(here)} />}
    </div>
  );
};
