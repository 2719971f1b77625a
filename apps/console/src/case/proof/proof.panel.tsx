import { Bones, Button, Head, Notice, Proof } from '@connex/ui/console';
import type { StreamRead } from '../../door/door.js';
import { useStream } from '../../door/use-view.js';
import { rungsOf } from '../../register/chain-rungs.js';
import { dayAndTime } from '../../time/format.js';
import { eventInWords } from '../../time/words.js';
import type { CaseFile } from '../use-case.js';

type RecordsProps = { readonly events: StreamRead['events']; readonly now: string };

/** What the log holds, record by record; what a record says is in the timeline, as far as it is open to its reader. */
const Records = ({ events, now }: RecordsProps) => (
  <table className="list stack">
    <caption className="unseen">Records, newest first. Times are Berlin.</caption>
    <thead>
      <tr>
        <th scope="col">Record</th>
        <th scope="col">Happened, Berlin</th>
        <th scope="col">Written, Berlin</th>
        <th scope="col">Id</th>
      </tr>
    </thead>
    <tbody>
      {events.toReversed().map(({ id, revision, type, occurredAt, recordedAt }) => (
        <tr key={id}>
          <th scope="row">
            {eventInWords(type)} <small>#{revision}</small>
          </th>
          <td data-as="happened">{dayAndTime(occurredAt, now)}</td>
          <td data-as="written">{dayAndTime(recordedAt, now)}</td>
          <td data-as="id">
            <span className="hash">{id.slice(0, 8)}…</span>
          </td>
        </tr>
      ))}
    </tbody>
  </table>
);

/** Whether this case is what was recorded, recomputed now; and every record of it. */
export const ProofPanel = ({ file: { overview, now } }: { readonly file: CaseFile }) => {
  const { data, isPending, refetch } = useStream(overview.stream);
  return (
    <section className="part" aria-labelledby="h-proof">
      <Head title="Is it what was recorded?" level={2} id="h-proof" />
      {isPending && <Bones label="The proof is on its way" rows={3} columns={2} />}
      {!isPending && !data && (
        <Notice
          tone="over"
          icon="warn"
          role="alert"
          title="The records did not load."
          act={<Button onPress={() => void refetch()}>Try again</Button>}
        >
          Nothing can be said about them before they do.
        </Notice>
      )}
      {data && <Proof rungs={rungsOf(data.verified, data.revision)} failed="Failed" />}
      {data && <Records events={data.events} now={now} />}
    </section>
  );
};
