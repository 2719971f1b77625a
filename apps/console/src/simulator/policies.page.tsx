import { mayRead, outsiders, type PolicyDocument } from '@connex/domain';
import { Bones, Button, Empty, Head, useShortcut } from '@connex/ui/console';
import { getRouteApi } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { useSession } from '../door/use-session.js';
import { Stale } from '../proposals/stale.panel.js';
import { VersionPicker } from '../proposals/version-picker.panel.js';
import { Waiting } from '../proposals/waiting.panel.js';
import { Broken } from '../shell/edges.js';
import { fullDayAndTime } from '../time/format.js';
import { useCalendars } from '../time/use-calendars.js';
import { useNow } from '../time/use-now.js';
import { BesidePolicy } from './beside-policy.panel.js';
import { LateExamples } from './late-examples.panel.js';
import type { PolicySearch } from './policy-search.js';
import { Targets } from './targets.panel.js';
import type { Tried } from './tried.js';
import { triedIn, triedText } from './tried-targets.js';
import { usePolicy, type PolicyFile } from './use-policy.js';

const route = getRouteApi('/policies');

/** The policy in force, a copy in which other rules are tried on every case, and what was proposed about the next. */
export const PoliciesPage = () => {
  useCalendars();
  const now = useNow();
  const { file, isRead, error, refetch } = usePolicy(now);
  useEffect(() => void (document.title = 'Policy · connex'), []);
  if (error && !isRead) return <Broken error={error} reset={() => void refetch()} />;
  if (!isRead || !now) return <Bones label="The policy is on its way" rows={8} columns={5} />;
  if (!file) return <Empty title="No policy is in force, or it is not open to you." />;
  return <Shown file={file} now={now} isStale={error !== null} />;
};

type ShownProps = { readonly file: PolicyFile; readonly now: string; readonly isStale: boolean };

/** What is typed stands here at once, and in the address for whoever gets the link. */
const useTried = (search: PolicySearch, go: (next: PolicySearch) => void) => {
  const [tried, setTried] = useState<Tried | undefined>(search.try === undefined ? undefined : triedIn(search.try));
  const set = (next: Tried | undefined) => {
    setTried(next);
    const { try: _, proposal: __, ...bare } = search;
    go(next === undefined ? bare : { ...bare, try: triedText(next) });
  };
  return [tried, set] as const;
};

type VersionsProps = Pick<ShownProps, 'file'> & {
  readonly shown: PolicyDocument;
  readonly onGo: (version: string) => void;
};

const Versions = ({ file: { versions, inForce }, shown, onGo }: VersionsProps) =>
  versions.length > 1 && (
    <div className="row noprint">
      <VersionPicker
        versions={versions.map(({ version }) => version)}
        inForce={inForce.version}
        shown={shown.version}
        kind="Policy"
        onGo={onGo}
      />
    </div>
  );

type OwnProps = Pick<ShownProps, 'file' | 'now'> & { readonly policy: PolicyDocument | undefined };

/** The examples by which the shown version was tried. */
const OwnExamples = ({ file: { versions }, policy, now }: OwnProps) => (
  <LateExamples
    heading="h2"
    policy={policy}
    before={policy ? versions.slice(0, versions.indexOf(policy)) : []}
    now={now}
  />
);

const Shown = ({ file, now, isStale }: ShownProps) => {
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const go = (next: PolicySearch) =>
    void navigate({ to: '/policies', search: next, replace: true, resetScroll: false });
  const [tried, setTried] = useTried(search, go);
  const shown = file.versions.find(({ version }) => version === search.version) ?? file.inForce;
  const isBeside = tried !== undefined || search.proposal !== undefined;
  const close = () => setTried(undefined);
  useShortcut('Esc', 'close what is beside', close, { when: isBeside });
  return (
    <>
      <PolicyHead shown={shown} inForce={file.inForce} onTry={isBeside ? undefined : () => setTried({})} />
      {isStale && <Stale what="The policy" />}
      <Waiting
        proposals={file.proposals}
        title="A next policy waits for the Board."
        onLook={(proposal) => go({ proposal })}
      />
      <Versions file={file} shown={shown} onGo={(version) => go({ ...search, version })} />
      <div className={isBeside ? 'split' : 'part'}>
        <Targets policy={shown} tried={tried} onTry={setTried} />
        {isBeside && <BesidePolicy {...{ file, shown, tried, now }} proposal={search.proposal} onClose={close} />}
      </div>
      <OwnExamples file={file} policy={isBeside ? undefined : shown} now={now} />
    </>
  );
};

type HeadProps = {
  readonly shown: PolicyDocument;
  readonly inForce: PolicyDocument;
  readonly onTry: (() => void) | undefined;
};

/** Why it is not theirs to try: a replay tells of cases. Nothing when it is. */
const useTryRefusal = (): string | undefined => {
  const { role } = useSession();
  const readsCases = !outsiders.has(role) && role !== 'BOARD' && mayRead(role, 'CASE_CONFIDENTIAL');
  return readsCases ? undefined : 'For staff who read the cases';
};

const PolicyHead = ({ shown, inForce, onTry }: HeadProps) => {
  const refusal = useTryRefusal();
  return (
    <Head
      title={`Policy ${shown.version}`}
      acts={
        <>
          {onTry && (
            <Button kind="main" refusal={refusal} onPress={onTry}>
              Try other rules…
            </Button>
          )}
          <Button onPress={() => window.print()}>Print</Button>
        </>
      }
    >
      <p className="muted">
        {shown === inForce ? 'In force' : 'Not in force'}, for clocks that start from{' '}
        {fullDayAndTime(shown.effectiveFrom)} Berlin on. Source: <bdi>{shown.source}</bdi>
      </p>
    </Head>
  );
};
