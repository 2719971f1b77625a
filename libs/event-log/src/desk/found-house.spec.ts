import type { FoundingCommand } from '@connex/domain';
import { foundHouse } from './found-house.js';
import type { Outcome, Speech } from './speech.js';

const command = (stream: string, type: string): FoundingCommand => ({
  commandId: `${type}-${stream}`,
  stream,
  type,
  data: {},
});
const done: Outcome = { kind: 'done', receipt: { stream: '', revision: 1, position: 1, recordedAt: '', events: [] } };

describe('founding a house', () => {
  it('speaks the policy before all else, and of each stream what comes first before what stands on it', async () => {
    const heard: Speech[] = [];
    const commands = [
      command('policy', 'ChangePolicy'),
      command('person-head', 'GrantRole'),
      command('person-board', 'GrantRole'),
      command('person-head', 'IssueToken'),
    ];
    const answered = new Set<string>();
    const speak = async (speech: Speech) => {
      expect(speech.stream === 'policy' || answered.has('ChangePolicy')).toBe(true);
      heard.push(speech);
      await new Promise(setImmediate);
      answered.add(speech.type);
      return done;
    };
    await foundHouse({ speak }, commands);

    expect(heard).toHaveLength(commands.length);
    expect(heard.every(({ by }) => by.role === 'SYSTEM')).toBe(true);
    const ofHead = heard.filter(({ stream }) => stream === 'person-head');
    expect(ofHead.map(({ type }) => type)).toEqual(['GrantRole', 'IssueToken']);
  });

  it('goes on past what an earlier founding has said in other words', () =>
    expect(foundHouse({ speak: async () => ({ kind: 'reused' }) }, [command('policy', 'ChangePolicy')])).resolves.toBe(
      undefined,
    ));

  it('names the stream and the command that a rule refused', () =>
    expect(
      foundHouse({ speak: async () => ({ kind: 'forbidden' }) }, [command('policy', 'ChangePolicy')]),
    ).rejects.toThrow('policy could not be founded (ChangePolicy)'));
});
