import { useState } from 'react';
import { ClockChip, type ClockChipProps } from '../../pieces/clock-chip.piece.js';
import { Button } from '../button.piece.js';
import { BulkBar, Pick, SortableHead, type Sort } from '../sortable-head.piece.js';
import { useRows } from '../use-rows.js';
import { Plate } from './plate.piece.js';

type Row = {
  readonly key: string;
  readonly name: string;
  readonly about: string;
  readonly clock: readonly [string, string];
  readonly due: readonly [string, string?];
  readonly chip: ClockChipProps;
  readonly state: string;
  readonly marks?: Readonly<Record<`data-${string}`, ''>>;
};

const rows: readonly Row[] = [
  {
    key: 'msasa',
    name: 'Msasa',
    about: 'copper',
    clock: ['Conflict clearance', 'C09'],
    due: ['Wed 6 Jan, 17:00'],
    chip: { state: 'running', figure: '1 d 2 h left', note: 'running' },
    state: 'at rest',
  },
  {
    key: 'sakkia',
    name: 'Sakkia',
    about: 'gas processing',
    clock: ['Eligibility', 'C03'],
    due: ['Tue 5 Jan, 17:00', 'was Wed 23 Dec'],
    chip: { state: 'soon', figure: '2 h 30 m left', note: 'due soon' },
    state: 'open in the panel',
  },
  {
    key: 'kestrel',
    name: 'Kestrel',
    about: 'hydropower',
    clock: ['Round preparation', 'C13'],
    due: ['Mon 4 Jan, 17:00'],
    chip: { state: 'over', figure: '5 h 30 m over', note: 'head of unit told' },
    state: 'ticked for a bulk act',
  },
  {
    key: 'acacia',
    name: 'Acacia',
    about: 'wind power',
    clock: ['Due diligence', 'C04'],
    due: ['Mon 11 Jan, 17:00'],
    chip: { state: 'running', figure: '4 d 2 h left', note: 'running' },
    state: 'changed a moment ago',
    marks: { 'data-changed': '' },
  },
  {
    key: 'baobab',
    name: 'Baobab',
    about: 'gas',
    clock: ['Enquiry answer', 'C01'],
    due: ['Wed 6 Jan, 17:00'],
    chip: { state: 'met', figure: '1 d 0 h of 2 d', note: 'met today, 11:05' },
    state: 'done, leaves tonight',
    marks: { 'data-gone': '' },
  },
];

const keys = rows.map(({ key }) => key);

const Cells = ({ row: { name, about, clock, due, chip, state } }: { readonly row: Row }) => (
  <>
    <th scope="row">
      <a href={`#${name}`}>{name}</a>
      <small>{about}</small>
    </th>
    <td>
      {clock[0]}
      <small>{clock[1]}</small>
    </td>
    <td>
      {due[0]}
      <small>{due[1]}</small>
    </td>
    <td>
      <ClockChip {...chip} />
    </td>
    <td className={chip.state === 'met' ? undefined : 'muted'}>{state}</td>
  </>
);

const Heads = () => {
  const [sort, setSort] = useState<Sort>('ascending');
  return (
    <thead>
      <tr>
        <th scope="col">
          <span className="unseen">Select</span>
        </th>
        <th scope="col">Case</th>
        <th scope="col">Clock</th>
        <th scope="col">Due in Berlin</th>
        <SortableHead sort={sort} onSort={setSort}>
          Working time left
        </SortableHead>
        <th scope="col">State of the row</th>
      </tr>
    </thead>
  );
};

/** Rows of a table, their states, and how a keyboard moves through them. */
export const RowsPlate = () => {
  const [peeked, peek] = useState<string | undefined>('sakkia');
  const { ticked, pick, clear, rowProps } = useRows({ name: 'plate', keys, onPeek: peek, ticks: true });
  return (
    <Plate title="Rows" wide>
      <BulkBar label="Selected clocks" count={`${ticked.size} selected`}>
        <Button>Assign…</Button>
        <Button>Export</Button>
        <Button kind="plain" onPress={clear}>
          Clear
        </Button>
      </BulkBar>
      <table className="list stack">
        <caption className="unseen">States of a row</caption>
        <Heads />
        <tbody>
          {rows.map((row) => (
            <tr key={row.key} {...rowProps(row.key)} {...row.marks} aria-selected={row.key === peeked || undefined}>
              <Pick
                label={`Select ${row.name} ${row.clock[1]}`}
                checked={ticked.has(row.key)}
                onChange={(_, range) => pick(row.key, range)}
              />
              <Cells row={row} />
            </tr>
          ))}
        </tbody>
      </table>
    </Plate>
  );
};
