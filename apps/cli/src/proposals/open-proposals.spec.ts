import { openProposals, stillOpen, theProposal } from './open-proposals.js';

type Said = readonly [type: string, approvalId?: string];

const proposed = (approvalId: string): Said => ['ApprovalProposed', approvalId];
const published: Said = ['CalendarVersionPublished'];

const openAfter = (...said: readonly Said[]) => {
  const events = said.map(([type, approvalId]) => ({
    type,
    occurredAt: '2026-11-26T09:00:00.000Z',
    data: {
      approvalId,
      command: 'PublishCalendarVersion',
      data: { code: 'GOV-ZM' },
      proposer: 'intake',
      expiresAt: '2026-12-03T16:00:00.000Z',
    },
  }));
  return openProposals({ stream: () => Promise.resolve({ ok: true, body: { events } }) }, 'calendar-GOV-ZM');
};

const chosen = async (id: string | undefined, ...said: readonly Said[]) =>
  theProposal(await openAfter(...said), id, 'the calendar GOV-ZM').approvalId;

describe('a proposal that waits for a decision', () => {
  it('need not be named when it is the only one', async () =>
    expect(await chosen(undefined, proposed('a'), ['ApprovalRefused', 'a'], proposed('b'))).toBe('b'));

  it('is named where several lie open: none of them is taken silently', async () => {
    const both = [proposed('a'), proposed('b')] as const;
    await expect(chosen(undefined, ...both)).rejects.toThrow(
      /^2 proposals wait for a decision about the calendar GOV-ZM. Say which, by --proposal:\n  a  PublishCalendarVersion, proposed by intake on Thu, 26 Nov 2026, 10:00, lapses Thu, 03 Dec 2026, 17:00\n  b  /,
    );
    expect(await chosen('a', ...both)).toBe('a');
  });

  it('is not one that was settled, or that never was', async () => {
    for (const settled of ['ApprovalGranted', 'ApprovalRefused', 'ApprovalExpired'])
      await expect(chosen(undefined, proposed('a'), [settled, 'a'])).rejects.toThrow(
        'Nothing waits for a decision about the calendar GOV-ZM.',
      );
    await expect(chosen('z', proposed('a'))).rejects.toThrow(/^No proposal z waits .* Open is:\n  a  /);
  });

  it('can no longer be decided once another version was published: whoever looks at it is told so', async () => {
    const [before, after] = await openAfter(
      proposed('a'),
      proposed('b'),
      published,
      ['ApprovalGranted', 'b'],
      proposed('c'),
    );
    expect(() => stillOpen(before!)).toThrow(/^The proposal a is overtaken by a version that was published since/);
    expect(stillOpen(after!).approvalId).toBe('c');
  });

  it('is not decided by those from whom it is kept: they are told so, and asked for nothing', async () => {
    const [proposal] = await openAfter(proposed('a'));
    expect(() => stillOpen({ ...proposal!, data: undefined })).toThrow(/^Your role may not read what is proposed/);
  });
});
