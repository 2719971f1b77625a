import { maskFor } from '@connex/domain';
import { rowsAfter, story, type Happening } from '../testing.js';
import { atTheDoor, eligible, enquiryReceived } from '../testing-stories.js';
import { caseTimelineProjector } from './case-timeline.projector.js';
import { CaseTimeline } from './case-timeline.view.js';

const line = (key: string, ...happenings: readonly Happening[]) =>
  rowsAfter(caseTimelineProjector, story(...happenings))[key];

describe('the timeline of a case', () => {
  it('has a line for every event, in words', () =>
    expect(Object.values(rowsAfter(caseTimelineProjector, story(...atTheDoor))).map(({ what }) => what)).toEqual([
      'The formal letter of a government was registered.',
      'A case was opened around the contract that the letter names.',
      'A clock began to count.',
    ]));

  it('says who decided, why, and who had proposed it', () =>
    expect(line('case-1.4', ...atTheDoor, eligible)).toMatchObject({
      who: { person: 'hanna', role: 'HEAD', onBehalfOf: null },
      why: { outcome: 'ELIGIBLE', reasonText: 'The country stands on the list of that day.', basis: ['doc-list'] },
      proposedBy: 'ilse',
    }));

  it('shows an auditor that it happened, and not what was said', () => {
    const row = line('case-1.1', enquiryReceived) as CaseTimeline;
    expect(maskFor('AUDITOR', CaseTimeline, row)).toMatchObject({
      type: 'EnquiryReceived',
      facts: { EnquiryReceived: { nickname: 'Msasa', channel: 'EMAIL' } },
    });
    expect(JSON.stringify(maskFor('AUDITOR', CaseTimeline, row))).not.toMatch(/ZM|Mulenga|support works/);
  });

  it('R-051 shows an auditor why something was decided, on what basis, and what else was possible', () => {
    const row = line('case-1.4', ...atTheDoor, eligible) as CaseTimeline;
    expect(maskFor('AUDITOR', CaseTimeline, row).why).toEqual(row.why);
    expect(maskFor('PARTNER', CaseTimeline, row).why).toEqual({
      outcome: row.why?.outcome,
      reasonCode: row.why?.reasonCode,
    });
  });

  it("keeps the words of a proposal under the command that would decide it, with that command's own classes", () => {
    const data = { track: 'FAST', justification: 'A round is fixed.', deferredChecks: ['PARTNERS'] };
    const row = line('case-1.1', [
      '2026-12-01 09:00',
      'ApprovalProposed',
      { approvalId: 'a-1', command: 'SetTrack', data, proposer: 'carl', expiresAt: '2026-12-08T16:00:00.000Z' },
    ]) as CaseTimeline;
    expect(row.proposed).toEqual({ SetTrack: data });
    expect(maskFor('INTAKE', CaseTimeline, row).proposed).toEqual({
      SetTrack: { track: 'FAST', justification: 'A round is fixed.' },
    });
  });

  it('tells nothing of streams that are no cases, for its facts are none of theirs', () =>
    expect(caseTimelineProjector.rows({ ...story(enquiryReceived)[0]!, type: 'RoleGranted' })).toEqual({}));
});
