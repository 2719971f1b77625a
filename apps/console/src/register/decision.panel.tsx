import { Bones, Button, Facts, Notice, Proof, type Fact } from '@connex/ui/console';
import type { DecisionRow } from '@connex/read-models';
import { useEffect, useRef } from 'react';
import type { ViewRow } from '../door/door.js';
import { useStream } from '../door/use-view.js';
import { printPanel } from '../shell/print-panel.js';
import { fullDayAndTime } from '../time/format.js';
import { eventInWords, inWords, personInWords } from '../time/words.js';
import { rungsOf } from './chain-rungs.js';
import { effectsOf } from './effects.js';

/** Who decided, and as whose proposal, in a sentence. */
const sentenceOf = ({ decidedBy, decidedAt, onBehalfOf, proposedBy, proposedAt }: DecisionRow): string => {
  const who = `${personInWords(decidedBy)}${onBehalfOf ? `, for ${personInWords(onBehalfOf)},` : ''}`;
  const proposed =
    proposedBy && proposedAt ? `, as proposed by ${personInWords(proposedBy)} on ${fullDayAndTime(proposedAt)}` : '';
  return `${who} decided this on ${fullDayAndTime(decidedAt)}${proposed}.`;
};

const fourEyesOf = ({ proposedBy, decidedBy }: DecisionRow): string => {
  if (proposedBy === null) return 'Nobody proposed it; it is decided by one person';
  if (proposedBy === decidedBy) return `${personInWords(decidedBy)} proposed and decided it`;
  return `Proposer ${personInWords(proposedBy)} and decider ${personInWords(decidedBy)} differ`;
};

const Lines = ({ texts }: { readonly texts: readonly string[] }) => (
  <ul className="plain-list">
    {texts.map((text) => (
      <li key={text} className={/^doc-/.test(text) ? 'hash' : undefined}>
        {text}
      </li>
    ))}
  </ul>
);

const factsOf = (row: DecisionRow): readonly Fact[] => [
  {
    term: 'Outcome',
    detail: inWords(row.outcome),
    note: row.reasonCode === row.outcome ? undefined : inWords(row.reasonCode),
  },
  { term: 'Why', detail: <bdi>{row.reasonText}</bdi> },
  { term: 'Basis', detail: <Lines texts={row.basis} /> },
  {
    term: 'Not chosen',
    detail: row.alternatives.length > 0 ? <Lines texts={row.alternatives} /> : 'nothing else was named',
  },
  { term: 'Rule', detail: `Policy ${row.policyVersion}` },
  { term: 'Four eyes', detail: fourEyesOf(row) },
];

/** What stands in the log about it, when that could be read. */
const Told = ({ stream, revision }: Pick<ViewRow<DecisionRow>, 'stream' | 'revision'>) => {
  const { data, isPending, refetch } = useStream(stream);
  if (isPending) return <Bones label="What it did, loading" columns={2} />;
  if (!data)
    return (
      <Notice
        icon="warn"
        title="What it did did not load."
        act={<Button onPress={() => void refetch()}>Try again</Button>}
      >
        The rest stands.
      </Notice>
    );
  return (
    <>
      <div className="part">
        <h3>What it did</h3>
        <Effects effects={effectsOf(data.events, revision)} />
      </div>
      <div className="part">
        <h3>Is it what was recorded?</h3>
        <Proof rungs={rungsOf(data.verified, data.revision)} failed="Failed" />
      </div>
    </>
  );
};

const Effects = ({ effects }: { readonly effects: ReturnType<typeof effectsOf> }) => (
  <ol className="story">
    {effects.map((effect) => (
      <li key={effect.revision}>
        <span className="seq">#{effect.revision}</span>
        <div className="what">
          <span>
            {effect.what}
            {effect.more && <small className="muted"> {effect.more}</small>}
          </span>
        </div>
      </li>
    ))}
  </ol>
);

type Props = { readonly found: ViewRow<DecisionRow>; readonly onClose: () => void };

const PanelHead = ({ row, onClose }: { readonly row: DecisionRow; readonly onClose: () => void }) => {
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => title.current?.scrollIntoView({ block: 'nearest' }), []);
  const name = row.nickname ?? row.stream;
  return (
    <div className="part">
      <div className="row">
        <p className="muted">
          {name} #{row.revision}
        </p>
        <span className="end noprint">
          <Button kind="plain" hotkey="Esc" onPress={onClose}>
            Close
          </Button>
        </span>
      </div>
      <h2 id="decision-title" ref={title}>
        {eventInWords(row.type)}
      </h2>
      <p>{sentenceOf(row)}</p>
      <p className="muted">{row.means}</p>
    </div>
  );
};

/** One decision, whole: who, why, on what basis, what else was possible, and what it did. */
export const DecisionPanel = ({ found: { row }, onClose }: Props) => (
  <aside className="panel" aria-labelledby="decision-title">
    <PanelHead row={row} onClose={onClose} />
    <Facts facts={factsOf(row)} />
    <Told stream={row.stream} revision={row.revision} />
    <div className="row noprint">
      {row.nickname && (
        <a className="btn main" href={`/app/cases/${encodeURIComponent(row.nickname)}/timeline#e${row.revision}`}>
          See it in {row.nickname}
        </a>
      )}
      <Button kind="plain" onPress={printPanel}>
        Print
      </Button>
    </div>
  </aside>
);
