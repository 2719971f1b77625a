import type { CalendarVersion } from '@connex/domain';
import { nextVersion, type NewDay } from '@connex/read-models';
import { Button, Notice, useToast } from '@connex/ui/console';
import { Refused } from '../commands/refused.panel.js';
import { recordedAs } from '../commands/recorded.js';
import { useSaying } from '../commands/use-saying.js';
import { differenceOf } from './difference.js';
import { DifferencePanel } from './difference.panel.js';
import { MovedClocks } from './moved-clocks.panel.js';
import { streamOf, useCalendarAgain } from './use-calendar.js';

type Props = {
  readonly last: CalendarVersion;
  readonly days: readonly NewDay[];
  readonly source: string;
  /** Years of which the days are all the holidays that there are. */
  readonly wholeYears?: readonly number[];
  readonly onDone: () => void;
  readonly onBack: () => void;
};

const command = 'PublishCalendarVersion';
const nowhere = () => undefined;

/** What would be proposed, and what would follow from it, before it is. */
export const ProposingPanel = ({ last, days, source, wholeYears, onDone, onBack }: Props) => {
  const data = nextVersion(last, { days, source, ...(wholeYears && { wholeYears }) });
  const stream = streamOf(last.code);
  const changes = differenceOf(last, data);
  const toast = useToast();
  const again = useCalendarAgain(last.code);
  const done = (receipt: Parameters<typeof recordedAs>[0]) => {
    toast({ text: `${recordedAs(receipt)}. The head of unit or the deputy decides.` });
    again();
    onDone();
  };
  const { say, isSpeaking, problem } = useSaying({ stream, fields: [], onWrong: nowhere, onDone: done });
  const propose = () => void say({ type: 'ProposeDecision', data: { command, data } }, undefined);
  return (
    <div className="part">
      <DifferencePanel changes={changes} />
      <MovedClocks calendar={data} />
      {problem && <Refused problem={problem} stream={stream} revision={0} />}
      <Notice tone="info" icon="info">
        Version {last.version + 1} counts from when it is decided; what was counted before stays as it is (R-043).
      </Notice>
      <div className="row">
        <Button
          kind="main"
          busy={isSpeaking}
          refusal={changes.length === 0 ? 'It would change nothing' : undefined}
          onPress={propose}
        >
          {isSpeaking ? 'Recording…' : `Propose version ${last.version + 1}`}
        </Button>
        <Button onPress={onBack}>Change it</Button>
      </div>
    </div>
  );
};
