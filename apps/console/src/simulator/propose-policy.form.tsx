import type { PolicyDocument } from '@connex/domain';
import { Button, DateTimeField, TextField, useToast } from '@connex/ui/console';
import { useState } from 'react';
import { recordedAs } from '../commands/recorded.js';
import { Refused } from '../commands/refused.panel.js';
import { useSmallForm, type WrongField } from '../commands/small-form.js';
import { ToPutRight } from '../commands/to-put-right.panel.js';
import { useSaying } from '../commands/use-saying.js';
import { staffZone } from '../time/format.js';
import { usePolicyAgain } from './use-policy.js';

type Props = {
  /** The policy with the targets that are tried. */
  readonly candidate: PolicyDocument;
  readonly now: string;
  readonly onDone: () => void;
  readonly onClose: () => void;
};

type Named = { readonly version: string; readonly effectiveFrom: string | undefined; readonly source: string };
type Wrong = WrongField<Named>;

const wrongIn = ({ version, effectiveFrom, source }: Named, now: string): readonly Wrong[] => [
  ...(version.trim() === '' ? [{ field: 'version' as const, says: 'Give the version a name' }] : []),
  ...(effectiveFrom === undefined || effectiveFrom < now
    ? [{ field: 'effectiveFrom' as const, says: 'Give an instant from now on: a policy does not reach back (R-044)' }]
    : []),
  ...(source.trim() === '' ? [{ field: 'source' as const, says: 'Say why these targets' }] : []),
];

const command = 'ChangePolicy';
const nowhere = () => undefined;

const useProposing = (onDone: () => void) => {
  const toast = useToast();
  const again = usePolicyAgain();
  return useSaying({
    stream: 'policy',
    fields: [],
    onWrong: nowhere,
    onDone: (receipt) => {
      toast({ text: `${recordedAs(receipt)}. The Board decides.` });
      again();
      onDone();
    },
  });
};

const trimmed = ({ version, effectiveFrom, source }: Named) => ({
  version: version.trim(),
  effectiveFrom,
  source: source.trim(),
});

/** `P1` → `P2`: the next name, where the last one ends in a number. */
const nextName = (version: string) => version.replace(/\d+$/, (number) => String(Number(number) + 1));

/** The next policy as it is named, and how it is put before the Board, with all its examples or some. */
const useNextPolicy = ({ candidate, now, onDone }: Omit<Props, 'onClose'>) => {
  const [named, setNamed] = useState<Named>({
    version: nextName(candidate.version),
    effectiveFrom: undefined,
    source: '',
  });
  const [wrong, setWrong] = useState<readonly Wrong[]>([]);
  const [cases, setCases] = useState(candidate.cases);
  const { say, isSpeaking, problem } = useProposing(onDone);
  const submit = (kept = cases) => {
    const found = wrongIn(named, now);
    setWrong(found);
    if (found.length > 0) return;
    const policy = { ...candidate, ...trimmed(named), ...(kept && { cases: kept }) };
    void say({ type: 'ProposeDecision', data: { command, data: { policy } } }, undefined);
  };
  const leaveOut = (places: readonly number[]) => {
    const kept = cases?.filter((_, place) => !places.includes(place));
    setCases(kept);
    submit(kept);
  };
  return { named, setNamed, wrong, submit, leaveOut, isSpeaking, problem };
};

/** The targets that were tried, put before the Board as the next version. */
export const ProposePolicyForm = ({ onClose, ...asked }: Props) => {
  const { named, setNamed, wrong, submit, leaveOut, isSpeaking, problem } = useNextPolicy(asked);
  return (
    <form
      className="part"
      noValidate
      aria-label="Propose to the Board"
      onSubmit={(event) => {
        event.preventDefault();
        if (!isSpeaking) submit();
      }}
    >
      <Fields {...{ named, wrong }} now={asked.now} onChange={setNamed} />
      {problem && <Refused problem={problem} stream="policy" revision={0} />}
      <Faults errors={problem?.errors ?? []} onLeaveOut={leaveOut} />
      <div className="row">
        <Button kind="main" type="submit" busy={isSpeaking}>
          {isSpeaking ? 'Recording…' : 'Propose to the Board'}
        </Button>
        <Button onPress={onClose}>Not now</Button>
      </div>
    </form>
  );
};

type Errors = readonly { readonly path: string; readonly message: string }[];

/** The places of the examples of a policy that no longer hold; nothing when something else is wrong, too. */
const failedCases = (errors: Errors): readonly number[] => {
  const places = errors.map(({ path }) => path.match(/cases\.(\d+)$/)?.[1]);
  return places.includes(undefined) ? [] : places.map(Number);
};

type FaultsProps = { readonly errors: Errors; readonly onLeaveOut: (cases: readonly number[]) => void };

/** All that is wrong with the policy, in plain words. Examples that told the old targets can be left out of the next one. */
const Faults = ({ errors, onLeaveOut }: FaultsProps) => {
  const failed = failedCases(errors);
  return (
    <>
      {errors.length > 1 && (
        <ul>
          {errors.map(({ path, message }) => (
            <li key={`${path} ${message}`}>{message}</li>
          ))}
        </ul>
      )}
      {failed.length > 0 && (
        <Button onPress={() => onLeaveOut(failed)}>
          {failed.length === 1
            ? 'Propose it without this example'
            : `Propose it without these ${failed.length} examples`}
        </Button>
      )}
    </>
  );
};

type FieldsProps = {
  readonly named: Named;
  readonly wrong: readonly Wrong[];
  readonly now: string;
  readonly onChange: (named: Named) => void;
};

const Fields = ({ named, wrong, now, onChange }: FieldsProps) => {
  const { at, set, problems } = useSmallForm({ asked: named, wrong, onChange });
  return (
    <>
      <ToPutRight problems={problems} />
      <TextField {...at('version')} label="Version" maxLength={40} value={named.version} onChange={set('version')} />
      <DateTimeField
        {...at('effectiveFrom')}
        label="Counts from"
        hint="Berlin time. Clocks that run keep the policy of their start."
        zone={staffZone}
        now={now}
        value={named.effectiveFrom}
        onChange={set('effectiveFrom')}
      />
      <TextField
        {...at('source')}
        label="Source"
        hint="Why these targets: a review, a decision of the Board."
        maxLength={200}
        value={named.source}
        onChange={set('source')}
      />
    </>
  );
};
