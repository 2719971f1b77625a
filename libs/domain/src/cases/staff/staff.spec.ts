import { asks, given, happened, opened, outcomeOf, received } from '../../testing/msasa.js';
import { personIn } from '../../testing/people.js';
import { whyNoCandidate } from './candidate.js';

const minister = { person: 'official-1', role: 'GOV_SIGN', institution: 'Ministry of Mines' } as const;
const known = happened('OfficialContactRecorded', minister);
const manager = happened('StaffAssigned', { person: 'colleague-1', role: 'CASE_MGR' });
const begun = [received(), opened] as const;

describe('who works on a case', () => {
  it('an official who is recorded by intake sees the case from then on', () => {
    const outcome = given(...begun).when(asks('INTAKE', 'RecordOfficialContact', minister));
    outcome.then(known);
    outcome.thenSeenBy('person:official-1');
  });

  it('an official is recorded once in a role', () =>
    given(...begun, known)
      .when(asks('INTAKE', 'RecordOfficialContact', minister))
      .thenRefused('ALREADY_RECORDED'));

  it('a colleague is given a role by the Head', () =>
    given(...begun)
      .when(asks('HEAD', 'AssignStaff', { person: 'colleague-1', role: 'CASE_MGR' }))
      .then(manager));

  it('a colleague is given a role once', () =>
    given(...begun, manager)
      .when(asks('HEAD', 'AssignStaff', { person: 'colleague-1', role: 'CASE_MGR' }))
      .thenRefused('ALREADY_RECORDED'));

  it('whoever manages the case does not check its integrity', () =>
    given(...begun, manager)
      .when(asks('HEAD', 'AssignStaff', { person: 'colleague-1', role: 'INTEGRITY' }))
      .thenRefused('SEGREGATION', /CASE_MGR/));

  it('the Head does not manage a case', () =>
    given(...begun)
      .when(asks('HEAD', 'AssignStaff', { person: 'head', role: 'CASE_MGR' }))
      .thenRefused('SEGREGATION', /HEAD/));

  it('nobody speaks for the government and works for the unit in one case', () => {
    given(...begun, known)
      .when(asks('HEAD', 'AssignStaff', { person: 'official-1', role: 'ROSTER' }))
      .thenRefused('SEGREGATION');
    given(...begun, manager)
      .when(asks('INTAKE', 'RecordOfficialContact', { ...minister, person: 'colleague-1' }))
      .thenRefused('SEGREGATION');
  });

  it('R-041: a colleague is known to the house, and holds the role that they are given', () => {
    const assigning = asks('HEAD', 'AssignStaff', { person: 'colleague-1', role: 'CASE_MGR' });
    given(...begun)
      .knowing({ 'person-colleague-1': undefined })
      .when(assigning)
      .thenRefused('PERSON_UNKNOWN');
    given(...begun)
      .knowing({ 'person-colleague-1': personIn('ROSTER') })
      .when(assigning)
      .thenRefused('ROLE_NOT_GRANTED', /CASE_MGR/);
  });

  it('R-041: an official is known to the house before they see a case', () =>
    given(...begun)
      .when(asks('INTAKE', 'RecordOfficialContact', { ...minister, person: 'nobody' }))
      .thenRefused('PERSON_UNKNOWN'));

  it('R-013: whoever signs for the government cannot be a candidate in the case', () => {
    const { team } = given(...begun, known).state.chapters;
    outcomeOf(whyNoCandidate('official-1', team) ?? { events: [] }).thenRefused('R-013', /signs for the government/);
    expect(whyNoCandidate('expert-1', team)).toBeUndefined();
  });
});
