import { berlin, on, tellClocks } from '../testing/tell-clocks.js';

const lusaka = on('Africa/Lusaka');
const asked = { questionId: 'q-1' };

const waitingForLusaka = () => {
  const story = tellClocks({ government: 'GOV-ZM' });
  story.happens('2026-11-30T09:00+02:00', 'InformationRequested', asked);
  return story;
};
const waitingForTheBoard = () => {
  const story = tellClocks();
  story.happens('2026-11-30T18:00+01:00', 'BoardExceptionRequested');
  return story;
};

describe('the ladder of the government', () => {
  it('climbs from a reminder at 60 % to the proposal to let the case lapse, on the days of that country', () => {
    const story = waitingForLusaka();
    story.until('2027-02-28T00:00Z');
    const said = story
      .facts('ReminderIssued', 'C20-1')
      .map(({ rung, to, template, occurredAt }) => [rung, to, template, lusaka(String(occurredAt))]);
    expect(said).toEqual([
      ['60', ['GOV_FOCAL'], 'RM-05', 'Tue 8 Dec 09:00'],
      ['due', ['GOV_FOCAL'], 'RM-05', 'Fri 11 Dec 09:00'],
      ['+5', ['GOV_FOCAL', 'GOV_FOCAL_ALTERNATE'], 'RM-05', 'Fri 18 Dec 09:00'],
      ['+10', ['GOV_SIGN'], 'RM-06', 'Mon 28 Dec 09:00'],
      ['+20', ['GOV_FOCAL', 'GOV_SIGN'], 'RM-07', 'Tue 12 Jan 09:00'],
    ]);
    expect(
      story.facts('EscalationRaised').map(({ rung, to, occurredAt }) => [rung, to, lusaka(String(occurredAt))]),
    ).toEqual([
      ['+10', ['CASE_MGR'], 'Mon 28 Dec 09:00'],
      ['+30', ['HEAD'], 'Tue 26 Jan 09:00'],
    ]);
  });

  it('leaves a fact of every rung that was overtaken while nobody rang, and is then at rest', () => {
    const story = waitingForLusaka();
    story.sleep('2027-03-01T12:00+02:00');
    story.until('2027-03-01T12:00+02:00');
    expect(story.rungs('C20-1')).toEqual(['+20 2027-03-01T10:00:00.000Z']);
    expect(story.rungs('C20-1', 'ReminderSuppressed').map((one) => one.split(' ')[0])).toEqual([
      '60',
      'due',
      '+5',
      '+10',
    ]);
    expect(story.facts('EscalationRaised')).toMatchObject([{ rung: '+30' }]);
    expect(story.alarms()).toEqual([]);
  });

  it('is never a breach, however late the answer', () => {
    const story = waitingForLusaka();
    story.happens('2027-02-01T09:00+02:00', 'InformationProvided', { ...asked, complete: true });
    expect(story.facts('ClockBreached')).toEqual([]);
    expect(story.facts('ClockStopped', 'C20-1')[0]).toMatchObject({ met: false });
  });

  it('R-024: is silent while the case rests, and keeps on record that it was', () => {
    const story = waitingForLusaka();
    story.happens('2026-12-01T10:00+01:00', 'CaseSuspended');
    story.until('2026-12-08T10:00+02:00');
    expect(story.facts('ReminderSuppressed')).toMatchObject([{ clockId: 'C20-1', rung: '60', cause: 'SUSPENDED' }]);
    story.happens('2026-12-09T10:00+01:00', 'CaseResumed');
    story.until('2026-12-11T10:00+02:00');
    expect(story.rungs('C20-1')).toEqual(['due 2026-12-11T07:00:00.000Z']);
  });

  it('counts each question by itself', () => {
    const story = waitingForLusaka();
    story.happens('2026-12-02T09:00+02:00', 'InformationRequested', { questionId: 'q-2' });
    story.happens('2026-12-03T09:00+02:00', 'InformationProvided', { ...asked, complete: true });
    expect(story.clocks().clocks.map(({ clockId, instance, status }) => [clockId, instance, status])).toEqual([
      ['C20-1', 'q-1', 'stopped'],
      ['C20-2', 'q-2', 'running'],
    ]);
  });
});

describe('the ladder of the Board', () => {
  it('rings when it is asked, at half, on the due day, and every day after; its chair hears of the breach', () => {
    const story = waitingForTheBoard();
    story.until('2026-12-10T12:00+01:00');
    expect(
      story.facts('ReminderIssued').map(({ rung, occurredAt }) => `${rung} ${berlin(String(occurredAt))}`),
    ).toEqual([
      'creation Tue 1 Dec 09:00',
      '50 Thu 3 Dec 13:00',
      'due Mon 7 Dec 09:00',
      '+1 Tue 8 Dec 09:00',
      '+2 Wed 9 Dec 09:00',
      '+3 Thu 10 Dec 09:00',
    ]);
    expect(story.facts('ClockBreached').map(({ occurredAt }) => berlin(String(occurredAt)))).toEqual([
      'Mon 7 Dec 17:00',
    ]);
    expect(story.facts('EscalationRaised')).toMatchObject([{ rung: 'breach', to: ['BOARD_CHAIR'], level: 'L4' }]);
  });

  it('rings once for the days on which nobody rang', () => {
    const story = waitingForTheBoard();
    story.until('2026-12-07T18:00+01:00');
    story.sleep('2026-12-10T12:00+01:00');
    story.until('2026-12-10T12:00+01:00');
    expect(story.rungs('C23-1', 'ReminderSuppressed').map((one) => one.split(' ')[0])).toEqual(['+1', '+2']);
    expect(story.rungs('C23-1').at(-1)).toBe('+3 2026-12-10T11:00:00.000Z');
    expect(story.alarms().map(({ key, at }) => `${key} ${berlin(at)}`)).toEqual(['C23-1/+4 Fri 11 Dec 09:00']);
  });

  it('stops when the Board has decided', () => {
    const story = waitingForTheBoard();
    story.happens('2026-12-09T12:00+01:00', 'BoardExceptionRefused');
    expect(story.alarms()).toEqual([]);
  });
});

describe('the ladder of the unit', () => {
  const received = () => {
    const story = tellClocks();
    story.happens('2026-11-30T09:00+01:00', 'RequestReceived');
    return story;
  };

  it('says 50 % to the owner, 80 % also to the deputy, and the breach also to the head, as a task', () => {
    const story = received();
    story.until('2026-12-01T12:00+01:00');
    expect(story.facts('ReminderIssued', 'C02-1').map(({ rung, level, to }) => [rung, level, to])).toEqual([
      ['50', 'L0', ['INTAKE']],
      ['80', 'L1', ['INTAKE', 'DEPUTY']],
      ['due', 'L2', ['INTAKE', 'HEAD']],
    ]);
    expect(story.facts('EscalationRaised', 'C02-1')).toMatchObject([
      { escalationId: 'C02-1/due', level: 'L2', to: ['HEAD'], dueAt: '2026-12-01T16:00:00.000Z' },
    ]);
  });

  it('takes a breach of the headline to the chair of the Board', () => {
    const story = received();
    story.until('2027-02-28T00:00Z');
    expect(story.facts('EscalationRaised', 'H1-1').map(({ rung, level }) => [rung, level])).toEqual([
      ['due', 'L4'],
      ['150', 'L3'],
    ]);
  });

  it('suppresses what was overtaken while nobody rang, drops no breach, and rings the last rung with how late it is', () => {
    const story = received();
    story.sleep('2026-12-01T09:00+01:00');
    story.until('2026-12-01T09:00+01:00');
    expect(story.rungs('C02-1', 'ReminderSuppressed').map((one) => one.slice(0, 2))).toEqual(['50', '80']);
    expect(story.facts('ClockBreached', 'C02-1')).toMatchObject([{ overdueSeconds: 16 * 3600 }]);
    expect(story.facts('ReminderIssued', 'C02-1')).toMatchObject([{ rung: 'due', lateBy: 16 * 3600 }]);
  });

  it('rings a rung at closing time when the house opens again', () => {
    const story = tellClocks();
    story.happens('2026-11-30T17:00+01:00', 'DueDiligenceCompleted');
    expect(berlin(story.clock('C05-1').rungs.find(({ rung }) => rung === '50')!.at)).toBe('Wed 2 Dec 09:00');
  });

  it('closes an escalation only with a resolution, and only once', () => {
    const story = received();
    const close = { escalationId: 'C02-1/due', resolution: 'Acknowledged by telephone.' };
    story.until('2026-12-01T09:00+01:00');
    story.asks('2026-12-01T10:00+01:00', 'CloseEscalation', close);
    expect(story.clocks().escalations).toEqual([]);
    expect(story.asks('2026-12-01T11:00+01:00', 'CloseEscalation', close)).toMatchObject({
      refused: 'ESCALATION_UNKNOWN',
    });
  });
});

describe('an alarm', () => {
  it('that lies ahead is not yet; that is no longer armed so is overtaken', () => {
    const story = tellClocks();
    story.happens('2026-11-30T09:00+01:00', 'RequestReceived');
    const armed = story.alarms().find(({ key }) => key === 'C03-1/50')!;
    expect(story.rings('C03-1/50', armed.arm)).toEqual({ unsaid: 'not-yet' });
    expect(story.rings('C03-1/50', armed.arm + 1)).toEqual({ unsaid: 'overtaken' });
    story.happens('2026-11-30T10:00+01:00', 'InformationRequested', asked);
    expect(story.rings('C03-1/50', armed.arm)).toEqual({ unsaid: 'overtaken' });
    story.happens('2026-11-30T11:00+01:00', 'InformationProvided', { ...asked, complete: true });
    const again = story.alarms().find(({ key }) => key === 'C03-1/50')!;
    expect(again.arm).toBeGreaterThan(armed.arm);
    expect(again.at > armed.at).toBe(true);
  });

  it('is armed by the revision of the fact that stands in the record', () => {
    const story = tellClocks();
    story.happens('2026-11-30T09:00+01:00', 'RequestReceived');
    story
      .alarms()
      .forEach(({ key, arm }) => expect(story.record()[arm - 1]!.data['clockId']).toBe(key.slice(0, key.indexOf('/'))));
  });

  it('answers with all that is due in the case, in one go', () => {
    const story = tellClocks();
    story.happens('2026-11-30T09:00+01:00', 'RequestReceived');
    story.happens('2026-11-30T09:00+01:00', 'InformationRequested', asked);
    story.until('2026-11-30T17:00+01:00');
    const appends = new Set(
      story
        .record()
        .filter(({ occurredAt }) => occurredAt === '2026-11-30T16:00:00.000Z')
        .map(({ meta }) => meta.commandId),
    );
    expect(appends.size).toBe(1);
  });
});

describe('the ladder of conflicts', () => {
  it('goes on to half as long again, when the Board’s liaison hears of it (domain 7.4)', () => {
    const story = tellClocks();
    story.happens('2026-11-30T09:00+01:00', 'PickReceived', { positionId: 'p-1' });
    story.happens('2026-11-30T09:00+01:00', 'ExpertStoodDown', { positionId: 'p-2', expertId: 'e-1' });
    story.until('2026-12-03T12:00+01:00');
    const raised = (clockId: string) =>
      story
        .facts('EscalationRaised', clockId)
        .map(({ rung, level, to, occurredAt }) => [rung, level, to, berlin(String(occurredAt))]);
    expect([raised('C09-1').at(-1), raised('C16-1').at(-1)]).toEqual(
      Array(2).fill(['150', 'L3', ['HEAD', 'BOARD_LIAISON'], 'Thu 3 Dec 09:00']),
    );
  });
});
