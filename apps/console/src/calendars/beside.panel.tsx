import type { AskedVersion, CalendarVersion } from '@connex/domain';
import { overtaken } from '@connex/read-models';
import { Notice, usePanelFocus } from '@connex/ui/console';
import { DecidePanel } from '../case/acts/decide.panel.js';
import { useLanguage } from '../commands/use-language.js';
import { useSession } from '../door/use-session.js';
import type { OpenProposal } from '../proposals/open-proposals.js';
import { refusalFor } from '../proposals/refusal-for.js';
import { AddDayForm } from './add-day.form.js';
import type { CalendarSearch } from './calendar-search.js';
import { differenceOf } from './difference.js';
import { DifferencePanel } from './difference.panel.js';
import { ImportForm } from './import.form.js';
import { MovedClocks } from './moved-clocks.panel.js';
import { streamOf, useCalendarAgain, type CalendarFile } from './use-calendar.js';

type Props = {
  readonly file: CalendarFile;
  readonly last: CalendarVersion;
  readonly search: CalendarSearch;
  readonly now: string;
  readonly onClose: () => void;
};

const titles = { add: 'Add a day', import: 'Import a calendar file' } as const;

/** What is open beside the months: a form, or a proposal with what would follow from it. */
export const Beside = ({ file, last, search, now, onClose }: Props) => {
  const proposal = file.proposals.find(({ approvalId }) => approvalId === search.proposal);
  const title = search.do ? titles[search.do] : 'The next version';
  usePanelFocus('h-beside', title);
  return (
    <aside className="panel" aria-labelledby="h-beside">
      <h2 id="h-beside" tabIndex={-1}>
        {title}
      </h2>
      {search.do === 'add' && <AddDayForm last={last} onClose={onClose} />}
      {search.do === 'import' && <ImportForm last={last} onClose={onClose} />}
      {!search.do && !proposal && <Notice icon="info" title="It is decided, refused or lapsed meanwhile." />}
      {!search.do && proposal && <Deciding {...{ file, last, proposal, now, onClose }} />}
    </aside>
  );
};

type DecidingProps = Pick<Props, 'file' | 'last' | 'now' | 'onClose'> & { readonly proposal: OpenProposal };

const isWhole = (content: OpenProposal['content']) => Array.isArray(content['holidays']);

const Deciding = ({ file, last, proposal, now, onClose }: DecidingProps) => {
  const { role, person } = useSession();
  const deciders = useLanguage()?.desksOf(proposal.command).deciding ?? [];
  const again = useCalendarAgain(last.code);
  if (!isWhole(proposal.content)) return <Notice icon="lock" title="What was proposed is not open to you." />;
  const next = proposal.content as unknown as AskedVersion;
  const refusal = refusalFor({ role, person, proposal, deciders });
  const { isOvertaken } = proposal;
  const before = file.versions.findLast(({ publishedAt }) => publishedAt <= proposal.at) ?? last;
  const shown = isOvertaken ? (
    <>
      <Notice tone="soon" icon="soon" title={`It is ${overtaken}.`}>
        It can be refused, or proposed again on top of that one.
      </Notice>
      <DifferencePanel changes={differenceOf(before, next)} />
    </>
  ) : (
    <>
      <DifferencePanel changes={differenceOf(last, next)} />
      <MovedClocks calendar={proposal.content} />
    </>
  );
  const done = () => {
    again();
    onClose();
  };
  return (
    <>
      <DecidePanel
        {...{ proposal, deciders, now, refusal, isOvertaken, shown }}
        stream={streamOf(last.code)}
        name={undefined}
        onDone={done}
        onClose={onClose}
      />
      {refusal && <p className="muted">{refusal}.</p>}
    </>
  );
};
