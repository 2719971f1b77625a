import { Bones } from '../../pieces/bones.piece.js';
import { Empty, Fresh, Notice } from '../../pieces/notice.piece.js';
import { Person } from '../../pieces/person.piece.js';
import { Button } from '../button.piece.js';
import { Plate } from './plate.piece.js';

/** How old a screen is, and what hinders it. */
export const FreshPlate = () => (
  <Plate title="Fresh, stale, gone">
    <Fresh live>Live. Tue 5 Jan 2027, 14:30 Berlin, built from event 184 213</Fresh>
    <Notice tone="soon" icon="soon" title="Showing 14:02.">
      Reconnecting; figures may have moved.
    </Notice>
    <Notice tone="over" icon="warn" title="The ledger did not load." act={<Button>Try again</Button>}>
      The rest of the page stands.
    </Notice>
    <Notice
      tone="paused"
      icon="paused"
      title="You are looking at Thu 31 Dec 2026, 13:00."
      act={<a href="#now">Back to now</a>}
    >
      Nothing can be changed here.
    </Notice>
    <Notice icon="lock" title="H. O. decided this at 10:00," act={<a href="#compare">Compare</a>}>
      while you were writing. Your text is kept.
    </Notice>
    <Notice icon="lock" title="Positions of the government are not open to you.">
      The case manager can grant them.
    </Notice>
    <Notice tone="soon" icon="cut" title="You are offline.">
      What you write is kept in this browser; press Record again when the line is back.
    </Notice>
    <p>
      <Person initials="AD" title="A. D., case manager" />{' '}
      <Person initials="HO" title="H. O., head of unit" name="H. O." />
    </p>
  </Plate>
);

/** Nothing yet, nothing left. */
export const EmptyPlate = () => (
  <Plate title="Nothing yet, nothing left">
    <Empty
      title="No open clocks."
      note="The last breach was Harmattan C14, due Mon 28 Dec."
      act={<Button>Register an enquiry…</Button>}
    />
    <Empty title="No case matches “ball: partner, due this week”." act={<Button>Clear the filter</Button>} />
  </Plate>
);

/** What is shown while nothing is there yet. */
export const LoadingPlate = () => (
  <Plate title="Loading">
    <p className="muted">Nothing for 300 ms, then bones in the shape of what comes. Never a spinner over figures.</p>
    <Bones label="Open clocks, loading" rows={2} />
  </Plate>
);
