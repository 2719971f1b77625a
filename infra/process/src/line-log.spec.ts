import { lineLog } from './line-log.js';

const written = () => {
  const lines: string[] = [];
  const log = lineLog('api', ['stream', 'status'])({ write: (line) => void lines.push(line) });
  return { log, last: () => JSON.parse(lines.at(-1)!) as object };
};

describe('a line of the log', () => {
  it('carries the fields that it may, and no other, whoever hands it in', () => {
    const { log, last } = written();
    log.info('A request was answered.', Object.assign({ stream: 'case-1', status: 200 }, { summary: 'a secret' }));
    expect(last()).toMatchObject({ part: 'api', msg: 'A request was answered.', stream: 'case-1', status: 200 });
    expect(last()).not.toHaveProperty('summary');
  });

  it('says of a fault its kind and its place, and never its message', () => {
    const { log, last } = written();
    log.fault(Object.assign(new TypeError('a secret'), { code: '40001' }), { stream: 'case-1' });
    expect(last()).toMatchObject({ fault: 'TypeError', faultCode: '40001', stream: 'case-1' });
    expect(JSON.stringify(last())).not.toContain('a secret');
  });
});
