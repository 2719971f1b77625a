import { insistOnDisk, insistOnName } from './ground.js';

describe('the ground of a house', () => {
  it.each(['demo', 'wall', 'spring-2027'])('may be named %s', (name) => expect(() => insistOnName(name)).not.toThrow());

  it.each(['', '../wall', 'My House', '-x', 'a'.repeat(40)])('may not be named "%s"', (name) =>
    expect(() => insistOnName(name)).toThrow('cannot be the name of a house'),
  );

  it('is refused on a disk that is nearly full, with what to do', () => {
    expect(() => insistOnDisk('/data', 120)).toThrow('only 120 MB are free at /data; make room: a house needs 300 MB');
    expect(() => insistOnDisk('/data', 300)).not.toThrow();
  });
});
