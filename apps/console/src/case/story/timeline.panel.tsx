import { Button, Empty, Head, LiveRegion, Story } from '@connex/ui/console';
import { useMemo, useState, type Ref } from 'react';
import { documentsIn } from '../documents/case-documents.js';
import type { CaseFile } from '../use-case.js';
import { EntryPanel } from './entry.panel.js';
import { groupStory } from './group-story.js';
import { countsOf, kinds, kindWords, type Kind } from './kinds.js';
import { useOrder } from './use-order.js';

type TimelineProps = {
  readonly file: CaseFile;
  /** Shows so many entries, and the way to all of them. Decisions are never left out. */
  readonly most?: number | undefined;
  readonly whole: string;
  readonly waiting: number;
  readonly onApply: () => void;
  readonly ref: Ref<HTMLElement>;
};

type FilterProps = {
  readonly counts: ReturnType<typeof countsOf>;
  readonly only: Kind | undefined;
  readonly onOnly: (only: Kind | undefined) => void;
};

const Filters = ({ counts, only, onOnly }: FilterProps) => (
  <div className="row" role="group" aria-label="Show">
    <Button pressed={only === undefined} onPress={() => onOnly(undefined)}>
      All {counts.all}
    </Button>
    {kinds.map((kind) => (
      <Button key={kind} pressed={only === kind} onPress={() => onOnly(kind)}>
        {kindWords[kind]} {counts[kind]}
      </Button>
    ))}
  </div>
);

/** What of a story is shown, and how its reader changes that. */
const useShown = ({ story }: CaseFile, most: number | undefined) => {
  const [only, setOnly] = useState<Kind>();
  const [newestFirst, setNewestFirst] = useOrder();
  const entries = useMemo(() => groupStory(story, { only, newestFirst }), [story, only, newestFirst]);
  const shown = most === undefined ? entries : entries.filter((entry, index) => index < most || isDecision(entry));
  return { only, setOnly, newestFirst, setNewestFirst, shown, isWhole: shown.length === entries.length };
};

/** What happened in the case. Newest first, unless its reader once chose otherwise. */
export const TimelinePanel = ({ file, most, whole, waiting, onApply, ref }: TimelineProps) => {
  const { only, setOnly, newestFirst, setNewestFirst, shown, isWhole } = useShown(file, most);
  const { story, now } = file;
  const counts = useMemo(() => countsOf(story), [story]);
  const documents = useMemo(() => documentsIn(story), [story]);
  const acts = (
    <>
      <Filters counts={counts} only={only} onOnly={setOnly} />
      <Button kind="plain" onPress={() => setNewestFirst(!newestFirst)}>
        {newestFirst ? 'Oldest first' : 'Newest first'}
      </Button>
    </>
  );
  return (
    <section className="part" id="timeline" aria-labelledby="h-time" ref={ref}>
      <Head title="Timeline" level={2} id="h-time" acts={acts} />
      <Waiting waiting={waiting} onApply={onApply} />
      {shown.length === 0 && <Nothing onAll={() => setOnly(undefined)} />}
      <Story label="Timeline">
        {shown.map((entry) => (
          <EntryPanel key={keyOf(entry)} {...{ entry, story, documents, now }} />
        ))}
      </Story>
      {!isWhole && (
        <p>
          <a href={whole}>All {counts.all} entries</a>
        </p>
      )}
    </section>
  );
};

/** Nothing moves under a pointer or a focus: what is new waits to be asked in. */
const Waiting = ({ waiting, onApply }: Pick<TimelineProps, 'waiting' | 'onApply'>) => (
  <>
    <LiveRegion text={waiting > 0 ? `${waiting} new entries wait` : ''} />
    {waiting > 0 && (
      <p>
        <Button kind="plain" onPress={onApply}>
          {waiting} new: show
        </Button>
      </p>
    )}
  </>
);

const Nothing = ({ onAll }: { readonly onAll: () => void }) => (
  <Empty title="Nothing of this kind has happened." act={<Button onPress={onAll}>Show all</Button>} />
);

type Entry = ReturnType<typeof groupStory>[number];
const isDecision = (entry: Entry) => entry.kind === 'fact' && entry.row.why !== null;
const keyOf = (entry: Entry) => (entry.kind === 'fact' ? entry.row.revision : `day-${entry.day}`);
