import {
  asks,
  determined,
  given,
  granted,
  happened,
  opened,
  openedIn,
  proposed,
  reasons,
  received,
  request,
} from '../testing/msasa.js';
import { isUnderstood, understand } from '../understand.js';

const said = { outcome: 'ELIGIBLE', asOfDate: '2026-11-30', sectorOk: true, contractSizeBasis: 'Volume' } as const;
const waiting = proposed('DetermineEligibility', said);
const determining = asks('HEAD', 'DetermineEligibility', { ...said, approvalId: 'a-1', decision: reasons });

/** Domain 9.17, row by row: what concerns the first chapters. */
describe('bad input', () => {
  it('a letter without a signature: the government is asked, its clock runs, and due diligence does not begin', () => {
    const registered = given().when(asks('INTAKE', 'RegisterRequest', { ...request, signatureBasis: 'UNKNOWN' }));
    registered.thenAlso('RequestReceived', 'InformationRequested');
    expect(registered.answer).toMatchObject({
      events: expect.arrayContaining([expect.objectContaining({ data: expect.objectContaining({ clock: 'C20' }) })]),
    });
    given(received({ signatureBasis: 'UNKNOWN' }), opened, waiting)
      .when(determining)
      .thenRefused('SIGNATORY_UNKNOWN');
  });

  it('a letter of a governor without the consent of the nation: only an exception is possible', () =>
    given(received({ nationalLevel: 'SUB_NATIONAL' }), opened, waiting)
      .when(determining)
      .thenRefused('OUTCOME_DIFFERS', /EXCEPTION_NEEDED/));

  it('a letter that mentions two contracts: it can be asked which one is meant', () => {
    const which = {
      text: 'Which contract do you mean?',
      askedOf: 'Ministry of Mines',
      about: 'clarifyContract',
    } as const;
    given(received(), opened)
      .when(asks('INTAKE', 'RequestInformation', which))
      .then(happened('InformationRequested', { ...which, questionId: 'the-question' }));
  });

  it('a country that is not in the table: it is registered, and eligibility waits', () => {
    given()
      .when(asks('INTAKE', 'RegisterRequest', { ...request, country: 'XX' }))
      .thenAlso('CaseOpened');
    given(received(), openedIn('XX'), waiting).when(determining).thenRefused('COUNTRY_STATUS_MISSING');
  });

  it('a date in the future', () =>
    given()
      .when(asks('INTAKE', 'RegisterRequest', request, { at: '2026-12-02T09:00:00.000Z' }))
      .thenRefused('R-038', /future/));

  it.each([0, -1])('a ceiling of %d days is not understood', (daysCeiling) => {
    const data = { outcome: 'APPROVE', letterDocumentId: 'doc-1', letterSha256: 'a'.repeat(64), daysCeiling };
    expect(isUnderstood(understand('DecideRequest', data))).toBe(false);
  });

  it('two approvals racing: one wins, the other is told so, and there is no second letter', () => {
    given(received(), opened, waiting).when(determining).thenAlso('EligibilityDetermined');
    given(received(), opened, waiting, granted('DetermineEligibility'), determined('ELIGIBLE'))
      .when(determining)
      .thenRefused('CONFLICT');
  });

  it('one document that answers two questions closes both, one after the other', () => {
    const ask = (questionId: string, text: string) =>
      happened('InformationRequested', { questionId, text, askedOf: 'The ministry' });
    const answer = (questionId: string) =>
      ({ questionId, answerDocumentId: 'doc-both', complete: true, via: 'EMAIL' }) as const;
    const first = happened('InformationProvided', answer('q-1'));
    given(received(), opened, ask('q-1', 'One?'), ask('q-2', 'Two?'), first)
      .when(asks('INTAKE', 'ProvideInformation', answer('q-2')))
      .then(happened('InformationProvided', answer('q-2')));
  });
});
