import type { CalendarVersion } from '@connex/domain';
import { Button, CheckField, FileField, Notice, TextField } from '@connex/ui/console';
import { useState, type Dispatch, type SetStateAction } from 'react';
import { daysInIcs, type IcsRead } from './ics.js';
import { dateInWords } from './local-days.js';
import { ProposingPanel } from './proposing.panel.js';

type Props = { readonly last: CalendarVersion; readonly onClose: () => void };

/** A calendar file weighs less than this; what is more is another kind of file. */
const heaviest = 2_000_000;

type Found = IcsRead & { readonly name: string };

const readFile = async (file: File): Promise<Found> =>
  file.size > heaviest
    ? { name: file.name, days: [], passedOver: [] }
    : { name: file.name, ...daysInIcs(await file.text()) };

/** What is filled in: the file as it was read, and what is said of all its days. */
type Import = { readonly found: Found | undefined; readonly isEstimated: boolean; readonly source: string };

const daysOf = ({ found, isEstimated }: Import) =>
  (found?.days ?? []).map((day) => ({ ...day, ...(isEstimated && { isEstimated }) }));

/** The holidays of a calendar file: what will be added is seen first, with what would move. */
export const ImportForm = ({ last, onClose }: Props) => {
  const [asked, setAsked] = useState<Import>({ found: undefined, isEstimated: false, source: '' });
  const [isSeen, setSeen] = useState(false);
  const days = daysOf(asked);
  if (isSeen)
    return (
      <ProposingPanel
        {...{ last, days }}
        source={asked.source.trim() || (asked.found?.name ?? '')}
        onDone={onClose}
        onBack={() => setSeen(false)}
      />
    );
  return (
    <form
      className="part"
      noValidate
      aria-label="Import a calendar file"
      onSubmit={(event) => {
        event.preventDefault();
        setSeen(days.length > 0);
      }}
    >
      <Fields asked={asked} onChange={setAsked} />
      <div className="row">
        <Button kind="main" type="submit" refusal={days.length > 0 ? undefined : 'Choose a file with whole days'}>
          See what would move
        </Button>
        <Button onPress={onClose}>Not now</Button>
      </div>
    </form>
  );
};

type FieldsProps = { readonly asked: Import; readonly onChange: Dispatch<SetStateAction<Import>> };

const Fields = ({ asked: { found, isEstimated, source }, onChange }: FieldsProps) => {
  const set = (changed: Partial<Import>) => onChange((before) => ({ ...before, ...changed }));
  return (
    <>
      <FileField
        label="Calendar file (.ics)"
        hint="Its whole days become holidays; what repeats or has a time is passed over."
        accept=".ics,text/calendar"
        onFiles={([file]) => void (file && readFile(file).then((read) => set({ found: read })))}
      />
      {found && <FoundDays found={found} />}
      <CheckField label="Its dates are estimates" value={isEstimated} onChange={(is) => set({ isEstimated: is })} />
      <TextField
        label="Source"
        hint="Where the file is from."
        maxLength={100}
        optional
        value={source}
        onChange={(said) => set({ source: said })}
      />
    </>
  );
};

const FoundDays = ({ found: { name, days, passedOver } }: { readonly found: Found }) => {
  if (days.length === 0)
    return <Notice tone="over" icon="warn" role="alert" title={`No whole days were found in ${name}.`} />;
  return (
    <section className="part" aria-label="Days in the file" role="status">
      <p>
        {days.length} {days.length === 1 ? 'day' : 'days'} in <bdi>{name}</bdi>, from {dateInWords(days[0]!.date)} to{' '}
        {dateInWords(days.at(-1)!.date)}.
      </p>
      {passedOver.length > 0 && (
        <p className="muted">
          Passed over, because it repeats, has a time or was cancelled: {passedOver.slice(0, 10).join('; ')}
          {passedOver.length > 10 && `; and ${passedOver.length - 10} more`}.
        </p>
      )}
    </section>
  );
};
