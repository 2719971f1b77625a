import { DateField, DateTimeField, TextField } from '@connex/ui/console';
import { staffZone } from '../../time/format.js';
import { useNow } from '../../time/use-now.js';
import { textIn, useAsked, type ControlProps } from '../form-frame.js';

export const LineControl = (props: ControlProps) => (
  <TextField {...useAsked(props)} value={textIn(props.value)} onChange={props.onChange} wide />
);

const leastReason = 20;
const isReason = ({ field }: ControlProps) => field.name === 'reasonText';

/** A reason is counted while it is written: twenty characters are asked for. */
const countOf = (text: string) => {
  const written = text.trim().length;
  return written >= leastReason ? `${written} characters.` : `${written} of at least ${leastReason} characters.`;
};

export const TextControl = (props: ControlProps) => {
  const text = textIn(props.value);
  const asked = useAsked(props, isReason(props) ? `Everyone who may see the case will read it. ${countOf(text)}` : '');
  return <TextField {...asked} value={text} onChange={props.onChange} rows={4} />;
};

export const LinesControl = (props: ControlProps) => (
  <TextField {...useAsked(props, 'One a line.')} value={textIn(props.value)} onChange={props.onChange} rows={3} />
);

export const StructureControl = (props: ControlProps) => (
  <TextField {...useAsked(props, 'As JSON.')} value={textIn(props.value)} onChange={props.onChange} rows={6} />
);

export const NumberControl = (props: ControlProps) => (
  <TextField {...useAsked(props)} value={textIn(props.value)} onChange={props.onChange} inputMode="decimal" />
);

export const DayControl = (props: ControlProps) => (
  <DateField
    {...useAsked(props)}
    value={textIn(props.value) || undefined}
    onChange={(day) => props.onChange(day ?? '')}
  />
);

export const InstantControl = (props: ControlProps) => {
  const now = useNow();
  const asked = useAsked(props, 'Berlin time.');
  if (!now) return null;
  const value = textIn(props.value) || undefined;
  return (
    <DateTimeField {...asked} zone={staffZone} now={now} value={value} onChange={(at) => props.onChange(at ?? '')} />
  );
};
