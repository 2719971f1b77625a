export type TwinQuestion = {
  readonly questionId: string;
  readonly text: string;
  readonly about?: string;
  readonly isOpen: boolean;
};

/** A case as the views show it to its focal point. */
export type TwinCase = {
  readonly stream: string;
  readonly nickname: string;
  readonly stage: string;
  readonly ball: string;
  readonly staff: readonly { readonly role: string; readonly person: string }[];
  readonly questions: readonly TwinQuestion[];
  readonly story: readonly object[];
};

export const caseRow = ({ stream, nickname, stage, ball, staff, questions }: TwinCase) => ({
  ...{ stream, nickname, stage, ball, staff, track: 'STANDARD', overlays: [], closed: false },
  openedAt: '2027-01-06T08:00:00.000Z',
  nextDue: {
    clockId: 'C04-1',
    clock: 'C04',
    title: 'DUE_DILIGENCE',
    dueAt: '2027-02-12T16:00:00.000Z',
    provisional: false,
  },
  openQuestions: questions
    .filter(({ isOpen }) => isOpen)
    .map((asked) => ({ ...asked, askedOf: 'The ministry', askedAt: '' })),
  openProposals: [],
});

/** A request that just came in: its arrival is to be confirmed first. */
export const newRow = (stream: string) => ({
  ...caseRow(baobab({ stream, nickname: 'Rowan ab12cd', stage: 'ELIGIBILITY', ball: 'CSU', questions: [] })),
  nextDue: { clockId: 'C02-1', clock: 'C02', dueAt: '2027-02-05T15:00:00.000Z' },
});

export const taskRow = ({ stream, nickname }: TwinCase, { questionId }: TwinQuestion) => ({
  ...{ stream, nickname, task: 'ANSWER_QUESTION', subject: questionId, roles: ['GOV_FOCAL', 'GOV_SIGN'] },
  dueAt: '2027-02-16T14:00:00.000Z',
});

const happened = (revision: number, type: string, at: string, fact: object = {}) => ({
  ...{ revision, type, at, recordedAt: at, what: type, who: { person: 'intake-1', role: 'INTAKE' } },
  facts: { [type]: fact },
});

const question = { questionId: 'question-1', text: 'Is the amendment to the permit published?', about: 'background' };

/** The story "Baobab" of the model screens: one open question, the year turned on the way. */
export const baobab = (change: Partial<TwinCase> = {}): TwinCase => ({
  stream: 'case-baobab',
  nickname: 'Baobab',
  stage: 'DUE_DILIGENCE',
  ball: 'GOVERNMENT',
  staff: [{ role: 'CASE_MGR', person: 'A. D.' }],
  questions: [{ ...question, isOpen: true }],
  story: [
    happened(1, 'RequestReceived', '2026-12-28T08:00:00.000Z', { letterDocumentId: 'doc-letter', signedBy: {} }),
    happened(2, 'OfficialContactRecorded', '2026-12-28T09:00:00.000Z', {
      role: 'GOV_FOCAL',
      institution: 'Ministry of Energy',
    }),
    happened(3, 'RequestAcknowledged', '2027-01-06T08:00:00.000Z', { acknowledgementDocumentId: 'doc-ack' }),
    happened(4, 'ClockStarted', '2027-01-06T08:00:00.000Z', { clock: 'C03' }),
    happened(5, 'EligibilityDetermined', '2027-01-20T08:00:00.000Z', { outcome: 'ELIGIBLE' }),
    happened(6, 'InformationRequested', '2027-02-01T08:00:00.000Z', question),
  ],
  ...change,
});

export const answered = (): TwinCase => {
  const { story, ...rest } = baobab();
  const said = { questionId: 'question-1', complete: true, answerDocumentId: 'doc-answer' };
  return {
    ...rest,
    story: [...story, happened(7, 'InformationProvided', '2027-02-03T08:00:00.000Z', said)],
    questions: [{ ...question, isOpen: false }],
    ball: 'CSU',
  };
};
