import { rowsAfter, story } from '../testing.js';
import { atTheDoor, eligible } from '../testing-stories.js';
import { decisionRegisterProjector } from './decision-register.projector.js';

const granted = (commandId: string) =>
  [
    '2026-12-03 14:30',
    'ApprovalGranted',
    { approvalId: 'a-1', command: 'DetermineEligibility' },
    { commandId, decision: { outcome: 'GRANTED' } },
  ] as const;
const determined = [eligible[0], eligible[1], eligible[2], { ...eligible[3], commandId: 'c-decide' }] as const;

describe('the decision register', () => {
  it('says who proposed, who decided, why and on what evidence', () =>
    expect(rowsAfter(decisionRegisterProjector, story(...atTheDoor, eligible))).toEqual({
      'case-1.4': {
        stream: 'case-1',
        nickname: 'Msasa',
        revision: 4,
        type: 'EligibilityDetermined',
        means: 'It was determined whether the request is within what the unit may support.',
        outcome: 'ELIGIBLE',
        reasonCode: 'RULES',
        reasonText: 'The country stands on the list of that day.',
        basis: ['doc-list'],
        alternatives: [],
        proposedBy: 'ilse',
        proposedAt: null,
        decidedBy: 'hanna',
        decidedAt: '2026-12-03T14:30:00.000Z',
        onBehalfOf: null,
        policyVersion: 'P1',
      },
    }));

  it('counts a decision once, though its approval says it again', () =>
    expect(Object.keys(rowsAfter(decisionRegisterProjector, story(granted('c-decide'), determined)))).toEqual([
      'case-1.2',
    ]));

  it('shows the approval itself where nothing beside it carries the decision', () =>
    expect(Object.keys(rowsAfter(decisionRegisterProjector, story(granted('c-close'), determined)))).toEqual([
      'case-1.1',
      'case-1.2',
    ]));
});
