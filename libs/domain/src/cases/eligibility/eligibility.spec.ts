import { foundedStates } from '../../testing.js';
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
} from '../../testing/msasa.js';
import type { EligibilityOutcome } from './eligibility.language.js';

const said = (outcome: EligibilityOutcome, asOfDate = '2026-11-30') => ({
  outcome,
  asOfDate,
  sectorOk: true,
  contractSizeBasis: 'Investment volume',
});
const byHead = (data: ReturnType<typeof said> & { readonly subnationalConsentDocumentId?: string }) =>
  asks('HEAD', 'DetermineEligibility', { ...data, approvalId: 'a-1', decision: reasons });
const inCase = (country: string, at = '2026-11-30T09:12:00.000Z', change = {}) =>
  [received(change, at), openedIn(country)] as const;

const rowsOf = (country: string) => (foundedStates().get(`country-${country}`) as { rows: readonly object[] }).rows;

describe('eligibility', () => {
  it('is proposed by intake and decided by the Head, with the rows of the country as they stood', () => {
    const outcome = given(received(), opened, proposed('DetermineEligibility', said('ELIGIBLE'))).when(
      byHead(said('ELIGIBLE')),
    );
    outcome.then(
      granted('DetermineEligibility'),
      happened('EligibilityDetermined', { ...said('ELIGIBLE'), countryRows: rowsOf('ZM') as never }),
      happened('DueDiligenceStarted', {
        checks: ['HUMAN_RIGHTS', 'ENVIRONMENT', 'LEGAL', 'REPUTATION', 'PARTNERS', 'SANCTIONS'],
        depth: 'FULL',
        deferred: [],
      }),
    );
    outcome.thenDecided({
      outcome: 'ELIGIBLE',
      proposedBy: 'case-mgr-1',
      decidedBy: 'head',
      policyVersion: '1',
      basis: ['doc-letter'],
    });
  });

  const outcomeFor = (country: string, at: string, data: ReturnType<typeof said>, change = {}) =>
    given(...inCase(country, at, change), proposed('DetermineEligibility', data))
      .at('2026-12-03T09:00:00.000Z')
      .when(byHead(data));

  it('S07: Nauru on 2 December 2026 is eligible in grace, and nothing else', () => {
    const at = '2026-12-02T05:10:00.000Z';
    outcomeFor('NR', at, said('ELIGIBLE_GRACE', '2026-12-02')).thenAlso('EligibilityDetermined', 'DueDiligenceStarted');
    outcomeFor('NR', at, said('INELIGIBLE', '2026-12-02')).thenRefused('OUTCOME_DIFFERS', /ELIGIBLE_GRACE.*five years/);
  });

  it('S07 variant A: a country that is not on the list, without grace, is ineligible and stays where it is', () => {
    const offList = { rows: [{ list: 'DAC', value: false, validFrom: '2010-01-01', source: 'The list' }] };
    const example = given(received(), openedIn('XX'), proposed('DetermineEligibility', said('INELIGIBLE')));
    example
      .knowing({ 'country-XX': offList })
      .when(byHead(said('INELIGIBLE')))
      .then(
        granted('DetermineEligibility'),
        happened('EligibilityDetermined', { ...said('INELIGIBLE'), countryRows: offList.rows as never }),
      );
  });

  it('S07 variant B: Lao PDR is eligible before and after its cut-over; only the rows differ', () => {
    const rowsAsOf = (at: string, day: string) => {
      const { answer } = outcomeFor('LA', at, said('ELIGIBLE', day));
      const told = 'events' in answer ? answer.events : [];
      const rows = told.find(({ type }) => type === 'EligibilityDetermined')?.data['countryRows'];
      return (rows as readonly { list: string; value: unknown }[]).find(({ list }) => list === 'LDC')?.value;
    };
    expect(rowsAsOf('2026-11-23T10:00:00.000Z', '2026-11-23')).toBe(true);
    expect(rowsAsOf('2026-11-24T10:00:00.000Z', '2026-11-24')).toBe(false);
  });

  it('S19: a province without the consent of its nation needs an exception', () => {
    const change = { nationalLevel: 'SUB_NATIONAL' };
    const at = '2026-11-30T09:12:00.000Z';
    outcomeFor('AR', at, said('EXCEPTION_NEEDED'), change).thenAlso('EligibilityDetermined');
    outcomeFor('AR', at, said('ELIGIBLE'), change).thenRefused('OUTCOME_DIFFERS', /without the consent/);
  });

  it('S19: with the consent, people say whether it is the first such case in the country', () => {
    const change = { nationalLevel: 'SUB_NATIONAL' };
    const consent = { subnationalConsentDocumentId: 'doc-5' };
    const at = '2026-11-30T09:12:00.000Z';
    outcomeFor('AR', at, { ...said('EXCEPTION_NEEDED'), ...consent }, change).thenAlso('EligibilityDetermined');
    outcomeFor('AR', at, { ...said('ELIGIBLE'), ...consent }, change).thenAlso('DueDiligenceStarted');
  });

  it('a territory outside the list needs an exception, a sector outside the scope makes ineligible', () => {
    const territory = { rows: [{ list: 'DAC', value: 'TERRITORY', validFrom: '2010-01-01', source: 'The list' }] };
    const open = proposed('DetermineEligibility', said('EXCEPTION_NEEDED'));
    given(received(), openedIn('XX'), open)
      .knowing({ 'country-XX': territory })
      .when(byHead(said('EXCEPTION_NEEDED')))
      .thenAlso('EligibilityDetermined');
    outcomeFor('ZM', '2026-11-30T09:12:00.000Z', { ...said('ELIGIBLE'), sectorOk: false }).thenRefused(
      'OUTCOME_DIFFERS',
      /sector/,
    );
  });

  it('is not determined for a country of which nothing is on record', () =>
    outcomeFor('XX', '2026-11-30T09:12:00.000Z', said('ELIGIBLE')).thenRefused('COUNTRY_STATUS_MISSING'));

  it('R-012: waits for a signatory who may bind the government', () => {
    const change = { signatureBasis: 'UNKNOWN' };
    outcomeFor('ZM', '2026-11-30T09:12:00.000Z', said('ELIGIBLE'), change).thenRefused('SIGNATORY_UNKNOWN');
  });

  it('R-012: what the government registered itself is verified by intake first', () => {
    const change = { signatureExamined: false };
    outcomeFor('ZM', '2026-11-30T09:12:00.000Z', said('ELIGIBLE'), change).thenRefused('SIGNATORY_UNKNOWN');
  });

  it('R-045: is determined as of the day of the request, and once', () => {
    outcomeFor('ZM', '2026-11-30T09:12:00.000Z', said('ELIGIBLE', '2026-12-01')).thenRefused(
      'NOT_AS_OF_REQUEST',
      /2026-11-30/,
    );
    given(received(), opened, determined('INELIGIBLE'), proposed('DetermineEligibility', said('ELIGIBLE')))
      .when(byHead(said('ELIGIBLE')))
      .thenRefused('ALREADY_DETERMINED');
  });
});

describe('the exception of the Board', () => {
  const question = { question: 'May the province be helped?' };
  const atBoard = [received(), opened, determined('EXCEPTION_NEEDED')] as const;
  const boardAsked = happened('BoardExceptionRequested', { ...question, approvalId: 'the-approval' });

  it('is asked for by the case manager, and lets the Board see the case', () => {
    const outcome = given(...atBoard).when(asks('CASE_MGR', 'RequestBoardException', question));
    outcome.then(boardAsked);
    outcome.thenSeenBy('role:BOARD');
  });

  it('is asked for once', () =>
    given(...atBoard, boardAsked)
      .when(asks('CASE_MGR', 'RequestBoardException', question))
      .thenRefused('BOARD_ALREADY_ASKED'));
});
