import { Notice } from '@connex/ui/html';
import { useQuery } from '@tanstack/react-query';
import { sentenceOf, type Problem } from '../../door/answer.js';
import { door } from '../../door/house.js';
import { foreseen } from './foreseen.js';
import type { Proposal } from './proposal.panel.js';

const rehearse = async (stream: string, { command, content, approvalId }: Proposal) => {
  const data = { ...content, approvalId };
  const answer = await door.rehearse(command, { commandId: crypto.randomUUID(), stream, data });
  return answer.ok ? { events: answer.body.events } : { problem: answer.problem };
};

type EffectsProps = { readonly stream: string; readonly proposal: Proposal; readonly now: string };

/** What an approval would do, or why the house would refuse it: seen before it is sent, for afterwards nothing is undone. */
export const EffectsPanel = ({ stream, proposal, now }: EffectsProps) => {
  const asked = {
    queryKey: ['rehearsal', stream, proposal.approvalId, now],
    queryFn: () => rehearse(stream, proposal),
  };
  const { data } = useQuery({ ...asked, staleTime: 60_000, placeholderData: (before) => before });
  if (!data) return null;
  if (data.problem) return <Refusal problem={data.problem} />;
  return (
    <section aria-label="What an approval does">
      <b>Approved now, this would be recorded</b>
      <ul>
        {foreseen(data.events, now).map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </section>
  );
};

const Refusal = ({ problem }: { readonly problem: Problem }) => (
  <Notice tone="soon" icon="warn" title="As things stand, the house would refuse an approval.">
    {sentenceOf(problem)}
  </Notice>
);
