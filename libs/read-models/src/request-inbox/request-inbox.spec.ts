import { rowAfter, rowsAfter, story } from '../testing.js';
import {
  acknowledged,
  atTheDoor,
  caseOpened,
  eligible,
  enquiryReceived,
  questionAsked,
  requestReceived,
} from '../testing-stories.js';
import { requestInboxProjector } from './request-inbox.projector.js';

describe('the request inbox', () => {
  it('shows an enquiry with who asked and what', () =>
    expect(rowAfter(requestInboxProjector, enquiryReceived)).toMatchObject({
      kind: 'ENQUIRY',
      state: 'NEW',
      contact: 'Mulenga Banda',
      receivedAt: '2026-11-26T08:20:00.000Z',
      completeness: null,
    }));

  it('shows a letter with what it leaves out', () =>
    expect(rowAfter(requestInboxProjector, ...atTheDoor)).toMatchObject({
      kind: 'LETTER',
      state: 'NEW',
      signatory: 'known',
      contractName: 'Kalundu Copper',
      completeness: { letter: true, signatory: true, timeline: false, services: true },
    }));

  it('does not take an unknown signatory for a complete letter', () => {
    const unknown = [
      requestReceived[0],
      requestReceived[1],
      { ...requestReceived[2], signatureBasis: 'UNKNOWN' },
    ] as const;
    expect(rowAfter(requestInboxProjector, unknown, caseOpened)).toMatchObject({
      signatory: 'unknown',
      completeness: { signatory: false },
    });
  });

  it('shows what was acknowledged and how many questions are open', () =>
    expect(rowAfter(requestInboxProjector, ...atTheDoor, acknowledged, questionAsked)).toMatchObject({
      state: 'ACKNOWLEDGED',
      openQuestions: 1,
    }));

  it('lets a letter go once eligibility is determined', () =>
    expect(rowsAfter(requestInboxProjector, story(...atTheDoor, eligible))).toEqual({}));
});
