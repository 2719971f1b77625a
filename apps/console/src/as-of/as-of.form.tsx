import { Button, ChoiceField, DateTimeField } from '@connex/ui/console';
import { useState } from 'react';
import { staffZone } from '../time/format.js';
import type { AsOf } from './as-of-search.js';

const kinds = [
  { key: 'then', label: 'As it was known then', note: 'Without what was entered later.' },
  { key: 'now', label: 'As it is known now', note: 'With what had happened by then and was entered later.' },
];

type AskProps = {
  readonly now: string;
  readonly at: AsOf | undefined;
  readonly onGo: (at: AsOf) => void;
  readonly onClose: () => void;
};

type Asked = { readonly asOf: string | undefined; readonly known: 'then' | 'now' };

/** What is amiss with an instant to look back to; nothing for a good one. */
const wrongIn = ({ asOf }: Asked, now: string): string | undefined => {
  if (asOf === undefined) return 'Give day and time';
  return asOf > now ? 'Give a time that has passed' : undefined;
};

/** On which moment to look back. */
export const AsOfForm = ({ now, at, onGo, onClose }: AskProps) => {
  const [asked, setAsked] = useState<Asked>({ asOf: at?.asOf, known: at?.known ?? 'then' });
  const [wrong, setWrong] = useState<string>();
  const go = () => {
    const found = wrongIn(asked, now);
    setWrong(found);
    if (found === undefined && asked.asOf !== undefined) onGo({ asOf: asked.asOf, known: asked.known });
  };
  return (
    <form
      className="part noprint"
      noValidate
      aria-label="View another date"
      onSubmit={(event) => {
        event.preventDefault();
        go();
      }}
    >
      <Fields {...{ asked, wrong, now }} onChange={setAsked} />
      <div className="row">
        <Button kind="main" type="submit">
          Look
        </Button>
        <Button onPress={onClose}>Not now</Button>
      </div>
    </form>
  );
};

type FieldsProps = {
  readonly asked: Asked;
  readonly wrong: string | undefined;
  readonly now: string;
  readonly onChange: (asked: Asked) => void;
};

const Fields = ({ asked, wrong, now, onChange }: FieldsProps) => (
  <>
    <DateTimeField
      label="Day and time"
      hint="Berlin time."
      wrong={wrong}
      zone={staffZone}
      now={now}
      value={asked.asOf}
      onChange={(asOf) => onChange({ ...asked, asOf })}
    />
    <ChoiceField
      label="How it is told"
      choices={kinds}
      value={asked.known}
      onChange={(known) => onChange({ ...asked, known: known === 'now' ? 'now' : 'then' })}
    />
  </>
);
