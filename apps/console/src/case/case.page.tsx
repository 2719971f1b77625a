import { Bones, Empty, Head } from '@connex/ui/html';
import type { CaseOverview } from '@connex/read-models';
import { useParams, useRouter, useSearch } from '@tanstack/react-router';
import { useCallback, useEffect, useRef, type ReactNode } from 'react';
import { Broken } from '../shell/edges.js';
import { asOfIn, asOfSearchIn, type AsOf, type AsOfSearch } from '../as-of/as-of-search.js';
import { ActPanel } from './acts/act.panel.js';
import { useActs } from './acts/use-acts.js';
import { useOpenAct } from './acts/use-open-act.js';
import { AttributionPanel } from './attribution/attribution.panel.js';
import { NotThen } from './as-of/not-then.panel.js';
import { useCaseAsOf } from './as-of/use-case-as-of.js';
import { ClocksPanel } from './clocks/clocks.panel.js';
import { DocumentsPanel } from './documents/documents.panel.js';
import { CaseHead, tabs, type Tab } from './head.panel.js';
import { PhoneCall } from './overview/phone-call.panel.js';
import { TimelinePanel } from './story/timeline.panel.js';
import { ProofPanel } from './proof/proof.panel.js';
import { TeamPanel } from './team/team.panel.js';
import { caseNamed, useCase, useCases, type CaseFile } from './use-case.js';

type Named = { readonly name?: string; readonly tab?: string };
type Asked = { readonly do?: string; readonly for?: string } & AsOfSearch;

/** A case by its nickname. Nobody learns here whether a case exists that is not theirs to see. */
export const CasePage = () => {
  const { name = '', tab } = useParams({ strict: false }) as Named;
  const { result } = useCases();
  const overview = result.data && caseNamed(result.data.rows, name);
  useNickname(overview, name);
  if (result.error) return <Broken error={result.error} reset={() => void result.refetch()} />;
  if (!result.data) return <Bones label="The case is on its way" rows={6} columns={3} />;
  if (!overview)
    return (
      <>
        <Head title="A case" />
        <Empty
          title={`No case of yours bears the name “${name}”.`}
          note="It may be closed to you: the head of unit or intake can say who is on a case."
          act={
            <a className="btn" href="/app/">
              To the SLA board
            </a>
          }
        />
      </>
    );
  return <CaseScreen key={overview.stream} overview={overview} tab={tabs.find((one) => one === tab) ?? 'overview'} />;
};

const isReadIn = (place: HTMLElement | null) => place?.matches(':hover, :focus-within') ?? false;

const CaseScreen = ({ overview, tab }: { readonly overview: CaseOverview; readonly tab: Tab }) => {
  const place = useRef<HTMLElement>(null);
  const isHeld = useCallback(() => isReadIn(place.current), []);
  const { file, story, error } = useCase(overview, isHeld);
  useEffect(() => {
    document.title = `${overview.nickname} · connex`;
  }, [overview.nickname]);
  if (error) return <Broken error={error} reset={() => void story.result.refetch()} />;
  if (!file) return <Bones label={`${overview.nickname} is on its way`} rows={6} columns={3} />;
  const timeline = { ref: place, waiting: story.waiting.length, onApply: story.apply };
  return <CaseAsAsked file={file} tab={tab} isLive={story.isLive} timeline={timeline} />;
};

/** The case as it stands; or, when the address looks back to a moment, as it stood then. */
const CaseAsAsked = (shown: ShownProps) => {
  const at = asOfIn(asOfSearchIn(useSearch({ strict: false })));
  if (!at) return <CaseShown {...shown} />;
  return <CaseThen {...shown} at={at} />;
};

const CaseThen = ({ at, ...shown }: ShownProps & { readonly at: AsOf }) => {
  const { file, error, refetch } = useCaseAsOf(shown.file, at);
  if (error) return <NotThen at={at} error={error} onAgain={() => void refetch()} />;
  if (!file) return <Bones label="The case as it stood is on its way" rows={6} columns={3} />;
  return <CaseShown {...shown} file={file} />;
};

type Timeline = Pick<Parameters<typeof TimelinePanel>[0], 'ref' | 'waiting' | 'onApply'>;
type ShownProps = { readonly file: CaseFile; readonly tab: Tab; readonly isLive: boolean; readonly timeline: Timeline };

type PartProps = { readonly tab: Tab; readonly file: CaseFile; readonly story: ReactNode };

/** What a tab shows; the story, unless it shows something else. */
const Part = ({ tab, file, story }: PartProps) => {
  switch (tab) {
    case 'documents':
      return <DocumentsPanel file={file} />;
    case 'team':
      return <TeamPanel file={file} />;
    case 'proof':
      return <ProofPanel file={file} />;
    case 'overview':
    case 'timeline':
    case 'clocks':
      return story;
  }
};

const Times = ({ file }: { readonly file: CaseFile }) => (
  <>
    <ClocksPanel file={file} />
    <AttributionPanel file={file} />
  </>
);

/** So many entries stand on the overview, besides every decision. */
const recent = 8;

const CaseShown = ({ file, tab, isLive, timeline }: ShownProps) => {
  const base = `/app/cases/${encodeURIComponent(file.overview.nickname)}`;
  const { history } = useRouter();
  const asked = useSearch({ strict: false }) as Asked;
  const acts = useActs(file);
  const here = tab === 'overview' ? base : `${base}/${tab}`;
  const open = useOpenAct(acts.acts, file.at ? undefined : asked.do);
  const go = (key: string, subject?: string) =>
    history.push(
      `${here}?do=${encodeURIComponent(key)}${subject === undefined ? '' : `&for=${encodeURIComponent(subject)}`}`,
    );
  const story = (
    <TimelinePanel
      file={file}
      whole={`${base}/timeline`}
      {...timeline}
      most={tab === 'overview' ? recent : undefined}
    />
  );
  return (
    <>
      <CaseHead {...{ file, acts, tab, base, isLive }} onAct={go} />
      {(tab === 'overview' || tab === 'clocks') && <Times file={file} />}
      <div className="split">
        <div className="part">
          <Part tab={tab} file={file} story={story} />
        </div>
        {open ? (
          <ActPanel key={open.act.key} file={file} {...open} subject={asked.for} onClose={() => history.push(here)} />
        ) : (
          <PhoneCall file={file} />
        )}
      </div>
    </>
  );
};

/** Whoever came by the id of a case is at its nickname from then on. */
const useNickname = (overview: CaseOverview | undefined, name: string) => {
  const { history } = useRouter();
  useEffect(() => {
    if (overview && name === overview.stream) history.replace(`/app/cases/${encodeURIComponent(overview.nickname)}`);
  }, [overview, name, history]);
};
