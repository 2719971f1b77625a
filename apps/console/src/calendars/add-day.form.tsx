import type { CalendarVersion } from '@connex/domain';
import { Button, CheckField, ChoiceField, DateField, TextField } from '@connex/ui/console';
import { useState } from 'react';
import { useSmallForm } from '../commands/small-form.js';
import { ToPutRight } from '../commands/to-put-right.panel.js';
import { dayIn, isProvisional } from './month-grid.js';
import { dateInWords } from './local-days.js';
import { newDayIn, nothingYet, wrongIn, type DayAsked, type WrongDay } from './day-asked.js';
import { ProposingPanel } from './proposing.panel.js';

type Props = { readonly last: CalendarVersion; readonly onClose: () => void };

const kinds = [
  { key: 'holiday', label: 'A holiday', note: 'Nobody works on it.' },
  { key: 'hours', label: 'Other hours', note: 'A short day, or work on a rest day.' },
];

/** A day is described, then what would follow is seen, then it is proposed. */
export const AddDayForm = ({ last, onClose }: Props) => {
  const [asked, setAsked] = useState(nothingYet);
  const [wrong, setWrong] = useState<readonly WrongDay[]>([]);
  const [isSeen, setSeen] = useState(false);
  if (isSeen)
    return (
      <ProposingPanel
        last={last}
        days={[newDayIn(asked)]}
        source={asked.source.trim()}
        onDone={onClose}
        onBack={() => setSeen(false)}
      />
    );
  const look = () => {
    const found = wrongIn(asked);
    setWrong(found);
    setSeen(found.length === 0);
  };
  return (
    <form
      className="part"
      noValidate
      aria-label="Add a day"
      onSubmit={(event) => {
        event.preventDefault();
        look();
      }}
    >
      <Fields {...{ asked, wrong, last }} onChange={setAsked} />
      <div className="row">
        <Button kind="main" type="submit">
          See what would move
        </Button>
        <Button onPress={onClose}>Not now</Button>
      </div>
    </form>
  );
};

type FieldsProps = {
  readonly asked: DayAsked;
  readonly wrong: readonly WrongDay[];
  readonly last: CalendarVersion;
  readonly onChange: (asked: DayAsked) => void;
};

const Fields = ({ asked, wrong, last, onChange }: FieldsProps) => {
  const { at, set, problems } = useSmallForm({ asked, wrong, onChange });
  return (
    <>
      <ToPutRight problems={problems} />
      <DateField {...at('date')} label="Date" hint={hintOn(asked, last)} value={asked.date} onChange={set('date')} />
      <ChoiceField {...at('kind')} label="What it is" choices={kinds} value={asked.kind} onChange={set('kind')} />
      {asked.kind === 'holiday' ? (
        <>
          <TextField {...at('name')} label="Name" maxLength={200} value={asked.name} onChange={set('name')} />
          <CheckField label="The date is an estimate" value={asked.isEstimated} onChange={set('isEstimated')} />
        </>
      ) : (
        <>
          <TextField {...at('from')} label="Works from" hint="09:00" value={asked.from} onChange={set('from')} />
          <TextField {...at('to')} label="Works to" hint="13:00" value={asked.to} onChange={set('to')} />
        </>
      )}
      <TextField
        {...at('source')}
        label="Source"
        hint="Where it is written: a gazette, a decree, a note verbale."
        maxLength={100}
        value={asked.source}
        onChange={set('source')}
      />
    </>
  );
};

/** What the date is until now. */
const hintOn = ({ date }: DayAsked, last: CalendarVersion): string | undefined => {
  if (date === undefined) return undefined;
  const { kind, name } = dayIn(last, date);
  const year = Number(date.slice(0, 4));
  const until = { work: 'a working day', rest: 'a rest day', short: 'a short day', extra: 'worked, on a rest day' };
  const said = kind === 'holiday' ? `a holiday already: ${name}` : until[kind];
  const unknown = isProvisional(last, year)
    ? ` The holidays of ${year} are not known yet: import the whole year, for one day does not make it known.`
    : '';
  return `${dateInWords(date)} is ${said}.${unknown}`;
};
