import { BulkBar, Button } from '@connex/ui/console';
import { lazy, Suspense, useState } from 'react';
import { mayAssign } from './bulk-acts.js';
import { boardCsv, handOver } from './csv.js';
import type { Moment, StandingClock } from './standing.js';
import { useSession } from '../door/use-session.js';
import { isoDay } from '../time/format.js';

const AssignDialog = lazy(() => import('./bulk-dialogs.js').then((all) => ({ default: all.AssignDialog })));
const NoteDialog = lazy(() => import('./bulk-dialogs.js').then((all) => ({ default: all.NoteDialog })));

export const exportClocks = (clocks: readonly StandingClock[], moment: Moment): void =>
  handOver(`sla-board-${isoDay(moment.now)}.csv`, boardCsv(clocks, moment));

type Props = {
  readonly clocks: readonly StandingClock[];
  readonly moment: Moment;
  readonly onClear: () => void;
};

/** What may be done with many clocks at once: assign, note, export. Nothing is ever decided in bulk. */
export const Bulk = ({ clocks, moment, onClear }: Props) => {
  const { role } = useSession();
  const [asks, setAsks] = useState<'assign' | 'note'>();
  const streams = [...new Map(clocks.map(({ stream, nickname }) => [stream, nickname]))];
  const cases = streams.map(([stream, nickname]) => ({ stream, nickname }));
  const close = () => setAsks(undefined);
  return (
    <BulkBar label="Selected clocks" count={`${clocks.length} selected`}>
      <Button onPress={() => setAsks('assign')} refusal={mayAssign(role) ? undefined : 'for the head of unit'}>
        Assign…
      </Button>
      <Button onPress={() => setAsks('note')}>Add note…</Button>
      <Button onPress={() => exportClocks(clocks, moment)}>Export</Button>
      <Button kind="plain" hotkey="Esc" onPress={onClear}>
        Clear
      </Button>
      <Suspense>
        {asks === 'assign' && <AssignDialog cases={cases} onClose={close} />}
        {asks === 'note' && <NoteDialog cases={cases} onClose={close} />}
      </Suspense>
    </BulkBar>
  );
};
