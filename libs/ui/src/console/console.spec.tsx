import type { ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { Button } from './button.piece.js';
import { CheckField, ChecksField } from './choice-field.piece.js';
import { ComboBox } from './combo-box.piece.js';
import { DateTimeField } from './date-field.piece.js';
import { matchesIn, stepIn, type PaletteGroup } from './palette-matches.js';
import { PaletteList } from './palette.piece.js';
import { PiecesPage } from './pieces.page.js';
import { noRows, rowFrom, stillThere, tick, tickTo } from './row-steps.js';
import { heardAs, isSingleCharacter, nameOf, pressesOf } from './shortcut-keys.js';
import { SortableHead } from './sortable-head.piece.js';

const html = (piece: ReactNode) => renderToStaticMarkup(piece);
const nothing = () => undefined;

describe('a button', () => {
  it('that is not yours can be reached, says why, and does nothing', () => {
    const button = html(
      <Button kind="main" type="submit" refusal="The head of unit decides (R-010)" onPress={nothing}>
        Approve
      </Button>,
    );
    expect(button).toContain('aria-disabled="true"');
    expect(button).toContain('type="button"');
    expect(button).not.toContain(' disabled');
    const [, id] = /aria-describedby="([^"]+)"/.exec(button) ?? [];
    expect(button).toContain(`id="${id}">The head of unit decides (R-010)`);
  });

  it('shows its key and tells it', () =>
    expect(html(<Button hotkey="Ctrl K">Search</Button>)).toContain(
      'aria-keyshortcuts="Control+K">Search<kbd aria-hidden="true">Ctrl K</kbd>',
    ));
});

describe('a head by which a table is sorted', () => {
  it('announces which way', () =>
    expect(html(<SortableHead sort="descending" onSort={nothing} children="Due" />)).toBe(
      '<th scope="col" aria-sort="descending"><button type="button">Due</button></th>',
    ));
});

describe('fields', () => {
  it('of several answers are one group with a name', () => {
    const group = html(
      <ChecksField
        id="tags"
        label="Tags"
        wrong="Choose one"
        value={['gas']}
        onChange={nothing}
        choices={[{ key: 'gas', label: 'Gas' }]}
      />,
    );
    expect(group).toMatch(
      /<fieldset class="field" id="tags" tabindex="-1" data-wrong="" aria-describedby="tags-wrong"><legend>Tags/i,
    );
    expect(group).toContain('type="checkbox" name="tags" checked="" value="gas"');
  });

  it('of yes and no stand beside their words', () =>
    expect(html(<CheckField id="w" label="Waived" value={false} onChange={nothing} />)).toMatch(
      /<label><input[^>]*id="w"[^>]*\/>Waived<\/label>/,
    ));

  it('of very many say that they are a combo box, and what stands in it', () => {
    const combo = html(
      <ComboBox id="c" label="Country" value="FJ" onChange={nothing} choices={[{ key: 'FJ', label: 'Fiji' }]} />,
    );
    expect(combo).toContain('role="combobox" aria-expanded="false" aria-controls="c-list"');
    expect(combo).toContain('value="Fiji"');
  });

  it('of an instant show it in the zone that is named, part by part', () => {
    const field = html(
      <DateTimeField
        label="Came in"
        zone="Asia/Tokyo"
        now="2027-01-05T13:30:00.000Z"
        value="2027-01-05T16:05:00.000Z"
        onChange={nothing}
      />,
    );
    const parts = [...field.matchAll(/role="spinbutton"[^>]*aria-valuetext="([^"]+)"/g)].map(([, said]) => said);
    expect(parts.join(' ')).toMatch(/^0?6 0?1 – January 2027 0?1 0?5$/);
  });
});

const groups: readonly PaletteGroup[] = [
  {
    key: 'acts',
    label: 'Acts',
    options: [
      { key: 'approve', label: 'Approve request…', refusal: 'for the head of unit' },
      { key: 'apply', label: 'Apply 3 changes' },
    ],
  },
  { key: 'go', label: 'Go to', options: [{ key: 'sakkia', label: 'Sakkia', note: 'gas', words: 'Éligibilité' }] },
];

describe('the palette', () => {
  it('finds by every word, whatever its accents, and leaves out empty groups', () => {
    expect(matchesIn(groups, 'eligib').map(({ key }) => key)).toEqual(['go']);
    expect(matchesIn(groups, 'request appr')[0]?.options.map(({ key }) => key)).toEqual(['approve']);
    expect(matchesIn(groups, 'zzz')).toEqual([]);
  });

  it('goes round at the ends', () => {
    expect(stepIn(['a', 'b'], 'b', 1)).toBe('a');
    expect(stepIn(['a', 'b'], undefined, -1)).toBe('b');
    expect(stepIn([], 'a', 1)).toBeUndefined();
  });

  it('lists an act that is not yours with the reason, and begins at the first that is', () => {
    const list = html(
      <PaletteList label="Go or act" groups={groups} onChoose={nothing} nothing="Nothing matches." query="app" />,
    );
    expect(list).toMatch(
      /aria-selected="false" aria-disabled="true"><span>Approve request…<\/span><span>for the head of unit/,
    );
    expect(list).toMatch(/aria-selected="true"><span>Apply 3 changes/);
  });

  it('says that nothing matches', () =>
    expect(
      html(<PaletteList label="Go" groups={groups} onChoose={nothing} nothing="Nothing matches." query="zzz" />),
    ).toContain('<p class="nothing" role="status">Nothing matches.</p>'));
});

const pressed = (key: string, more = {}) => ({
  key,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  ...more,
});

describe('keys', () => {
  it('are named as they are written', () => {
    expect(nameOf(pressed('k', { metaKey: true }))).toBe('Ctrl k');
    expect(nameOf(pressed('X', { shiftKey: true }))).toBe('Shift x');
    expect(nameOf(pressed('?', { shiftKey: true }))).toBe('?');
    expect(nameOf(pressed('Escape'))).toBe('Esc');
    expect(nameOf(pressed(' '))).toBe('Space');
  });

  it('may come one after the other', () => {
    expect(pressesOf('g t')).toEqual(['g', 't']);
    expect(pressesOf('Ctrl Shift k')).toEqual(['Ctrl Shift k']);
    expect(['g', 'g t', 'g x'].map((so) => heardAs('g t', so.split(' ')))).toEqual(['begun', 'whole', 'other']);
  });

  it('of one character can be switched off, others stay (WCAG 2.1.4)', () =>
    expect(['j', '?', 'Shift x', 'g t', 'Ctrl k', 'Esc', 'Space'].filter(isSingleCharacter)).toEqual([
      'j',
      '?',
      'Shift x',
      'g t',
    ]));
});

describe('rows', () => {
  const keys = ['a', 'b', 'c', 'd'];

  it('stop at the ends', () => {
    expect([rowFrom(keys, 'd', 1), rowFrom(keys, 'a', -1), rowFrom(keys, 'b', Infinity)]).toEqual(['d', 'a', 'd']);
    expect([rowFrom(keys, undefined, 1), rowFrom(keys, 'gone', 1), rowFrom([], 'a', 1)]).toEqual(['a', 'a', undefined]);
  });

  it('are ticked one by one, or from the last tick to here, in either direction', () => {
    const one = tick(noRows, 'c');
    expect([...tickTo(one, 'a', keys).ticked].toSorted()).toEqual(['a', 'b', 'c']);
    expect([...tick(one, 'c').ticked]).toEqual([]);
    expect([...tickTo(noRows, 'b', keys).ticked]).toEqual(['b']);
  });

  it('that are shown no longer lose their tick: nobody acts on what is not seen', () =>
    expect([...stillThere(tickTo(tick(noRows, 'a'), 'c', keys), ['b', 'd']).ticked]).toEqual(['b']));
});

describe('the page of pieces', () => {
  it('has one title, a name for every table, image and list box, and shows all nine states', () => {
    const page = html(<PiecesPage />);
    expect(page.match(/<h1/g)).toHaveLength(1);
    expect(new Set([...page.matchAll(/class="clock" data-state="([^"]+)"/g)].map(([, state]) => state)).size).toBe(9);
    expect(page.match(/role="(img|listbox)"(?![^>]*aria-label)/g)).toBeNull();
  });
});
