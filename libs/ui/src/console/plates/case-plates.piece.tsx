import { Clocks, type ClockRow } from '../../pieces/clocks.piece.js';
import { DecisionCard } from '../../pieces/decision-card.piece.js';
import { Facts } from '../../pieces/facts.piece.js';
import { Tabs } from '../../pieces/frame.piece.js';
import { Proof } from '../../pieces/proof.piece.js';
import { Rail } from '../../pieces/rail.piece.js';
import { Story, StoryEntry } from '../../pieces/story.piece.js';
import { Sum } from '../../pieces/sum.piece.js';
import { Plate } from './plate.piece.js';

const StagesPlate = () => (
  <Plate title="Stages and parts of a case" wide>
    <Rail
      label="Stages, with net working time spent in each"
      stages={[
        { name: 'Enquiry', is: 'done', span: '1 d 1 h 40 m', when: '26 to 27 Nov' },
        { name: 'Eligibility', is: 'done', span: '3 d 5 h 18 m', when: '30 Nov to 3 Dec' },
        { name: 'Contracting', is: 'current', span: '20 m', when: 'since today, 10:00' },
        { name: 'Active', is: 'ahead' },
        { name: 'Wrap-up', is: 'ahead' },
      ]}
    />
    <Tabs
      label="Msasa"
      tabs={[
        { href: '#overview', label: 'Overview', current: true },
        { href: '#timeline', label: 'Timeline 65' },
        { href: '#clocks', label: 'Clocks 12' },
      ]}
    />
  </Plate>
);

const weekend = { from: 17.65, width: 23.53, kind: 'shut' } as const;

const timeToField: ClockRow = {
  key: 'h1',
  name: 'Time to field',
  code: 'H1',
  headline: true,
  net: '19 d 0 h 28 m',
  goal: 'of 30 d',
  bar: {
    segments: [
      { from: 0, width: 17.65, kind: 'held' },
      weekend,
      { from: 41.18, width: 9.92, kind: 'counted' },
      { from: 51.1, width: 19.49, kind: 'ahead' },
    ],
    now: 51.1,
  },
  clock: { state: 'running', figure: 'due Thu 21 Jan', word: 'running' },
};
const shortlist: ClockRow = {
  key: 'c07',
  name: 'Shortlist',
  code: 'C07',
  net: '3 d 6 h 00 m',
  goal: 'of 4 d',
  bar: { segments: [{ from: 0, width: 17.65, kind: 'past' }, weekend], now: 51.1 },
  clock: { state: 'met', figure: 'met' },
};

const ClocksPlate = () => (
  <Plate title="Clocks on one axis" wide>
    <Clocks
      label="Clocks of Msasa"
      span="From 28 December to 13 January"
      heads={{ clock: 'Clock', net: 'Net of goal', state: 'State' }}
      ticks={[
        { at: 0, label: '28 Dec' },
        { at: 41.18, label: '4 Jan', minor: true },
        { at: 82.35, label: '11 Jan' },
      ]}
      rows={[timeToField, shortlist]}
    />
  </Plate>
);

const StoryPlate = () => (
  <Plate title="Story">
    <Story label="Timeline of Msasa">
      <StoryEntry icon="decision" title="Request approved" at="2026-12-11T10:00:00Z" when="Fri 11 Dec, 11:00" seq="#32">
        <DecisionCard
          title="Request approved"
          reason="Rated medium. The ministry negotiates without a financial model of its own."
          facts={[
            { term: 'Decided by', detail: 'H. O., head of unit' },
            {
              term: 'On the basis of',
              detail: 'Request letter, due diligence #28',
              note: 'policy v4: medium and up to EUR 150 000',
            },
            { term: 'Not chosen', detail: 'Decline: no ground found' },
          ]}
          acts={[<a href="#proof">Proof</a>, <a href="#receipt">Receipt</a>]}
        />
      </StoryEntry>
      <StoryEntry
        icon="mail"
        title="2 reminders sent"
        about="to the focal point"
        when="29 and 31 Dec"
        note="Tue 29 Dec, 11:00 and Thu 31 Dec, 09:00 Lusaka."
      />
      <StoryEntry
        icon="over"
        tone="over"
        title="C14 is over"
        when="Mon 28 Dec, 17:00"
        seq="#30"
        note="The head of unit was told."
      />
    </Story>
  </Plate>
);

const SumPlate = () => (
  <Plate title="Sums, facts, proof">
    <Sum
      caption="Every hour since the letter, and who held it"
      heads={['Hours held by', 'Unit', 'Gov.', 'Closed']}
      rows={[
        { label: 'Thu 17 Dec, 15:30', note: 'letter arrived #1', figures: ['16:30', undefined, '80:00'] },
        { label: 'Mon 21 Dec, 16:00', note: 'question 1 asked #8', figures: [undefined, '41:00', '196:00'] },
      ]}
      totals={[
        { label: 'Until now', figures: ['16:30', '41:00', '276:00'] },
        { label: 'Together', figures: ['333:30'] },
      ]}
    />
    <Facts
      facts={[
        { term: 'They asked', detail: 'Help with an amendment', note: 'of 2019' },
        { term: 'Last question', detail: 'None is open' },
      ]}
    />
    <Proof
      failed="This does not hold"
      rungs={[
        {
          key: 'hash',
          says: 'The record gives its own hash',
          holds: true,
          detail: <span className="hash">a57f2b9573f05ccc</span>,
        },
        {
          key: 'root',
          says: 'It is in the root of Fri 11 Dec 2026',
          holds: false,
          detail: 'The root says c6eba30c…, the record d7a1…',
        },
      ]}
    />
  </Plate>
);

/** What a case is shown by. */
export const CasePlates = () => (
  <>
    <StagesPlate />
    <ClocksPlate />
    <StoryPlate />
    <SumPlate />
  </>
);
