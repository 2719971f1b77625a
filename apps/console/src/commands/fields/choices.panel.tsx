import { ChecksField, ChoiceField, Select } from '@connex/ui/console';
import type { Option } from '../field.js';
import { listIn, textIn, useAsked, type ControlProps } from '../form-frame.js';

/** So many choices stand in sight; more open beside their field. */
const inSight = 6;
const notSaid = { key: '', label: 'Not said' };

const optionsOf = ({ field: { control } }: ControlProps): readonly Option[] =>
  'options' in control ? control.options : [];
const choicesOf = (props: ControlProps) => optionsOf(props).map(({ value, word }) => ({ key: value, label: word }));

export const ChoiceControl = (props: ControlProps) => {
  const asked = useAsked(props);
  const choices = asked.optional ? [notSaid, ...choicesOf(props)] : choicesOf(props);
  const value = textIn(props.value);
  if (choices.length > inSight)
    return <Select {...asked} choices={choices} value={value} onChange={(key) => props.onChange(key ?? '')} />;
  return <ChoiceField {...asked} choices={choices} value={value} onChange={props.onChange} />;
};

const yesOrNo = [
  { key: 'yes', label: 'Yes' },
  { key: 'no', label: 'No' },
];

export const TruthControl = (props: ControlProps) => (
  <ChoiceField {...useAsked(props)} choices={yesOrNo} value={textIn(props.value)} onChange={props.onChange} />
);

export const ChoicesControl = (props: ControlProps) => (
  <ChecksField {...useAsked(props)} choices={choicesOf(props)} value={listIn(props.value)} onChange={props.onChange} />
);
