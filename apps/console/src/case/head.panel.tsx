import { timeBy } from '@connex/domain';
import { datesIn, Fresh, Head, Notice, Rail, Tabs, thousands, wholeDuration, type Stage } from '@connex/ui/html';
import { Button } from '@connex/ui/console';
import { useState } from 'react';
import { lower, wordOf } from '../commands/words.js';
import { dayAndTime, dayOf, fullDayAndTime, staffZone, timeOfDay } from '../time/format.js';
import { asOfText } from '../as-of/as-of-search.js';
import { LookingBack } from './as-of/looking-back.panel.js';
import { ActsPanel } from './acts/acts.panel.js';
import type { CaseActs } from './acts/use-acts.js';
import { ballSince, deskOf, holderWord } from './ball.js';
import { isHeadline } from './clocks/clock-rows.js';
import { saidBy } from './clocks/facts.js';
import { documentsIn } from './documents/case-documents.js';
import { shownStages, stageTimes, type StageTime } from './rail/rail-times.js';
import type { CaseFile } from './use-case.js';

/** `copper, standard track`: what can be said of a case aloud. */
const about = ({ overview, story }: CaseFile): string => {
  const request = story.findLast(({ type }) => type === 'RequestReceived');
  const tags = request && saidBy(request)['resourceTags'];
  return [
    ...(Array.isArray(tags) ? tags.map((tag) => lower(String(tag))) : []),
    `${lower(wordOf(overview.track))} track`,
    ...overview.overlays.map((overlay) => lower(wordOf(overlay))),
  ].join(', ');
};

const sinceWhen = (instant: string, now: string) =>
  dayOf(instant) === dayOf(now) ? `since today, ${timeOfDay(instant)}` : `since ${dayAndTime(instant, now)}`;

const Ball = ({ file, isLive }: { readonly file: CaseFile; readonly isLive: boolean }) => {
  const { overview, tasks, facts, now, position } = file;
  const since = ballSince(facts);
  const desk = deskOf(overview, tasks);
  return (
    <div className="row">
      <span>
        <b>The ball is with {holderWord(overview.ball)}</b>
        {desk && `: ${desk}`}
        {since && `, ${sinceWhen(since, now)}`}.
      </span>{' '}
      <Fresh live={isLive && !file.at}>
        {isLive && !file.at ? 'Live. ' : ''}
        {fullDayAndTime(now)} Berlin{position !== undefined && `, built from event ${thousands(position)}`}
      </Fresh>
    </div>
  );
};

const dates = datesIn('en', staffZone);

/** `16 to 19 Nov`, `30 Nov to 3 Dec`; the stage it stands at: since when. */
const when = ({ from, to }: StageTime, now: string) => {
  if (to === undefined) return sinceWhen(from, now);
  const [first, last] = [dates.shortDay(from), dates.shortDay(to)];
  if (first === last) return last;
  const [day, month] = first.split(' ');
  return `${last.endsWith(` ${month}`) ? day : first} to ${last}`;
};

/** The pauses of the headline clock: what the government held, in epoch milliseconds. */
const pausesIn = ({ courses }: CaseFile) =>
  (courses.find(isHeadline)?.entries ?? [])
    .filter(({ kind }) => kind === 'PAUSE')
    .map(({ from, to }) => ({ from: Date.parse(from), to: Date.parse(to) }));

const isAt = (visit: StageTime | undefined): Stage['is'] => {
  if (visit === undefined) return 'ahead';
  return visit.to === undefined ? 'current' : 'done';
};

const spanOf = (visit: StageTime | undefined, secondsPerDay: number) =>
  visit?.netSeconds === undefined || visit.stage === 'CLOSED'
    ? undefined
    : wholeDuration(visit.netSeconds, { secondsPerDay });

const stagesOf = (file: CaseFile): readonly Stage[] => {
  const { facts, calendars, now } = file;
  const unit = calendars['CSU']?.versions.at(-1);
  const time = unit && timeBy(calendars, 'CSU', unit.version);
  const visited = stageTimes(facts, { time, now, pauses: pausesIn(file) });
  return shownStages(visited).map((stage) => {
    const visit = visited.findLast((one) => one.stage === stage);
    return {
      name: wordOf(stage),
      is: isAt(visit),
      span: spanOf(visit, unit?.secondsPerDay ?? 28_800),
      when: visit && when(visit, now),
    };
  });
};

export const tabs = ['overview', 'timeline', 'clocks', 'documents', 'team', 'proof'] as const;
export type Tab = (typeof tabs)[number];

const countIn = ({ story, clocks }: CaseFile): Readonly<Partial<Record<Tab, number>>> => ({
  timeline: story.length,
  clocks: clocks.length,
  documents: documentsIn(story).length,
});

type HeadProps = {
  readonly file: CaseFile;
  readonly acts: CaseActs;
  readonly tab: Tab;
  readonly base: string;
  readonly isLive: boolean;
  readonly onAct: (key: string, subject?: string) => void;
};

type ActsProps = Pick<HeadProps, 'file' | 'acts' | 'onAct'> & { readonly onAsk: () => void };

/** What can be done; in the past, nothing but to look at another day of it. */
const HeadActs = ({ file, acts, onAct, onAsk }: ActsProps) => (
  <>
    {!file.at && <ActsPanel acts={acts} onAct={onAct} />}
    <Button onPress={onAsk}>Another date…</Button>
  </>
);

/** Which case it is, who must act, what is theirs to do, where it stands, and its parts. */
export const CaseHead = ({ file, acts, tab, base, isLive, onAct }: HeadProps) => {
  const counts = countIn(file);
  const [isAsking, setAsking] = useState(false);
  return (
    <>
      <Head title={file.overview.nickname} acts={<HeadActs {...{ file, acts, onAct }} onAsk={() => setAsking(true)} />}>
        <p className="muted">{about(file)}</p>
      </Head>
      <LookingBack file={file} isAsking={isAsking} onAsk={setAsking} />
      <Ball file={file} isLive={isLive} />
      {!isLive && (
        <Notice tone="soon" icon="soon" role="status" title={`Showing ${timeOfDay(file.now)}.`}>
          Reconnecting; figures may have moved.
        </Notice>
      )}
      <Rail label="Stages, with net working time spent in each" stages={stagesOf(file)} />
      <Tabs
        label={file.overview.nickname}
        tabs={tabs.map((one) => ({
          href: `${one === 'overview' ? base : `${base}/${one}`}${asOfText(file.at)}`,
          label: [wordOf(one), counts[one]].filter((part) => part !== undefined).join(' '),
          current: one === tab,
        }))}
      />
    </>
  );
};
