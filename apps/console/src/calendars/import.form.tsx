import type { CalendarVersion } from '@connex/domain';
import { Button, CheckField, FileField, Notice, TextField } from '@connex/ui/console';
import { useMemo, useState, type Dispatch, type SetStateAction } from 'react';
import { foundIn, noFile, wholeYearsIn, type FileAsked } from './file-asked.js';
import { dateInWords } from './local-days.js';
import { ProposingPanel } from './proposing.panel.js';

type Props = { readonly last: CalendarVersion; readonly onClose: () => void };

/** The holidays of a calendar file: what will be added is seen first, with what would move. */
export const ImportForm = ({ last, onClose }: Props) => {
  const [asked, setAsked] = useState(noFile);
  const [isSeen, setSeen] = useState(false);
  const found = useMemo(() => foundIn(asked, last), [asked, last]);
  const days = found && 'days' in found ? found.days : [];
  if (isSeen)
    return (
      <ProposingPanel
        {...{ last, days }}
        source={asked.source.trim() || asked.name}
        wholeYears={wholeYearsIn(asked)}
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
      <Fields asked={asked} found={found} onChange={setAsked} />
      <div className="row">
        <Button kind="main" type="submit" refusal={days.length > 0 ? undefined : 'Choose a file with whole days'}>
          See what would move
        </Button>
        <Button onPress={onClose}>Not now</Button>
      </div>
    </form>
  );
};

type Found = ReturnType<typeof foundIn>;
type FieldsProps = {
  readonly asked: FileAsked;
  readonly found: Found;
  readonly onChange: Dispatch<SetStateAction<FileAsked>>;
};

const Fields = ({ asked: { name, years, isEstimated, source }, found, onChange }: FieldsProps) => {
  const set = (changed: Partial<FileAsked>) => onChange((before) => ({ ...before, ...changed }));
  return (
    <>
      <FileField
        label="Calendar file (.ics)"
        hint="Its whole days become holidays; what has a time of day is left out."
        accept=".ics,text/calendar"
        onFiles={([file]) => void (file && file.text().then((text) => set({ name: file.name, text })))}
      />
      {found && <FoundDays name={name} found={found} />}
      <TextField
        label="Years that it holds whole"
        hint="Years of which every holiday is in the file, such as 2031, 2032. In other years only days of known years are taken."
        maxLength={60}
        optional
        value={years}
        onChange={(said) => set({ years: said })}
      />
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

const FoundDays = ({ name, found }: { readonly name: string; readonly found: NonNullable<Found> }) => {
  if ('wrong' in found) return <Notice tone="over" icon="warn" role="alert" title={found.wrong} />;
  const { days, leftOut } = found;
  if (days.length === 0)
    return <Notice tone="over" icon="warn" role="alert" title={`No whole days were found in ${name}.`} />;
  return (
    <section className="part" aria-label="Days in the file" role="status">
      <p>
        {days.length} {days.length === 1 ? 'day' : 'days'} in <bdi>{name}</bdi>, from {dateInWords(days[0]!.date)} to{' '}
        {dateInWords(days.at(-1)!.date)}.
      </p>
      {leftOut.length > 0 && (
        <p className="muted">
          Left out: {leftOut.slice(0, 10).join('; ')}
          {leftOut.length > 10 && `; and ${leftOut.length - 10} more`}.
        </p>
      )}
    </section>
  );
};
