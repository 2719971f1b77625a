import { append, written } from '../example-appends.js';
import { callOf, onTheWire } from './append-wire.js';

const call = (...appends: readonly ReturnType<typeof append>[]) => callOf(appends.map(onTheWire));

describe('appends on the wire', () => {
  it('quote whatever stands in a text, so that nothing can end a row before its time', () => {
    const claims = [{ key: 'a "name", \\ and {more}\n', holds: true }];
    expect(call(append('case-1', 'a', { claims }))[3]).toBe('{{1,"a \\"name\\", \\\\ and {more}\n",true}}');
  });

  it('carry JSON as it was hashed, to the byte', () => {
    const event = written('a/1', { note: '«Ünï» "\\ \n \u0007 \ud800' });
    const [, events = ''] = call(append('case-1', 'a', { events: [event] }));
    const json = JSON.stringify(event.data);
    expect(json).not.toMatch(/[\u0000-\u001f]/);
    expect(events).toContain(`"${json.replace(/["\\]/g, '\\$&')}"`);
  });

  it('name each stream that was read once, and who read it, but for one’s own', () => {
    const reads = [
      { stream: 'policy', revision: 3 },
      { stream: 'case-2', revision: 1 },
    ];
    const [, , said] = call(append('case-1', 'a', { reads }), append('case-2', 'b', { reads }));
    expect(said).toBe('{{"{1,2}","policy",3},{"{1}","case-2",1}}');
  });

  it('say nothing of what there is none of', () =>
    expect(call(append('case-1', 'a', { events: [] })).slice(1)).toEqual(['{}', '{}', '{}', '{}']));
});
