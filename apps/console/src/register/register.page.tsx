import {
  Bones,
  Button,
  Empty,
  Fresh,
  Head,
  KeyHints,
  Notice,
  thousands,
  useRows,
  useShortcut,
} from '@connex/ui/console';
import type { DecisionRow } from '@connex/read-models';
import { getRouteApi, useRouter } from '@tanstack/react-router';
import { useEffect, useMemo } from 'react';
import { ProblemFound, sentenceOf } from '../door/answer.js';
import type { ViewRow } from '../door/door.js';
import { useLiveView, type LiveView } from '../live/use-live-view.js';
import { fullDayAndTime } from '../time/format.js';
import { useNow } from '../time/use-now.js';
import { DecisionPanel } from './decision.panel.js';
import { RegisterAsk } from './register-ask.js';
import { inOrderOf } from './register-order.js';
import { isAskedFor, registerQueryIn } from './register-query.js';
import type { RegisterSearch } from './register-search.js';
import { RegisterTable } from './register-table.js';

const route = getRouteApi('/decisions');
const never = () => false;

const hints = [
  { keys: 'j', does: 'next' },
  { keys: 'k', does: 'previous' },
  { keys: 'Space', does: 'read' },
  { keys: 'Enter', does: 'open the case' },
  { keys: '?', does: 'all keys' },
];

/** The decision register: who decided what, when, why, on what basis, and what it did. */
export const RegisterPage = () => {
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const live = useLiveView<DecisionRow>('decision-register', never);
  const go = (next: RegisterSearch) =>
    void navigate({ to: '/decisions', search: next, replace: true, resetScroll: false });
  useEffect(() => void (document.title = 'Decision register · connex'), []);
  return (
    <>
      <RegisterHead live={live} />
      <RegisterAsk search={search} onSearch={go} />
      <Decisions live={live} search={search} go={go} />
    </>
  );
};

const RegisterHead = ({ live }: { readonly live: LiveView<DecisionRow> }) => {
  const now = useNow();
  return (
    <Head title="Decision register" acts={<Button onPress={() => window.print()}>Print</Button>}>
      {now && (
        <Fresh live={live.isLive}>
          {live.isLive ? 'Live. ' : 'The line is cut; reconnecting. '}
          {fullDayAndTime(now)} Berlin
          {live.position !== undefined && `, built from event ${thousands(live.position)}`}
        </Fresh>
      )}
    </Head>
  );
};

type Props = {
  readonly live: LiveView<DecisionRow>;
  readonly search: RegisterSearch;
  readonly go: (search: RegisterSearch) => void;
};

const without = ({ open: _, ...search }: RegisterSearch): RegisterSearch => search;

const casesIn = (rows: readonly ViewRow<DecisionRow>[]) => new Set(rows.map(({ stream }) => stream)).size;

/** Who proposed and who decided is counted, not assumed. */
const summaryOf = (rows: readonly ViewRow<DecisionRow>[]): string => {
  const [count, cases] = [rows.length, casesIn(rows)];
  const alone = rows.filter(({ row }) => row.proposedBy === row.decidedBy).length;
  const proposed = rows.filter(({ row }) => row.proposedBy !== null).length;
  const eyes = alone === 0 ? 'proposer and decider differ in all of these' : `in ${alone} the proposer decided alone`;
  const decisions = `${count} ${count === 1 ? 'decision' : 'decisions'} in ${cases} ${cases === 1 ? 'case' : 'cases'}`;
  return proposed === 0 ? `${decisions}.` : `${decisions}, ${proposed} of them proposed before: ${eyes}.`;
};

const Decisions = ({ live, search, go }: Props) => {
  const { data, error, refetch } = live.result;
  const shown = useMemo(() => {
    const isWanted = isAskedFor(registerQueryIn(search.q ?? ''));
    return inOrderOf(data?.rows.filter(({ row }) => isWanted(row)) ?? [], search.sort);
  }, [data, search.q, search.sort]);
  const rows = useDecisionRows(shown, search, go);
  const open = data?.rows.find(({ key }) => key === search.open);
  useShortcut('Esc', 'close the decision', () => go(without(search)), { when: open !== undefined });
  if (error && !data) return <NotLoaded error={error} onAgain={() => void refetch()} />;
  if (!data) return <Bones label="Decisions, loading" rows={6} columns={4} />;
  return (
    <div className={open ? 'split peeked' : 'split alone'}>
      <section className="part" aria-label="Decisions">
        {shown.length === 0 ? (
          <Nothing isAll={data.rows.length === 0} onClear={() => go({})} />
        ) : (
          <RegisterTable
            {...{ shown, rows, search }}
            summary={summaryOf(shown)}
            onSort={(sort) => go({ ...search, sort })}
            onOpen={(key) => go({ ...search, open: key })}
          />
        )}
        <KeyHints hints={hints} />
      </section>
      {open && <DecisionPanel key={open.key} found={open} onClose={() => go(without(search))} />}
    </div>
  );
};

const useDecisionRows = (shown: readonly ViewRow<DecisionRow>[], search: RegisterSearch, go: Props['go']) => {
  const router = useRouter();
  const keys = useMemo(() => shown.map(({ key }) => key), [shown]);
  const toCase = (key: string) => {
    const nickname = shown.find((one) => one.key === key)?.row.nickname;
    if (nickname) router.history.push(`/app/cases/${encodeURIComponent(nickname)}`);
  };
  return useRows({ name: 'decision', keys, onOpen: toCase, onPeek: (key) => go({ ...search, open: key }) });
};

const Nothing = ({ isAll, onClear }: { readonly isAll: boolean; readonly onClear: () => void }) =>
  isAll ? (
    <Empty title="No decision has been recorded." note="The first one will be an eligibility, or a request approved." />
  ) : (
    <Empty title="No decision matches." act={<Button onPress={onClear}>Clear the search</Button>} />
  );

const NotLoaded = ({ error, onAgain }: { readonly error: Error; readonly onAgain: () => void }) => (
  <Notice
    tone="over"
    icon="warn"
    role="alert"
    title="The decisions did not load."
    act={<Button onPress={onAgain}>Try again</Button>}
  >
    {error instanceof ProblemFound ? sentenceOf(error.problem) : ''}
  </Notice>
);
