import { Button, DateTimeField, TextField } from '@connex/ui/console';
import { staffZone } from '../time/format.js';
import { useCalendars } from '../time/use-calendars.js';
import { useNow } from '../time/use-now.js';
import { useFormFrame } from './form-frame.js';
import { isToldLate } from './told-late.js';

/** When it happened in the world, where that was not just now; and why it is told late. */
export type When = { readonly occurredAt: string; readonly lateReason: string };

type WhenProps = {
  readonly when: When | undefined;
  readonly onChange: (when: When | undefined) => void;
};

/** Most things are told as they happen: the question is out of the way until it is needed. */
export const WhenPanel = ({ when, onChange }: WhenProps) => {
  const { idOf, wrongAt } = useFormFrame();
  const now = useNow();
  const calendars = useCalendars();
  if (!now) return null;
  if (!when)
    return (
      <p>
        <Button kind="plain" onPress={() => onChange({ occurredAt: '', lateReason: '' })}>
          It happened earlier…
        </Button>
      </p>
    );
  const isLate = when.occurredAt !== '' && isToldLate(when.occurredAt, now, calendars);
  return (
    <div className="part">
      <DateTimeField
        id={idOf('occurredAt')}
        label="When it happened"
        hint="Berlin time. What is told late keeps both instants."
        wrong={wrongAt('occurredAt')}
        zone={staffZone}
        now={now}
        value={when.occurredAt || undefined}
        onChange={(at) => onChange({ ...when, occurredAt: at ?? '' })}
      />
      {isLate && <LateReason when={when} onChange={onChange} />}
      <Button kind="plain" onPress={() => onChange(undefined)}>
        It happened just now
      </Button>
    </div>
  );
};

const LateReason = ({ when, onChange }: { readonly when: When; readonly onChange: (when: When) => void }) => {
  const { idOf, wrongAt } = useFormFrame();
  return (
    <TextField
      id={idOf('lateReason')}
      label="Why it is told late"
      hint="It is more than two working days ago (R-038)."
      wrong={wrongAt('lateReason')}
      rows={2}
      value={when.lateReason}
      onChange={(lateReason) => onChange({ ...when, lateReason })}
    />
  );
};

/** What is amiss with the instant, before it is said. */
export const wrongWhen = (when: When | undefined, now: string, calendars: Parameters<typeof isToldLate>[2]) => {
  if (!when) return [];
  if (when.occurredAt === '')
    return [{ path: 'occurredAt', message: 'Give day and time, or say that it happened just now' }];
  if (when.occurredAt > now)
    return [{ path: 'occurredAt', message: 'Give a time that has passed: nothing is told before it happens' }];
  const isSilent = when.lateReason.trim() === '' && isToldLate(when.occurredAt, now, calendars);
  return isSilent ? [{ path: 'lateReason', message: 'Say why it is told late' }] : [];
};
