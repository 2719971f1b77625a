import { Button } from '@connex/ui/console';
import type { ReactNode } from 'react';
import { BasisControl } from '../documents/basis.panel.js';
import { DocumentControl } from '../documents/document.panel.js';
import type { Control, Field, Value, Values } from '../field.js';
import { useAsked, type ControlProps } from '../form-frame.js';
import { ChoiceControl, ChoicesControl, TruthControl } from './choices.panel.js';
import { ReferenceControl } from './references.panel.js';
import {
  DayControl,
  InstantControl,
  LineControl,
  LinesControl,
  NumberControl,
  StructureControl,
  TextControl,
} from './texts.panel.js';

type Draws = (props: ControlProps) => ReactNode;

/** How each kind of field is drawn. A kind that is forgotten here does not compile. */
const drawn = (kind: Control['kind']): Draws => {
  const kinds: Readonly<Record<Control['kind'], Draws>> = {
    line: LineControl,
    'truth-or-word': LineControl,
    text: TextControl,
    number: NumberControl,
    numbers: LinesControl,
    lines: LinesControl,
    structure: StructureControl,
    truth: TruthControl,
    day: DayControl,
    instant: InstantControl,
    choice: ChoiceControl,
    choices: ChoicesControl,
    reference: ReferenceControl,
    document: DocumentControl,
    basis: BasisControl,
    group: GroupControl,
    rows: RowsControl,
    print: () => null,
    fixed: () => null,
  };
  return kinds[kind];
};

type FieldsProps = {
  readonly fields: readonly Field[];
  readonly values: Values;
  readonly onChange: (change: (values: Values) => Values) => void;
  readonly before?: string | undefined;
};

/** The fields of a form, or of a part of it, in the order of the language. */
export const Fields = ({ fields, values, onChange, before = '' }: FieldsProps) => {
  const set = (name: string, value: Value) => onChange((known) => ({ ...known, [name]: value }));
  return fields.map((field) => {
    const Drawn = drawn(field.control.kind);
    return (
      <Drawn
        key={field.name}
        field={field}
        path={`${before}${field.name}`}
        value={values[field.name]}
        onChange={(value) => set(field.name, value)}
        onBeside={set}
      />
    );
  });
};

const fieldsIn = ({ field: { control } }: ControlProps) => ('fields' in control ? control.fields : []);
const valuesIn = (value: Value | undefined): Values =>
  typeof value === 'object' && !Array.isArray(value) ? (value as Values) : {};
const rowsIn = (value: Value | undefined): readonly Values[] =>
  Array.isArray(value) ? (value as readonly Values[]) : [];

const GroupControl = (props: ControlProps) => {
  const { id, label } = useAsked(props);
  const values = valuesIn(props.value);
  return (
    <fieldset className="part group" id={id} tabIndex={-1}>
      <legend>
        <b>{label}</b>
      </legend>
      <Fields
        fields={fieldsIn(props)}
        values={values}
        before={`${props.path}.`}
        onChange={(change) => props.onChange(change(values))}
      />
    </fieldset>
  );
};

const RowsControl = (props: ControlProps) => {
  const { id, label, wrong } = useAsked(props);
  const rows = rowsIn(props.value);
  return (
    <fieldset className="part group" id={id} tabIndex={-1} data-wrong={wrong ? '' : undefined}>
      <legend>
        <b>{label}</b>
      </legend>
      {wrong && <p className="wrong">{wrong}</p>}
      {rows.map((row, index) => (
        <div className="part" key={index}>
          <Fields
            fields={fieldsIn(props)}
            values={row}
            before={`${props.path}.${index}.`}
            onChange={(change) => props.onChange(rows.map((one, at) => (at === index ? change(one) : one)))}
          />
          <Button kind="plain" onPress={() => props.onChange(rows.filter((_, at) => at !== index))}>
            Remove
          </Button>
        </div>
      ))}
      <Button onPress={() => props.onChange([...rows, {}])}>Add one</Button>
    </fieldset>
  );
};
