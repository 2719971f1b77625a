import type { ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { drawings } from '../icons/drawings.js';
import { Sprite } from '../icons/sprite.piece.js';
import { ClockChip, type ClockChipProps } from './clock-chip.piece.js';
import { Clocks } from './clocks.piece.js';
import { DecisionCard } from './decision-card.piece.js';
import { ErrorSummary, Field } from './field.piece.js';
import { Tabs } from './frame.piece.js';
import { LedgerBar } from './ledger-bar.piece.js';
import { Notice } from './notice.piece.js';
import { Person } from './person.piece.js';
import { Proof } from './proof.piece.js';
import { Rail } from './rail.piece.js';
import { StoryEntry } from './story.piece.js';
import { Sum } from './sum.piece.js';
import { TaskList } from './task-list.piece.js';
import { Tiles } from './tiles.piece.js';

const html = (piece: ReactNode) => renderToStaticMarkup(piece);
/** What is read, in order. */
const text = (piece: ReactNode) =>
  html(piece)
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();

const states = ['running', 'soon', 'over', 'paused', 'closed', 'provisional', 'met', 'met-late', 'cancelled'] as const;

describe('a clock', () => {
  it.each(states)('that is %s has a drawing of its own, a figure and a word', (state) => {
    const clock: ClockChipProps = { state, figure: '1 d 2 h left', note: `${state}, due Wed 6 Jan` };
    expect(html(<ClockChip {...clock} />)).toContain(`href="#i-${state}"`);
    expect(html(<Sprite />)).toContain(`id="i-${state}"`);
    expect(text(<ClockChip {...clock} />)).toBe(`1 d 2 h left ${state}, due Wed 6 Jan`);
  });

  it('without a note says its state to whoever listens, before the figure', () =>
    expect(text(<ClockChip state="over" figure="3 d over" word="over" />)).toBe('over: 3 d over'));

  it('is told from another by its drawing alone, were all colours gone', () =>
    expect(new Set(states.map((state) => drawings[state])).size).toBe(states.length));
});

describe('the sprite', () => {
  it('carries only what a page shows, when that is asked', () => {
    const some = html(<Sprite only={['warn', 'met']} hatch={false} />);
    expect([...some.matchAll(/id="([^"]+)"/g)].map(([, id]) => id)).toEqual(['i-warn', 'i-met']);
  });
});

describe('a ledger', () => {
  const segments = [
    { from: 0, width: 40, kind: 'counted' },
    { from: 40, width: 20, kind: 'shut' },
    { from: 60, width: 10, kind: 'held' },
    { from: 70, width: 30, kind: 'ahead' },
  ] as const;

  it('is an image with a sentence, and needs no script and no style to fit', () => {
    const bar = html(<LedgerBar segments={segments} now={70} label="Counted Monday, held since" />);
    expect(bar).toContain('role="img"');
    expect(bar).toContain('aria-label="Counted Monday, held since"');
    expect(bar).not.toContain('style=');
  });

  it('draws closed days first, so that nothing that counts is hidden', () =>
    expect([...html(<LedgerBar segments={segments} />).matchAll(/x="(\d+)%"/g)].map(([, x]) => x)).toEqual([
      '40',
      '0',
      '60',
      '70',
    ]));

  it('without a sentence is not read aloud: a table beside it says the same', () =>
    expect(html(<LedgerBar segments={segments} />)).toContain('aria-hidden="true"'));
});

describe('clocks on one axis', () => {
  it('are a table with heads, a row for each clock, and the axis said in words', () => {
    const clocks = html(
      <Clocks
        label="Clocks of Msasa"
        span="From 26 November to 22 January"
        ticks={[{ at: 6.9, label: '30 Nov' }]}
        heads={{ clock: 'Clock', net: 'Net of goal', state: 'State' }}
        rows={[
          {
            key: 'a',
            name: 'Shortlist',
            code: 'C07',
            net: '3 d',
            goal: 'of 4 d',
            bar: { segments: [] },
            clock: { state: 'met', figure: 'met' },
          },
        ]}
      />,
    );
    expect(clocks).toContain('role="table" aria-label="Clocks of Msasa"');
    expect(clocks.match(/role="columnheader"/g)).toHaveLength(4);
    expect(clocks.match(/role="(rowheader|cell)"/g)).toHaveLength(4);
    expect(clocks).toContain('From 26 November to 22 January');
  });
});

describe('a sum', () => {
  const sum = (
    <Sum
      caption="Every hour since the letter"
      heads={['Hours held by', 'Unit', 'Gov.', 'Closed']}
      rows={[{ label: 'Thu 17 Dec', note: 'letter arrived', figures: ['16:30', undefined, '80:00'] }]}
      totals={[
        { label: 'Until now', figures: ['16:30', '0:00', '80:00'] },
        { label: 'Together', figures: ['96:30'] },
      ]}
    />
  );

  it('shows a missing part as a dash, and every part under its head', () =>
    expect(text(sum)).toBe(
      'Every hour since the letter Hours held by Unit Gov. Closed Thu 17 Dec letter arrived 16:30 – 80:00 Until now 16:30 0:00 80:00 Together 96:30',
    ));

  it('lets the total of all columns span them, so that the table keeps its shape', () => {
    const last = html(sum).split('<tr>').at(-1) ?? '';
    expect([...last.matchAll(/colSpan="(\d)"/g)].map(([, count]) => Number(count))).toEqual([2, 2]);
  });
});

describe('a field', () => {
  const field = (wrong?: string) => (
    <Field id="why" label="Why" hint="Everyone reads it." wrong={wrong} optional={wrong ? undefined : 'optional'}>
      {(control) => <input {...control} />}
    </Field>
  );

  it('belongs to its label, its hint and what is amiss', () => {
    const amiss = html(field('Say why'));
    expect(amiss).toContain('<label for="why">');
    expect(amiss).toMatch(/<input id="why" aria-describedby="why-hint why-wrong" aria-invalid="true" required=""/);
    expect(amiss.indexOf('Say why')).toBeLessThan(amiss.indexOf('<input'));
  });

  it('is quiet while all is well, and says when it may stay empty', () => {
    expect(html(field())).not.toContain('aria-invalid');
    expect(html(field())).not.toContain('required');
    expect(text(field())).toBe('Why (optional) Everyone reads it.');
  });

  it('is led to by a summary that has its own name', () => {
    const summary = html(
      <ErrorSummary title="Two things to put right" problems={[{ fieldId: 'why', says: 'Say why' }]} />,
    );
    expect(summary).toMatch(/role="group" id="problems" aria-labelledby="problems-title" tabindex="-1"/i);
    expect(summary).toContain('<a href="#why">Say why</a>');
  });
});

describe('what else a screen is built from', () => {
  it('a decision says who, why, on what basis, what else was possible and what it did, in this order', () => {
    const card = text(
      <DecisionCard
        title="Request approved"
        reason="Rated medium."
        facts={[
          { term: 'Decided by', detail: 'H. O.' },
          { term: 'Not chosen', detail: 'Decline' },
        ]}
        acts={['Proof', 'Print']}
      />,
    );
    expect(card).toBe('Rated medium. Decided by H. O. Not chosen Decline Proof · Print');
  });

  it('a stage is done, current or ahead, and the current one says so', () => {
    const rail = html(
      <Rail
        label="Stages"
        stages={[
          { name: 'Enquiry', is: 'done', span: '1 d' },
          { name: 'Decision', is: 'current' },
        ]}
      />,
    );
    expect(rail).toContain('<li class="done"><b>Enquiry</b><span class="span">1 d</span></li>');
    expect(rail).toContain('<li aria-current="step"><b>Decision</b></li>');
  });

  it('a rung that fails says so before what it says', () =>
    expect(
      text(
        <Proof
          failed="Does not hold"
          rungs={[{ key: 'a', says: 'In the root', holds: false, detail: 'c6eb, not d7a1' }]}
        />,
      ),
    ).toBe('Does not hold: In the root c6eb, not d7a1'));

  it('a figure without a filter cannot be pressed', () => {
    const tiles = html(
      <Tiles
        label="Clocks"
        tiles={[
          { key: 'over', figure: '2', label: 'over', onPress: () => undefined },
          { key: 'm', figure: '24 d', label: 'median' },
        ]}
      />,
    );
    expect(tiles.match(/<button type="button" aria-pressed="false"/g)).toHaveLength(1);
    expect(tiles).toContain('<div><b>24 d</b>');
  });

  it('initials say whom they stand for, once', () => {
    expect(text(<Person initials="AD" title="A. D., case manager" />)).toBe('AD A. D., case manager');
    expect(html(<Person initials="AD" title="A. D., case manager" name="A. D." />)).toContain('aria-hidden="true"');
  });

  it('a fact in a story has its instant for machines', () =>
    expect(
      html(
        <StoryEntry
          icon="mail"
          title="Pick received"
          at="2027-01-04T08:40:00.000Z"
          when="Mon 4 Jan, 09:40"
          seq="#53"
        />,
      ),
    ).toContain('<time dateTime="2027-01-04T08:40:00.000Z">Mon 4 Jan, 09:40</time>'));

  it('a notice is announced only where it is asked to be', () => {
    expect(html(<Notice title="Stale." />)).not.toContain('role=');
    expect(html(<Notice title="Stale." role="status" />)).toContain('role="status"');
  });

  it('a task is what, by when, and one way in', () =>
    expect(
      text(
        <TaskList
          tasks={[
            { key: 'a', title: 'Choose', by: 'before Monday', note: '20 minutes', act: { href: '#', label: 'Go' } },
          ]}
        />,
      ),
    ).toBe('Choose before Monday 20 minutes Go'));

  it('the tab that one is at says so', () =>
    expect(
      html(
        <Tabs
          label="Msasa"
          tabs={[
            { href: '#a', label: 'Overview', current: true },
            { href: '#b', label: 'Clocks' },
          ]}
        />,
      ),
    ).toContain('<a href="#a" aria-current="page">Overview</a><a href="#b">Clocks</a>'));
});
