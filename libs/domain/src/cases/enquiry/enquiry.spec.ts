import { approvals } from '../../approvals/approvals.language.js';
import { examplesOf } from '../../testing.js';
import { caseMind } from '../case.mind.js';
import { enquiry } from './enquiry.language.js';

const { given, happened, asks } = examplesOf(caseMind, enquiry, approvals);

const said = {
  channel: 'EMAIL',
  country: 'ZM',
  contact: 'A desk officer',
  summary: 'May we ask?',
  language: 'en',
} as const;
const received = happened('EnquiryReceived', { ...said, enquiryId: 'the-enquiry', nickname: 'Msasa' });
const answer = { answerDocumentId: 'doc-1', guidanceGiven: ['Write a letter'] };
const answered = happened('EnquiryAnswered', { ...answer, enquiryId: 'the-enquiry' });
const outOfScope = { command: 'CloseEnquiry', data: { reasonCode: 'OUT_OF_SCOPE' } };
const proposed = happened(
  'ApprovalProposed',
  { ...outOfScope, approvalId: 'a-1', proposer: 'intake', expiresAt: '2026-12-07T16:00:00.000Z' },
  { person: 'intake' },
);
const reasoned = { reasonText: 'The question is about a loan, not a contract.', basis: ['doc-1'], alternatives: [] };

describe('enquiry', () => {
  it('is registered under the nickname that was chosen for it, and seen by the team', () => {
    const outcome = given().when(asks('INTAKE', 'RegisterEnquiry', { ...said, nickname: 'Msasa' }));
    outcome.then(received);
    outcome.thenClaims('+nickname:msasa');
    outcome.thenSeenBy('role:INTAKE', 'role:HEAD', 'role:AUDITOR');
  });

  it('is given the name of a tree when nobody chose one', () =>
    given()
      .when(asks('INTAKE', 'RegisterEnquiry', said))
      .then(happened('EnquiryReceived', { ...said, enquiryId: 'the-enquiry', nickname: 'Aspen ecae' })));

  it('can be registered by the government, who sees it then', () =>
    given()
      .when(asks('GOV_FOCAL', 'RegisterEnquiry', said, { person: 'focal-1' }))
      .thenSeenBy('person:focal-1'));

  it('is not registered twice', () =>
    given(received)
      .when(asks('INTAKE', 'RegisterEnquiry', said))
      .thenRefused('ALREADY_OPEN'));

  it('is answered with guidance', () =>
    given(received)
      .when(asks('INTAKE', 'AnswerEnquiry', answer))
      .then(answered));

  it('is answered once', () =>
    given(received, answered)
      .when(asks('INTAKE', 'AnswerEnquiry', answer))
      .thenRefused('ALREADY_ANSWERED'));

  it('is answered by intake alone', () =>
    given(received)
      .when(asks('CASE_MGR', 'AnswerEnquiry', answer))
      .thenRefused('NOT_YOURS_TO_ASK'));

  it('is not answered before it came', () =>
    given()
      .when(asks('INTAKE', 'AnswerEnquiry', answer))
      .thenRefused('NOT_OPENED'));

  it('is closed by intake when nothing follows, and lets its nickname go', () => {
    const outcome = given(received, answered).when(asks('INTAKE', 'CloseEnquiry', { reasonCode: 'NO_FOLLOW_UP' }));
    outcome.then(happened('EnquiryClosed', { enquiryId: 'the-enquiry', reasonCode: 'NO_FOLLOW_UP' }));
    outcome.thenClaims('-nickname:msasa');
  });

  it('is out of scope when intake proposes it and the Head decides it', () => {
    given(received)
      .when(asks('INTAKE', 'ProposeDecision', outOfScope))
      .then(
        happened('ApprovalProposed', {
          ...outOfScope,
          approvalId: 'the-approval',
          proposer: 'intake',
          expiresAt: '2026-12-08T16:00:00.000Z',
        }),
      );
    given(received, proposed)
      .when(asks('HEAD', 'CloseEnquiry', { reasonCode: 'OUT_OF_SCOPE', approvalId: 'a-1', decision: reasoned }))
      .then(
        happened('ApprovalGranted', { approvalId: 'a-1', command: 'CloseEnquiry' }),
        happened('EnquiryClosed', { enquiryId: 'the-enquiry', reasonCode: 'OUT_OF_SCOPE' }),
      );
  });

  it('is not declared out of scope by intake alone', () =>
    given(received)
      .when(asks('INTAKE', 'CloseEnquiry', { reasonCode: 'OUT_OF_SCOPE', decision: reasoned }))
      .thenRefused('FOUR_EYES'));

  it('says nothing more once it is closed', () =>
    given(received, happened('EnquiryClosed', { enquiryId: 'the-enquiry', reasonCode: 'NO_FOLLOW_UP' }))
      .when(asks('INTAKE', 'AnswerEnquiry', answer))
      .thenRefused('CASE_CLOSED'));
});
