import { useState } from 'react';
import { ErrorSummary } from '../../pieces/field.piece.js';
import { Button } from '../button.piece.js';
import { CheckField, ChecksField, ChoiceField } from '../choice-field.piece.js';
import { DateField, DateTimeField } from '../date-field.piece.js';
import { ComboBox } from '../combo-box.piece.js';
import { Select } from '../picker.piece.js';
import { PlainSelect } from '../plain-select.piece.js';
import { FileField, TextField } from '../text-field.piece.js';
import { Plate } from './plate.piece.js';

const problems = [
  { fieldId: 'plate-why', says: 'Say why, in 20 characters or more' },
  { fieldId: 'plate-until', says: 'Give the date until which you expect to wait' },
] as const;
const askers = [
  { key: 'government', label: 'The government' },
  { key: 'unit', label: 'The unit', note: 'Told to the focal point before it is done' },
];

const Amiss = () => {
  const [why, setWhy] = useState('election');
  const [until, setUntil] = useState('');
  return (
    <>
      <TextField
        id="plate-why"
        label="Why"
        hint="Everyone who may see the case will read it."
        wrong={problems[0].says}
        rows={2}
        value={why}
        onChange={setWhy}
      />
      <TextField
        id="plate-until"
        label="Expected until"
        wrong={problems[1].says}
        inputMode="numeric"
        value={until}
        onChange={setUntil}
      />
    </>
  );
};

/** A form in which two things are amiss. */
export const FormPlate = () => {
  const [asked, ask] = useState('government');
  return (
    <Plate title="Form with problems">
      <ErrorSummary title="Two things to put right" problems={problems} level={3} />
      <form className="part" onSubmit={(event) => event.preventDefault()}>
        <Amiss />
        <ChoiceField label="Who asked for it" value={asked} onChange={ask} choices={askers} />
        <div className="row">
          <Button kind="main" type="submit">
            Propose suspension
          </Button>
          <span className="muted">Draft kept at 14:29</span>
        </div>
      </form>
    </Plate>
  );
};

const countries = [
  { key: 'KM', label: 'Comoros', note: 'on the list since 2019' },
  { key: 'FJ', label: 'Fiji' },
  { key: 'ZM', label: 'Zambia' },
];
const resources = [
  { key: 'copper', label: 'Copper' },
  { key: 'gas', label: 'Gas' },
  { key: 'wind', label: 'Wind power' },
];

const views = [
  { key: 'risk', label: 'At risk first' },
  { key: 'stage', label: 'By stage' },
];

const Picked = () => {
  const [country, setCountry] = useState<string>();
  const [other, setOther] = useState<string | undefined>('ZM');
  const [view, setView] = useState('risk');
  const [tags, setTags] = useState<readonly string[]>(['gas']);
  const same = { choices: countries, value: country, onChange: setCountry };
  return (
    <>
      <Select label="Country" hint="Where the contract is." {...same} />
      <Select label="Country, amiss" wrong="Choose a country" {...same} />
      <ComboBox label="Another country" optional choices={countries} value={other} onChange={setOther} />
      <ChecksField label="What is mined or made" optional choices={resources} value={tags} onChange={setTags} />
      <div className="row">
        <PlainSelect label="View" value={view} onChange={setView} choices={views} />
      </div>
    </>
  );
};

/** What is filled in, field by field. */
export const FieldsPlate = () => {
  const [date, setDate] = useState<string | undefined>('2027-01-05');
  const [instant, setInstant] = useState<string>();
  const [waived, waive] = useState(false);
  const cameIn = { zone: 'Europe/Berlin', now: '2027-01-05T13:30:00.000Z', value: instant, onChange: setInstant };
  return (
    <Plate title="Fields">
      <Picked />
      <DateField label="Round opens" value={date} onChange={setDate} />
      <DateTimeField label="Came in" hint="Berlin time" {...cameIn} />
      <CheckField
        label="The government waives confidentiality"
        hint="Only in writing."
        value={waived}
        onChange={waive}
      />
      <FileField label="Signed letter" hint="PDF, 50 MB at most." accept="application/pdf" onFiles={() => undefined} />
      <TextField label="Not to be changed" value="BAOBAB-2027" onChange={() => undefined} disabled />
    </Plate>
  );
};
