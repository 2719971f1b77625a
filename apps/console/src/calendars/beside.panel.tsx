import type { AskedVersion, CalendarVersion } from '@connex/domain';
import { Notice } from '@connex/ui/console';
import { useEffect } from 'react';
import { DecidePanel } from '../case/acts/decide.panel.js';
import type { Proposal } from '../case/acts/proposal.panel.js';
import { useLanguage } from '../commands/use-language.js';
import { useSession } from '../door/use-session.js';
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
  useEffect(() => document.getElementById('h-beside')?.focus(), [title]);
  return (
    <aside className="panel" aria-labelledby="h-beside">
      <h2 id="h-beside" tabIndex={-1}>
        {title}
      </h2>
      {search.do === 'add' && <AddDayForm last={last} onClose={onClose} />}
      {search.do === 'import' && <ImportForm last={last} onClose={onClose} />}
      {!search.do && !proposal && <Notice icon="info" title="It is decided, refused or lapsed meanwhile." />}
      {!search.do && proposal && <Deciding {...{ last, proposal, now, onClose }} />}
    </aside>
  );
};

type DecidingProps = Pick<Props, 'last' | 'now' | 'onClose'> & { readonly proposal: Proposal };

const isWhole = (content: Proposal['content']) => Array.isArray(content['holidays']);

const Deciding = ({ last, proposal, now, onClose }: DecidingProps) => {
  const { role, person } = useSession();
  const deciders = useLanguage()?.desksOf(proposal.command).deciding ?? [];
  const again = useCalendarAgain(last.code);
  if (!isWhole(proposal.content)) return <Notice icon="lock" title="What was proposed is not open to you." />;
  const next = proposal.content as unknown as AskedVersion;
  const refusal = refusalFor({ role, person, proposal, deciders });
  const shown = (
    <>
      <DifferencePanel changes={differenceOf(last, next)} />
      <MovedClocks calendar={proposal.content} />
    </>
  );
  const done = () => {
    void again();
    onClose();
  };
  return (
    <>
      <DecidePanel
        {...{ proposal, deciders, now, refusal, shown }}
        stream={streamOf(last.code)}
        name={undefined}
        onDone={done}
        onClose={onClose}
      />
      {refusal && <p className="muted">{refusal}.</p>}
    </>
  );
};
