import { asks, given, happened, opened, received } from '../../testing/msasa.js';

const annex = { text: 'Please send annex B.', askedOf: 'Ministry of Mines' };
const asked = happened('InformationRequested', { ...annex, questionId: 'q-1' });
const answer = { questionId: 'q-1', answerDocumentId: 'doc-3', complete: true, via: 'EMAIL' } as const;
const answered = happened('InformationProvided', answer);

describe('questions to the government', () => {
  it.each(['CASE_MGR', 'INTAKE', 'INTEGRITY'] as const)('may be asked by %s', (role) =>
    given(received(), opened)
      .when(asks(role, 'RequestInformation', annex))
      .then(happened('InformationRequested', { ...annex, questionId: 'the-question' })),
  );

  it('are answered by the government, or by intake on its behalf', () => {
    given(received(), opened, asked)
      .when(asks('GOV_FOCAL', 'ProvideInformation', answer))
      .then(answered);
    given(received(), opened, asked)
      .when(asks('INTAKE', 'ProvideInformation', answer))
      .then(answered);
  });

  it('stay open after half an answer', () =>
    given(received(), opened, asked, happened('InformationProvided', { ...answer, complete: false }))
      .when(asks('GOV_SIGN', 'ProvideInformation', answer))
      .then(answered));

  it('R-034: a question already answered, or still waiting, is not asked again', () => {
    const again = asks('CASE_MGR', 'RequestInformation', { ...annex, text: 'please send ANNEX B' });
    given(received(), opened, asked)
      .when(again)
      .thenRefused('ALREADY_ANSWERED', /waits for its answer/);
    given(received(), opened, asked, answered)
      .when(again)
      .thenRefused('ALREADY_ANSWERED', /answered before/);
  });

  it('R-034: what the letter says is not asked for', () =>
    given(received({ nextRoundDate: '2027-01-27' }), opened)
      .when(asks('INTAKE', 'RequestInformation', { ...annex, text: 'When is the round?', about: 'nextRoundDate' }))
      .thenRefused('ALREADY_ANSWERED', /The letter says/));

  it('may ask for what the letter leaves out', () => {
    const said = { ...annex, about: 'timelineRequested' } as const;
    given(received(), opened)
      .when(asks('INTAKE', 'RequestInformation', said))
      .then(happened('InformationRequested', { ...said, questionId: 'the-question' }));
  });

  it('are not answered twice', () =>
    given(received(), opened, asked, answered)
      .when(asks('GOV_FOCAL', 'ProvideInformation', answer))
      .thenRefused('ALREADY_ANSWERED'));

  it('R-041: an answer names a question that was asked', () =>
    given(received(), opened)
      .when(asks('GOV_FOCAL', 'ProvideInformation', answer))
      .thenRefused('QUESTION_UNKNOWN', /q-1/));
});
