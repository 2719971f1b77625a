import type { CaseTimeline } from '@connex/read-models';
import { StoryEntry, type IconName, type Tone } from '@connex/ui/html';
import type { ReactNode } from 'react';
import { dayAndTime, dayOf } from '../../time/format.js';
import { eventInWords } from '../../time/words.js';
import { saidBy } from '../clocks/facts.js';
import type { CaseDocument } from '../documents/case-documents.js';
import { DecisionPanel } from './decision.panel.js';
import { Details } from './details.panel.js';
import type { Entry } from './group-story.js';
import { kindOf, type Kind } from './kinds.js';
import { aboutOf, bodyOf, effectsOf, whoOf } from './tell.js';

const icons: Readonly<Record<Kind, IconName>> = {
  decision: 'decision',
  letter: 'mail',
  clock: 'clock',
  message: 'question',
  reminder: 'bell',
};
const iconOf = (row: CaseTimeline): IconName => {
  const kind = kindOf(row);
  return row.type.startsWith('Note') || kind === undefined ? 'note' : icons[kind];
};
const toneOf = ({ type }: CaseTimeline): Tone | undefined => (type === 'ClockBreached' ? 'over' : undefined);

export type EntryProps = {
  readonly entry: Entry;
  readonly story: readonly CaseTimeline[];
  readonly documents: readonly CaseDocument[];
  readonly now: string;
};

/** When the proposal came that this decision answers. */
const proposedAt = (
  row: CaseTimeline,
  { followed, story }: { readonly followed: readonly CaseTimeline[]; readonly story: readonly CaseTimeline[] },
) => {
  const granted = [row, ...followed].map((one) => saidBy(one)['approvalId']).find((id) => id !== undefined);
  return story.find((one) => one.type === 'ApprovalProposed' && saidBy(one)['approvalId'] === granted)?.at;
};

const Reminders = ({
  entry,
  now,
}: {
  readonly entry: Entry & { readonly kind: 'reminders' };
  readonly now: string;
}) => {
  const [first] = entry.rows as readonly [CaseTimeline];
  const count = entry.rows.length;
  return (
    <StoryEntry
      icon="bell"
      title={count === 1 ? eventInWords(first.type) : `${count} reminders`}
      about={count === 1 ? aboutOf(first) : undefined}
      at={first.at}
      when={dayOf(first.at, now)}
      id={`e${first.revision}`}
    >
      <details>
        <summary>{count === 1 ? 'Show it' : 'Show them'}</summary>
        <ul>
          {entry.rows.map((row) => (
            <li key={row.revision}>
              {eventInWords(row.type)} {aboutOf(row)}, {dayAndTime(row.at, now)}{' '}
              <span className="muted">#{row.revision}</span>
            </li>
          ))}
        </ul>
      </details>
    </StoryEntry>
  );
};

const noteOf = (row: CaseTimeline, followed: readonly CaseTimeline[], now: string): ReactNode => {
  const effects = row.why ? undefined : effectsOf(row, followed, now);
  const body = bodyOf(row);
  return (
    <>
      {body && (
        <bdi>
          {body}
          {/[.!?]$/.test(body) ? '' : '.'}{' '}
        </bdi>
      )}
      By {lowerFirst(whoOf(row))}. {effects}
      {row.lateReason && ` Entered late: ${row.lateReason}`}
    </>
  );
};

const lowerFirst = (text: string) => (text.startsWith('The house') ? 'the house itself' : text);

/** One entry of the timeline. Decisions stand whole; all others in two lines, with the rest behind them. */
export const EntryPanel = ({ entry, story, documents, now }: EntryProps) => {
  if (entry.kind === 'reminders') return <Reminders entry={entry} now={now} />;
  const { row, followed } = entry;
  const isDecision = kindOf(row) === 'decision';
  return (
    <StoryEntry
      icon={iconOf(row)}
      tone={toneOf(row)}
      title={eventInWords(row.type)}
      about={<bdi>{aboutOf(row)}</bdi>}
      at={row.at}
      when={dayAndTime(row.at, now)}
      seq={`#${row.revision}`}
      id={`e${row.revision}`}
      note={isDecision ? undefined : noteOf(row, followed, now)}
    >
      {isDecision && (
        <DecisionPanel {...{ row, followed, documents, now }} proposedAt={proposedAt(row, { followed, story })} />
      )}
      <Details row={row} now={now} />
    </StoryEntry>
  );
};
